/** Style sheets name directions by the way of reading, so that a language written from the right mirrors the page. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { PACKAGE_FOLDER } from "../../../src/setup/package-folder.mjs";

const LAYOUTS = join(PACKAGE_FOLDER, "layouts");

/** Properties and values that mean a side of the screen, with the side in question. */
const PHYSICAL: readonly RegExp[] = [
  /^\s*(?:[a-z-]+-)?(?:left|right|top|bottom)(?:-[a-z-]+)?\s*:/,
  /^\s*(?:min-|max-)?(?:width|height)\s*:/,
  /^\s*(?:text-align|float|clear)\s*:\s*(?:left|right)\b/,
  /^\s*transform-origin\s*:.*\b(?:left|right)\b/,
];

/** Four values of which the second and the fourth differ: right is not left. */
function isLopsided(line: string): boolean {
  const [, property, values = ""] =
    /^\s*(margin|padding|inset|border-width|border-radius)\s*:\s*([^;]*);/.exec(line) ?? [];
  if (property === undefined) return false;
  const [first, second, third, fourth] = values.match(/(?:[^\s(]+\([^()]*(?:\([^()]*\)[^()]*)*\)|\S+)/g) ?? [];
  if (fourth === undefined) return property === "border-radius" && second !== undefined && first !== second;
  return property === "border-radius" ? first !== second || third !== fourth : second !== fourth;
}

test("no style sheet of the layouts names a physical side", () => {
  const found: string[] = [];
  for (const file of readdirSync(LAYOUTS, { recursive: true, encoding: "utf8" })) {
    if (!file.endsWith(".css")) continue;
    readFileSync(join(LAYOUTS, file), "utf8")
      .split("\n")
      .forEach((line, index) => {
        if (PHYSICAL.some((pattern) => pattern.test(line)) || isLopsided(line))
          found.push(`${file}:${index + 1} ${line.trim()}`);
      });
  }
  expect(found).toEqual([]);
});

test("the search for physical sides finds them", () => {
  for (const line of [
    "  left: 0;",
    "  border-top-left-radius: 1px;",
    "  margin-left: 1px;",
    "  text-align: right;",
    "  width: 3rem;",
  ]) {
    expect(
      PHYSICAL.some((pattern) => pattern.test(line)),
      line,
    ).toBe(true);
  }
  expect(isLopsided("  padding: 0 var(--space-4) 0 0;")).toBe(true);
  expect(isLopsided("  border-radius: var(--radius) 0 0 var(--radius);")).toBe(true);
  expect(isLopsided("  margin: 0 auto calc(1rem + (2px)) auto;")).toBe(false);
});
