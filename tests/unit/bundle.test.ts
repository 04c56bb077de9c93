/** The bundle that the command line runs from behaves as the source does. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { parseFrontMatter } from "../../src/parse/front-matter.ts";
import { createBodyParser } from "../../src/parse/page.ts";
import { bundle } from "../../src/setup/bundle.mjs";
import { PACKAGE_FOLDER } from "../../src/setup/package-folder.mjs";

test("its markdown-it, whose fields are set plainly, makes of every page what the untouched one makes", async () => {
  const address = await bundle("src/parse/page.ts");
  expect(readFileSync(fileURLToPath(address), "utf8")).not.toMatch(/_defineProperty\(\s*this/);
  const bundled = await import(address);
  const [plain, fast] = [createBodyParser(), bundled.createBodyParser()];
  const content = join(PACKAGE_FOLDER, "content");
  const files = readdirSync(content, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".md"));
  expect(files.length).toBeGreaterThan(20);
  for (const path of files) {
    const front = parseFrontMatter({ path, text: readFileSync(join(content, path), "utf8") });
    const isPractice = !path.endsWith("index.md") && path.includes("/");
    expect(fast(front, isPractice)).toEqual(plain(front, isPractice));
  }
});

test("it loads Eleventy only when it is to serve", async () => {
  const text = readFileSync(fileURLToPath(await bundle("src/cli/main.ts")), "utf8");
  expect(text).toContain('import("@11ty/eleventy")');
  expect(text).not.toMatch(/^import .*"@11ty\/eleventy"/m);
});

test("it is made once, and again only when a source file changes", async () => {
  expect(await bundle("src/parse/yaml.ts")).toBe(await bundle("src/parse/yaml.ts"));
});
