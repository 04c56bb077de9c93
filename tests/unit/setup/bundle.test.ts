/** The bundle that the command line runs from behaves as the source does. */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parseFrontMatter } from "../../../src/content/parse/front-matter.ts";
import * as page from "../../../src/content/parse/page.ts";
import { bundle } from "../../../src/setup/bundle.mjs";
import { cacheCode, load } from "../../../src/setup/load.mjs";
import { PACKAGE_FOLDER } from "../../../src/setup/package-folder.mjs";

const PAGE = "src/content/parse/page.ts";

test("its markdown-it, whose fields are set plainly, makes of every page what the untouched one makes", async () => {
  expect(readFileSync(await bundle(PAGE), "utf8")).not.toMatch(/_defineProperty\(\s*this/);
  const bundled = await load<typeof page>(PAGE);
  const [plain, fast] = [page.createBodyParser(), bundled.createBodyParser()];
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
  const text = readFileSync(await bundle("src/command/cli/main.ts"), "utf8");
  expect(text).toContain('importModule("@11ty/eleventy")');
  expect(text).not.toContain('require("@11ty/eleventy")');
});

test("it runs once, and its code is kept for the next process", async () => {
  expect(await load(PAGE)).toBe(await load(PAGE));
  const kept = `${await bundle(PAGE)}.code`;
  rmSync(kept, { force: true });
  cacheCode();
  const script = `
    import { load } from "./src/setup/load.mjs";
    const { createBodyParser } = await load("src/content/parse/page.ts");
    process.stdout.write(typeof createBodyParser);`;
  // What was cut off is as good as nothing.
  for (const bytes of [readFileSync(kept), readFileSync(kept).subarray(0, 1000), Buffer.from("no code")]) {
    writeFileSync(kept, bytes);
    const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
      cwd: PACKAGE_FOLDER,
      encoding: "utf8",
    });
    expect(stdout + stderr).toBe("function");
  }
  rmSync(kept);
});

test("it is made once, and again only when a source file changes", async () => {
  expect(await bundle("src/content/parse/yaml.ts")).toBe(await bundle("src/content/parse/yaml.ts"));
});
