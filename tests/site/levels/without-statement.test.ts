/** Levels whose heading is only their name: lists show their first sentence, and the name stands once. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { waymark } from "../../support/command.ts";
import { temporaryFolder, writeFiles } from "../../support/content/content.ts";

const LADDER = `---
title: People
eleventyNavigation: { parent: safety }
---
### Build

People are new to this. They learn.

### Level 2: Operate

- Teams know [what to do](build.md). They do it.

### level 3

### A statement of its own

Text of the fourth.
`;

test("a name alone is shown once, and lists show the first sentence", async () => {
  const folder = temporaryFolder();
  const [content, output] = [join(folder, "content"), join(folder, "site")];
  writeFiles(content, {
    "site.yaml": "title: S\nlevels: { max: 4, min: 4, names: [Build, Operate, Scale, Adapt] }\nparts: []\n",
    "safety/index.md": "---\ntitle: Safety\neleventyNavigation: { key: safety }\n---\nAbout.\n",
    "safety/build.md": LADDER.replace("People", "Process"),
    "safety/people.md": LADDER,
  });
  const built = await waymark(["build", "--content", content, "--output", output]);
  expect(built.stderr + built.stdout).toContain("no faults");
  const read = (path: string) => readFileSync(join(output, path), "utf8");

  const page = read("safety/people/index.html");
  const head = (level: number) => new RegExp(`<section id="level-${level}"[\\s\\S]*?</h2>`).exec(page)?.[0] ?? "";
  expect(head(1)).toMatch(/Level 1: <\/span>Build<\/h2>/);
  expect(head(1)).not.toContain('class="level-name"');
  expect(head(2)).toMatch(/<\/span>Level 2: Operate<\/h2>/);
  expect(head(3), "an empty level keeps what its author wrote").toMatch(/<\/span>level 3<\/h2>/);
  expect(head(4)).toContain('<span class="level-name">Adapt</span>');
  expect(head(4)).toMatch(/<\/span>A statement of its own<\/h2>/);

  for (const list of ["matrix/index.html", "llms.txt", "safety/index.html", "print/index.html"]) {
    const text = read(list);
    if (list !== "llms.txt") expect(text, list).toContain("People are new to this.");
    expect(text, list).not.toContain("Build</a>");
  }
  expect(read("matrix/index.html")).toContain("Teams know what to do.");
  const twin = read("safety/people/index.md");
  expect(twin).toContain("Level 1 of 4: Build]");
  expect(twin).toContain("Level 4 of 4 · Adapt: A statement of its own]");
});
