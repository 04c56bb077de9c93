/** Small sites in the shape of real models are built as they are, without a fault, and say what the model says. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { waymark } from "../../support/command.ts";
import { temporaryFolder, writeFiles } from "../../support/content/content.ts";

const topic = (title: string, key: string) =>
  `---\ntitle: ${title}\neleventyNavigation: { key: ${key} }\n---\nAbout.\n`;
const head = (title: string, parent: string, more = "") =>
  `---\ntitle: ${title}\n${more}eleventyNavigation: { parent: ${parent} }\n---\n`;

async function built(files: Record<string, string>) {
  const folder = temporaryFolder();
  writeFiles(join(folder, "content"), files);
  for (const verb of ["check", "build", "build"]) {
    const { code, stdout, stderr } = await waymark([verb, "--content", "content"], { cwd: folder });
    expect([code, stdout + stderr]).toEqual([0, expect.stringContaining("no faults")]);
  }
  return (path: string) =>
    /<main[\s\S]*<\/main>/.exec(readFileSync(join(folder, "_site", path, "index.html"), "utf8"))?.[0] ?? "";
}

test("tracks that count their levels by themselves, from 0, each level holding those below it", async () => {
  const track = (name: string, highest: number) =>
    head(`${name} track`, "tracks", `short: ${name}\nlevels: { prefix: ${name} }\n`) +
    Array.from(
      { length: highest + 1 },
      (_, at) => `### ${name} L${at}: Step ${at}\n\n#### Summary\n\nWhat it gives.\n`,
    ).join("\n") +
    "\n## Threats\n\n| Threat | Level |\n| --- | --- |\n| Tampering | 2 |\n\n## References\n\n- [A text](https://example.org/text)\n";
  const main = await built({
    "site.yaml":
      "title: S\nparts: [{ id: summary, heading: Summary }]\nlevels: { numbered: true, cumulative: true, min: 0, max: 3, word: L }\nwords: { practice: { one: track, many: tracks } }\n",
    "tracks.md": topic("Tracks", "tracks"),
    "build.md": track("Build", 3),
    "source.md": track("Source", 2),
  });
  expect(main("tracks/build")).toMatch(/<a href="#level-1">All of Build L1<\/a>, and:/);
  expect(main("tracks/build").match(/<h2[^>]*>References</g), "the author's own list is enough").toHaveLength(1);
  expect(main("print/up-to-level-1")).toMatch(/Build L0[\s\S]*Build L1[\s\S]*Source L1/);
  expect(main("print"), "two tables with the same columns are no two regions of one name").not.toContain(
    'role="region"',
  );
});

test("capabilities in several domains with a ladder among other sections, for roles", async () => {
  const ladder = ["Crawl", "Walk", "Run"].map((name) => `### ${name}\n\n- Some of it\n- Not all\n`).join("\n");
  const main = await built({
    "site.yaml":
      "title: S\nparts: []\nlevels: { min: 3, max: 3, names: [Crawl, Walk, Run] }\naudience: [Engineer, Finance]\nsections: [{ id: definition, heading: Definition }, { id: roles, heading: Functional activity }, { id: measures, heading: Measures, also: [Measures of Success & KPI] }]\nwords: { practice: { one: capability, many: capabilities } }\n",
    "usage.md": topic("Usage", "usage"),
    "rates.md": topic("Rates", "rates"),
    "allocate.md": `${head("Allocation", "[usage, rates]", "audience: Engineer\n")}## Definition\n\nWho pays.\n\n${ladder}\n## Functional activity\n\n### As an engineer\n\nI tag.\n\n## Measures of Success & KPI\n\nShare.\n`,
  });
  const page = main("usage/allocate");
  expect(page.match(/data-level="\d"[^>]*class="level"/g)).toHaveLength(3);
  expect(page).toContain('id="section-measures"');
  expect(main("rates")).toContain('href="/usage/allocate/"');
  expect(main("audience/engineer")).toContain('href="/usage/allocate/"');
  expect(main("print/level-3")).not.toContain("I tag.");
});

test("dimensions with named levels that are defined once, and indicators of one line each", async () => {
  const names = ["Inactive", "Launch", "Integrate"];
  const main = await built({
    "site.yaml": "title: S\nparts: []\nlevels: { show: name, min: 2, max: 3 }\n",
    ...Object.fromEntries(
      names.map((name, at) => [`levels/${at + 1}.md`, `---\ntitle: ${name}\ndescription: What ${name} means.\n---\n`]),
    ),
    "all.md": topic("All", "all"),
    "buying.md": `${head("Buying", "all")}${names.map((name) => `### ${name}\n\nIt is so when:\n\n- it is planned\n`).join("\n")}\n## Proof points\n\n### Policy\n\n- It is written\n`,
    "plan.md": `${head("A plan is there", "all")}### None\n\n### It is written\n`,
  });
  expect(main("all/buying")).toMatch(/<h2[^>]*><a class="level-meaning" href="\/levels\/2\/">Launch<\/a><\/h2>/);
  expect(main("all/plan")).toMatch(/<table class="ladder-table">[\s\S]*href="\/levels\/1\/">Inactive<\/a>[\s\S]*None/);
  expect(main("levels/2")).toMatch(/<h1>Launch<\/h1>[\s\S]*What Launch means/);
});
