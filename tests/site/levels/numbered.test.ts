/** Levels whose headings carry their numbers: addresses, names and search follow the number, not the place. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { waymark } from "../../support/command.ts";
import { temporaryFolder, writeFiles } from "../../support/content/content.ts";

const track = (parent: string, levels: string) => `---
title: How do you ${parent}?
eleventyNavigation: { parent: ${parent} }
---
See [the second](#level-2).

${levels}`;

test("a ladder with numbers left out, from level 0, is built and built again", async () => {
  const folder = temporaryFolder();
  const [content, output] = [join(folder, "content"), join(folder, "site")];
  writeFiles(content, {
    "site.yaml":
      "title: S\nparts: []\nlevels: { numbered: true, min: 0, max: 3, word: L, names: [None, One, Two, Three] }\n",
    "build/index.md":
      "---\ntitle: Build\nlevels: { prefix: Build, names: [Nothing, Some, Hosted, Hard] }\neleventyNavigation: { key: build }\n---\nAbout.\n",
    "build/how.md": track("build", "### Build L0: No guarantees\n\n- A.\n\n### Build L2 – Hosted: A service\n\n- B.\n"),
    "test/index.md": "---\ntitle: Test\neleventyNavigation: { key: test }\n---\nAbout.\n",
    "test/how.md": track("test", "### L2: We test\n\n- A.\n\n### Level 3: Three\n\nAll is tested. Always.\n"),
  });
  const build = () => waymark(["build", "--content", content, "--output", output]);
  for (const { stdout, stderr } of [await build(), await build()]) expect(stdout + stderr).toContain("no faults");

  const read = (path: string) => readFileSync(join(output, path), "utf8");
  const page = read("build/how/index.html");
  expect(page).toMatch(/<section id="level-0" data-level="0" class="level" data-name="Build L0"/);
  expect(page).toMatch(/<section id="level-2"[\s\S]*?>Build L2<span class="level-name">Hosted<\/span>/);
  expect(page).not.toContain('id="level-1"');
  expect(page).toMatch(/<h2[^>]*><span class="visually-hidden">Build L2: <\/span>A service<\/h2>/);
  expect(read("test/how/index.html")).toMatch(
    /id="level-3-title"><span class="visually-hidden">L3: <\/span>Three<\/h2>/,
  );
  expect(read("matrix/index.html").match(/<th scope="col" data-level="\d"/g)).toHaveLength(3);
  expect(readdirSync(join(output, "print")).sort()).toEqual(expect.arrayContaining(["level-0", "level-2", "level-3"]));
  const index = readdirSync(join(output, "pagefind/levels")).filter((name) => name.startsWith("site-"));
  expect(JSON.parse(read(`pagefind/levels/${index[0]}`))).toMatchObject({ numbers: { 1: [0, 2], 3: [2, 3] } });
});
