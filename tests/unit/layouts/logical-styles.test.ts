/** Style sheets name sides by the direction of reading, so that pages mirror for languages that run from right to left. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { PACKAGE_FOLDER } from "../../../src/setup/package-folder.mjs";

const FOLDER = join(PACKAGE_FOLDER, "layouts");
const FILES = readdirSync(FOLDER, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".css"));
const PHYSICAL =
  /^\s*(?:[\w-]+-)?(?:left|right)(?:-[\w-]+)?\s*:|:\s*(?:left|right)\b|^\s*(?:margin|padding|inset|border-(?:width|radius))\s*:(?:\s+[\w.%-]+(?:\([^)]*\))?){4}\s*;/;

test.each(FILES)("%s", (file) => {
  const lines = readFileSync(join(FOLDER, file), "utf8").split("\n");
  expect(lines.filter((line) => PHYSICAL.test(line))).toEqual([]);
});

test("a side that does not mirror is found", () => {
  for (const line of [
    "  margin-left: 1px;",
    "border-right-color: red;",
    "text-align: left;",
    "left: 0;",
    "border-top-left-radius: 2px;",
    "border-radius: 0 var(--radius) var(--radius) 0;",
    "padding: 1px 2px 3px 4px;",
  ])
    expect(line).toMatch(PHYSICAL);
  for (const line of ["margin-inline: 1px;", "padding: var(--space-1) 2px;", "inset: auto 0 0;", "margin: 0 0 1px;"])
    expect(line).not.toMatch(PHYSICAL);
});
