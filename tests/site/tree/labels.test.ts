/** Tags and roles: pages and filters where the site declares them, and nothing where it does not. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { waymark } from "../../support/command.ts";
import { temporaryFolder, writeFiles } from "../../support/content/content.ts";

const practice = (title: string, more: string) =>
  `---\ntitle: ${title}\n${more}eleventyNavigation: { parent: all }\n---\n### No.\n\n- It\n\n### Yes.\n\n- It\n`;

const FILES = {
  "all.md": "---\ntitle: All\ntags: people\neleventyNavigation: { key: all }\n---\nAbout.\n",
  "one.md": practice("One?", "tags: [Cloud cost, people]\naudience: Engineer\n"),
  "two.md": practice("Two?", "tags: cloud-cost\naudience: [Manager, engineer]\n"),
  "three.md": practice("Three?", ""),
  "standard.md":
    "---\ntitle: Standard\ntags: people\nladder: false\neleventyNavigation: { parent: all }\n---\nSee [people](/tags/people/).\n",
};

async function built(site: string, files: Record<string, string> = FILES) {
  const folder = temporaryFolder();
  writeFiles(join(folder, "content"), {
    ...files,
    "site.yaml": `title: S\nparts: []\nlevels: { max: 2, min: 2 }\n${site}`,
  });
  const { code, stdout, stderr } = await waymark(["build", "--content", "content"], { cwd: folder });
  const read = (path: string) => readFileSync(join(folder, "_site", path), "utf8");
  const main = (path: string) => /<main[\s\S]*<\/main>/.exec(read(`${path}index.html`))?.[0] ?? "";
  return { folder, code, said: stdout + stderr, read, main };
}

test("each tag and role has a page, and is a filter of matrix and search", async () => {
  const { code, said, read, main, folder } = await built("tags: true\naudience: [Manager, Engineer, Nobody]\n");
  expect(code, said).toBe(0);
  expect(said).not.toContain("warning");
  expect(main("tags/")).toMatch(
    /href="\/tags\/cloud-cost\/">Cloud cost<\/a> <span class="count">2<[\s\S]*\/tags\/people\//,
  );
  const people = main("tags/people/");
  for (const address of ["/all/", "/all/one/", "/all/standard/"]) expect(people).toContain(`href="${address}"`);
  expect(people).not.toContain("/all/two/");
  expect(main("audience/")).toMatch(/manager[\s\S]*engineer/);
  expect(existsSync(join(folder, "_site/audience/nobody"))).toBe(false);
  expect(main("audience/engineer/")).toMatch(/<h1>For: Engineer<\/h1>[\s\S]*all\/one\/[\s\S]*all\/two\//);
  expect(read("tags/people/index.md")).toContain("(/all/one/index.md)");
  expect(main("all/one/")).toContain('<a href="/tags/cloud-cost/">Cloud cost</a>');

  const matrix = main("matrix/");
  expect(matrix).toMatch(/<select name="tags">[\s\S]*value="cloud-cost"[\s\S]*<select name="audience">/);
  expect(matrix).toMatch(/<tr data-tags="cloud-cost people" data-audience="engineer">/);
  const index = readdirSync(join(folder, "_site/pagefind/levels")).find((name) => name.startsWith("site-"));
  const { labels } = JSON.parse(read(`pagefind/levels/${index}`));
  expect(labels.tags.names).toEqual([
    ["cloud-cost", "Cloud cost"],
    ["people", "people"],
  ]);
  expect(labels.audience.names).toEqual([
    ["manager", "Manager"],
    ["engineer", "Engineer"],
  ]);
});

test("without a declaration there is nothing, and front matter may have both", async () => {
  const { said, folder, main, read } = await built("", {
    ...FILES,
    "standard.md": FILES["standard.md"].replace("See [people](/tags/people/).", "Text."),
  });
  expect(said).toContain("no faults");
  for (const path of ["tags", "audience"]) expect(existsSync(join(folder, "_site", path))).toBe(false);
  expect(main("matrix/")).not.toContain("data-tags");
  expect(read("all/one/index.html")).not.toContain("/tags/");
});
