/** Sheets and matrices of topics hold what is below them, and pages without levels are on sheets. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { waymark } from "../../support/command.ts";
import { temporaryFolder, writeFiles } from "../../support/content/content.ts";

const topic = (key: string, parent?: string) =>
  `---\ntitle: ${key}\neleventyNavigation: { key: ${key}${parent ? `, parent: ${parent}` : ""} }\n---\nAbout.\n`;
const practice = (title: string, parent: string) =>
  `---\ntitle: ${title}\neleventyNavigation: { parent: ${parent} }\n---\n### We do ${title}.\n`;

async function built(files: Record<string, string>) {
  const folder = temporaryFolder();
  writeFiles(join(folder, "content"), files);
  const { code, stdout, stderr } = await waymark(["build", "--content", "content"], { cwd: folder });
  const main = (path: string) =>
    /<main[\s\S]*<\/main>/.exec(readFileSync(join(folder, "_site", path, "index.html"), "utf8"))?.[0] ?? "";
  return { code, said: stdout + stderr, main };
}

test("a large site splits by topics, each with what is in topics in it", async () => {
  const many = Array.from({ length: 61 }, (_, at) => [`b/${at}.md`, practice(`b${at}`, "b")]);
  const more = Array.from({ length: 61 }, (_, at) => [`c/${at}.md`, practice(`c${at}`, "c")]);
  const { code, said, main } = await built({
    "site.yaml": "title: S\nparts: []\nlevels: { min: 1, max: 1 }\n",
    "a.md": topic("a"),
    "b.md": topic("b", "a"),
    "c.md": topic("c"),
    "d.md": topic("d", "c"),
    ...Object.fromEntries([...many.slice(0, 40), ...more.slice(0, 61)]),
    ...Object.fromEntries(many.slice(40)),
    "d/one.md": practice("d1", "d"),
    "a/guide.md":
      "---\ntitle: A guide\nladder: false\neleventyNavigation: { parent: a }\n---\nSee [d1](../d/one.md).\n\n## More\n\nGuidance itself.\n",
  });
  expect(code, said).toBe(0);
  expect(main("print")).toMatch(
    /href="\/print\/a\/"[\s\S]*href="\/print\/a\/b\/"[\s\S]*href="\/print\/c\/"[\s\S]*\/print\/c\/d\//,
  );
  expect(main("print/c/d"), "small enough").toContain("We do d1.");
  expect(main("print/c"), "too large for one sheet").toMatch(/href="\/print\/c\/d\/"[\s\S]*We do c60\./);
  expect(main("print/c")).not.toContain("We do d1.");
  expect(main("print/a/b/level-1")).toMatch(/<h1>a › b: /);
  const matrix = main("matrix");
  expect(matrix).toMatch(/href="\/matrix\/a\/"[\s\S]*61 practices[\s\S]*href="\/matrix\/a\/b\/"/);
  expect(main("matrix/a")).toContain("We do b60.");
  expect(main("matrix/c")).toMatch(/We do c1\.[\s\S]*We do d1\./);
});

test("pages without levels are on the sheet of everything, and not on those of levels", async () => {
  const { code, said, main } = await built({
    "site.yaml": "title: S\nparts: []\nlevels: { min: 1, max: 1 }\n",
    "glossary.yaml": "- { term: MFA, meaning: Two proofs. }\n",
    "a.md": topic("a"),
    "one.md": practice("one", "a"),
    "guide.md":
      "---\ntitle: A guide\nladder: false\neleventyNavigation: { parent: a }\n---\nUse MFA, see [one](one.md#level-1).\n\n## More\n\nSee [more](#more).\n",
  });
  expect(code, said).toBe(0);
  const sheet = main("print");
  expect(sheet).toContain("One practice and one page, in reading order.");
  expect(sheet).toMatch(
    /<article[^>]*id="a--guide"[\s\S]*href="#a--one--level-1"[\s\S]*<h4 id="a--guide--section-more">More/,
  );
  expect(sheet).toContain('href="#a--guide--section-more"');
  expect(sheet).toContain('id="word-mfa"');
  expect(main("print/level-1")).not.toContain("A guide");
});

test("a site without topics lists its pages at home and on the sheet, and none is an orphan", async () => {
  const { code, said, main } = await built({
    "site.yaml": "title: S\n",
    "one.md": "---\ntitle: One\n---\nFirst text.\n",
    "more/two.md": "---\ntitle: Two\n---\nSecond text.\n",
  });
  expect([code, said]).toEqual([0, expect.not.stringContaining("page-orphan")]);
  expect(main("")).toContain('href="/more/two/"');
  expect(main("print")).toMatch(
    /2 pages, in reading order[\s\S]*First text[\s\S]*Second text|2 pages, in reading order[\s\S]*Second text/,
  );
});
