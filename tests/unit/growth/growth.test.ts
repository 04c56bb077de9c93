/**
 * Check takes twice the steps for twice the input. The fragments are those that
 * once took the square, and their neighbours; `npm run fuzz -- growth` makes others.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PACKAGE_FOLDER } from "../../../src/setup/package-folder.mjs";
import { REPEATS, SHAPES } from "../../fuzz/growth/shapes.ts";
import { writeFiles } from "../../support/content/content.ts";

const SIZE = 6000;
const MOST_RATIO = 2.6;

const CASES: readonly (readonly [shape: string, repeat: string, fragment: string])[] = [
  ["a practice", "lines", "<!--"],
  ["a practice", "lines", "<b>"],
  ["a practice", "plain", "### a\n\n"],
  ["a practice", "plain", "#### How to do better\n\na\n\n"],
  ["a practice", "numbered", "#### a\n\n"],
  ["a practice", "plain", "<!a"],
  ["a practice", "plain", "<?"],
  ["a practice", "plain", "["],
  ["a practice", "plain", "![a](b) "],
  ["a practice", "plain", "`a"],
  ["a page", "numbered lines", "[a](#b)"],
  ["a page", "numbered lines", "[a](b.md)"],
  ["a page", "numbered", "# a\n"],
  ["a heading", "plain", "![a](b)"],
  ["a heading", "plain", "[a](b)"],
  ["a cell", "plain", "[a](b) "],
  ["a cell", "plain", "<b>"],
  ["front matter", "numbered lines", "a: b"],
  ["front matter", "lines", "a: b"],
  ["a key of front matter", "numbered lines", "a: b"],
  ["front matter that begins", "plain", "\n"],
  ["site.yaml", "numbered lines", "a: b"],
  ["rules of site.yaml", "numbered lines", "a: b"],
  ["ids of a framework", "numbered lines", "a: b"],
  ["the glossary", "plain", "- a\n"],
  ["the glossary", "plain", "["],
  ["the register", "plain", "["],
];

let folder = "";
let steps: readonly (readonly number[])[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(realpathSync(tmpdir()), "waymark-growth-"));
  const wanted = CASES.map(([shape, repeat, fragment], index) =>
    [1, 2].map((times) => {
      const content = join(folder, `${index}-${times}`);
      const files = SHAPES.find(({ name }) => name === shape)?.files;
      const text = REPEATS[repeat]?.(fragment, SIZE * times);
      if (!files || text === undefined) throw new Error(`there is no ${shape} or no ${repeat}`);
      writeFiles(content, files(text));
      return content;
    }),
  );
  const counter = join(PACKAGE_FOLDER, "tests/fuzz/growth/count-steps.mjs");
  const { stdout, stderr } = spawnSync(process.execPath, [counter], {
    input: JSON.stringify(wanted),
    encoding: "utf8",
  });
  if (stdout === "") throw new Error(stderr);
  steps = JSON.parse(stdout);
});

test.each(CASES.map((one, index) => [...one, index] as const))("%s, %s: %j", (_shape, _repeat, _fragment, index) => {
  const [once = 0, twice = 0] = steps[index] ?? [];
  expect(once).toBeGreaterThan(1000);
  expect(twice / once).toBeLessThan(MOST_RATIO);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));
