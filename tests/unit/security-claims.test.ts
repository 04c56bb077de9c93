/** Each claim of SECURITY.md stands beside a test that is there. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { PACKAGE_FOLDER } from "../../src/setup/package-folder.mjs";

/** Rows of its tables: the claim, the file of a test, and how the test, or the group that it is in, begins. */
const ROWS = readFileSync(join(PACKAGE_FOLDER, "SECURITY.md"), "utf8")
  .split("\n")
  .filter((line) => /^\| (?!claim|---)/.test(line))
  .map((line) => {
    const [, claim = "", file = "", title = ""] = /^\| (.+?) \| `([^`]+)`: (.+) \|$/.exec(line) ?? [];
    return { line, claim, file, title };
  });

test("there are claims", () => expect(ROWS.length).toBeGreaterThan(20));

test.each(ROWS)("$claim", ({ line, file, title }) => {
  expect(title, line).not.toBe("");
  expect(existsSync(join(PACKAGE_FOLDER, file)), file).toBe(true);
  const text = readFileSync(join(PACKAGE_FOLDER, file), "utf8");
  expect(text, `${file} has no test "${title}"`).toContain(`"${title}`);
});
