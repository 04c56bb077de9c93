/** The worked examples of CONTRIBUTING.md are followed to the letter in a copy of Waymark, and what they add is there. */
import { execFile } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PACKAGE_FOLDER } from "../../src/setup/package-folder.mjs";
import { smallSite, writeFiles } from "../support/content/content.ts";

const run = promisify(execFile);
const folder = mkdtempSync(join(realpathSync(tmpdir()), "waymark-examples-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const read = (path: string) => readFileSync(join(folder, path), "utf8");

/** Makes the file of each block that names one. */
function makeFiles(text: string): void {
  for (const [, path = "", body = ""] of text.matchAll(/^```(?:ts|css) (\S+)\n(.*?)^```$/gms)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), body);
  }
}

/** Puts lines with a `+` behind the line above them; a line with a `-` is replaced by those that follow it. */
function followDiffs(text: string): void {
  for (const [, block = ""] of text.matchAll(/^```diff\n(.*?)^```$/gms)) {
    let path = "";
    let lines: string[] = [];
    let at = -1;
    const save = () => path !== "" && writeFileSync(join(folder, path), lines.join("\n"));
    for (const line of block.split("\n").filter(Boolean)) {
      const rest = line.slice(1);
      if (line.startsWith("--- ")) {
        save();
        path = line.slice(4);
        lines = read(path).split("\n");
      } else if (line.startsWith("+")) lines.splice(++at, 0, rest);
      else {
        at = lines.findIndex((own) => own === rest || (own.startsWith(rest) && rest.endsWith("[")));
        // A list that stands in one line goes on behind its bracket.
        const own = lines[at] ?? "";
        if (own.length > rest.length) lines.splice(at, 1, rest, own.slice(rest.length));
        expect(at, `${path} has no line "${rest}"`).toBeGreaterThanOrEqual(0);
        if (line.startsWith("-")) lines.splice(at--, 1);
      }
    }
    save();
  }
}

beforeAll(async () => {
  for (const name of ["src", "layouts", "public", "package.json", "package-lock.json", "tsconfig.json", ".eleventy.ts"])
    cpSync(join(PACKAGE_FOLDER, name), join(folder, name), { recursive: true });
  mkdirSync(join(folder, "node_modules"));
  for (const name of readdirSync(join(PACKAGE_FOLDER, "node_modules")).filter((entry) => !entry.startsWith(".")))
    symlinkSync(join(PACKAGE_FOLDER, "node_modules", name), join(folder, "node_modules", name), "junction");
  const contributing = readFileSync(join(PACKAGE_FOLDER, "CONTRIBUTING.md"), "utf8");
  makeFiles(contributing);
  followDiffs(contributing);
  const content = smallSite();
  writeFiles(join(folder, "content"), content);
  const practice = Object.keys(content).find((path) => /parent:/.test(content[path] ?? "")) ?? "";
  const text = read(`content/${practice}`).replace("---\n", "---\nowner: Kit\nbudget: A week\n");
  writeFileSync(join(folder, "content", practice), text);
  await waymark("build", "--output", "_site");
}, 60_000);

/** The copy's own command line. */
async function waymark(...words: string[]): Promise<string> {
  const options = { cwd: folder, env: { ...process.env, NODE_OPTIONS: "" } };
  return (await run(process.execPath, [join(folder, "src/command/cli/waymark.mjs"), ...words], options)).stdout;
}

test("what they write has the right types", async () => {
  await run(process.execPath, [join(PACKAGE_FOLDER, "node_modules/typescript/bin/tsc"), "-p", folder]);
});

test("the kind of page has its page, twin, sheet, and places in sitemap, llms.txt and search", () => {
  expect(read("_site/owners/index.html")).toContain("<li>Kit: <a href=");
  expect(read("_site/owners/index.md")).toContain("- Kit: [");
  expect(read("_site/llms.txt")).toContain("[Owners](");
  expect(read("_site/print/index.html")).toContain('<p class="owners">Kit');
  expect(read("content/register.json")).toContain('"/owners/"');
  const cards = readdirSync(join(folder, "_site/pagefind/levels")).filter((name) => name.startsWith("cards-"));
  expect(cards.map((name) => read(`_site/pagefind/levels/${name}`)).join("")).toContain("/owners/");
});

test("a link to the page is no broken link", async () => {
  writeFileSync(join(folder, "content/about.md"), "---\ntitle: About\n---\n[Owners](/owners/)\n");
  expect(await waymark("check", "--format", "json")).not.toContain("link-broken");
});

test("the front-matter key is checked, and shown", async () => {
  const pages = readdirSync(join(folder, "_site/"), { recursive: true, encoding: "utf8" });
  const shown = pages.filter((path) => path.endsWith("index.html") && /<dd>A week<\/dd>/.test(read(`_site/${path}`)));
  expect(shown.length).toBeGreaterThan(0);
  writeFileSync(join(folder, "content/about.md"), "---\ntitle: About\nbudget: []\n---\nText.\n");
  await expect(waymark("check", "--format", "json")).rejects.toMatchObject({
    stdout: expect.stringContaining("`budget` must be what it costs."),
  });
});

test("the format has its file, the verb its answer, and the component its place in the style sheet", async () => {
  expect(JSON.parse(read("_site/counts.json"))).toMatchObject({ practices: expect.any(Number) });
  expect(await waymark("codes")).toMatch(/^\d+\n$/);
  const style = readdirSync(join(folder, "_site/assets")).find((name) => /^style-.*css$/.test(name)) ?? "";
  expect(read(`_site/assets/${style}`)).toContain(".badge");
});
