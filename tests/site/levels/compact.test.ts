/** A ladder of one-line levels is one table, and an empty level claims nothing. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { waymark } from "../../support/command.ts";
import { temporaryFolder, writeFiles } from "../../support/content/content.ts";

const practice = (title: string, ladder: string) =>
  `---\ntitle: ${title}\neleventyNavigation: { parent: plan }\n---\n${ladder}\n`;
const TEXT = "Somebody reads the plan and says what is missing. ".repeat(8);

test("levels of one line are rows of a table with their addresses; longer ones are not", async () => {
  const folder = temporaryFolder();
  const [content, output] = [join(folder, "content"), join(folder, "site")];
  writeFiles(content, {
    "site.yaml": "title: S\nlevels: { min: 1, max: 3, names: [Initial, Managed, Defined] }\nparts: []\n",
    "plan.md": "---\ntitle: Plan\neleventyNavigation: { key: plan }\n---\nAbout.\n",
    "lines.md": practice("Lines?", "Short.\n\n### No plan.\n\n### A plan, see [that](long.md).\n\n### A good plan."),
    "named.md": practice("Named?", "### Initial\n\nNobody asks.\n\n### Managed\n\nSomebody asks.\n"),
    "long.md": practice("Long?", `### No plan.\n\n### A plan.\n\n${TEXT}\n`),
    "both.md": practice("Both?", "### No plan.\n\nNobody asks.\n\n### A plan.\n\nSomebody asks.\n"),
    "one.md": practice("One?", "### No plan.\n"),
  });
  const built = await waymark(["build", "--content", content, "--output", output]);
  expect(built.stderr + built.stdout).toContain("no faults");
  const main = (path: string) =>
    /<main[\s\S]*<\/main>/.exec(readFileSync(join(output, path, "index.html"), "utf8"))?.[0] ?? "";

  const lines = main("plan/lines");
  expect(lines.match(/<table/g)).toHaveLength(1);
  expect(lines.match(/<tr data-level/g)).toHaveLength(3);
  for (const level of [1, 2, 3])
    expect(lines).toMatch(
      new RegExp(`<section id="level-${level}" data-level="${level}"[^>]*>[\\s\\S]*?data-copy-link`),
    );
  expect(lines).toMatch(/<th scope="row"[\s\S]*?Level 2[\s\S]*?Managed/);
  expect(lines).not.toMatch(/min read|min to read|data-show|class="rail"|data-print|level-foot/);
  expect(main("plan/named").match(/Initial/g)?.length, "a name stands beside its line, and for screen readers").toBe(2);

  expect(main("plan/both"), "a statement and a text are no line").not.toContain("<table");
  const long = main("plan/long");
  expect(long).not.toContain("<table");
  expect(long.match(/min read/g), "an empty level claims nothing").toHaveLength(1);
  expect(main("plan/one")).not.toMatch(/min read|min to read/);

  const sheet = main("print");
  for (const id of ["plan--lines--level-2", "plan--long--level-2"]) expect(sheet.split(`id="${id}"`)).toHaveLength(2);
  expect(sheet.split("A good plan.")).toHaveLength(2);
  expect(main("print/level-3")).toContain("A good plan.");
});
