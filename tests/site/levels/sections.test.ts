/** Sections before and after the levels: they belong to the practice, not to a level. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { waymark } from "../../support/command.ts";
import { temporaryFolder, writeFiles } from "../../support/content/content.ts";

const PRACTICE = `---
title: How do you allocate cost?
eleventyNavigation: { parent: cost }
---
Each bill has a reader. See [roles](#roles) and [measures](#section-measures).

## Definition

Who uses what.

#### Scope of it

All accounts.

### Crawl

Some costs are tagged with an owner. Many are not, and nobody asks.

#### Proof

A list.

### Run

All costs are tagged with an owner. New ones are within the hour.

#### Proof

A report.

## KPIs

Share of tagged zebras, see [the standard](https://example.org/tags).

## Roles

### As an engineer

I tag what I build.

#### Often

Each day.
`;

const SITE = {
  "site.yaml":
    "title: S\nlevels: { min: 2, max: 2 }\nparts: [{ id: proof, heading: Proof }]\nsections: [{ id: measures, heading: Measures, also: [KPIs] }, { id: definition, heading: Definition, required: true }, { id: roles, heading: Roles }]\n",
  "cost.md": "---\ntitle: Cost\neleventyNavigation: { key: cost }\n---\nAbout.\n",
  "allocate.md": PRACTICE,
};

async function built(files: Record<string, string>, verb = "build") {
  const folder = temporaryFolder();
  writeFiles(join(folder, "content"), files);
  const { code, stdout, stderr } = await waymark([verb, "--content", "content"], { cwd: folder });
  const read = (path: string) => readFileSync(join(folder, "_site", path), "utf8");
  const main = (path: string) => /<main[\s\S]*<\/main>/.exec(read(`${path}index.html`))?.[0] ?? "";
  return { folder, code, said: stdout + stderr, read, main };
}

test("sections stand beside the ladder on the page, on its whole sheet, in its twin and in search", async () => {
  const { code, said, read, main, folder } = await built(SITE);
  expect(code, said).toBe(0);
  expect(said).not.toContain("warning");

  const page = main("cost/allocate/");
  const at = (text: string) => page.indexOf(text);
  expect(at('id="section-definition"')).toBeLessThan(at('id="level-1"'));
  expect(at('id="section-measures"')).toBeGreaterThan(at('id="level-2"'));
  expect(
    page.match(
      /<section id="level-2"[\s\S]*<h3>Proof<\/h3>[\s\S]*?<\/section>\s*<p class="level-foot">[\s\S]*?<\/section>/,
    )?.[0],
  ).not.toContain("zebras");
  expect(page.match(/class="part"/g)).toHaveLength(2);
  expect(page).toMatch(/<h2[^>]*>Measures<\/h2>/);
  expect(page).toContain('id="section-as-an-engineer"');
  expect(page, "the list of what is on the page").toMatch(/class="rail"[\s\S]*href="#section-measures"/);
  expect(page, "references").toMatch(/class="references"[\s\S]*example\.org\/tags/);
  expect(page).toContain('href="/cost/allocate/#section-roles"');

  const sheet = main("print/");
  expect(sheet).toContain('id="cost--allocate--section-measures"');
  expect(sheet.indexOf("zebras")).toBeGreaterThan(sheet.indexOf("A report."));
  for (const level of [1, 2]) {
    expect(main(`print/level-${level}/`)).not.toContain("zebras");
    expect(main(`print/level-${level}/`)).not.toContain("All accounts");
  }
  const twin = read("cost/allocate/index.md");
  expect(twin).toMatch(/## Definition[\s\S]*All accounts[\s\S]*A list[\s\S]*## Measures[\s\S]*zebras/);
  const cards = readdirSync(join(folder, "_site/pagefind/levels")).filter((name) => name.startsWith("terms-"));
  expect(cards.map((name) => read(`pagefind/levels/${name}`)).join()).toContain("zebra");
});

test("without kinds in site.yaml, any section will do, and two may have one name", async () => {
  const { code, said, main } = await built({
    ...SITE,
    "site.yaml": "title: S\nlevels: { min: 2, max: 2 }\nparts: [{ id: proof, heading: Proof }]\n",
    "allocate.md": PRACTICE.replace("#section-measures", "#kpis")
      .replace("## Roles", "## Kpis")
      .replace("#roles", "#kpis-1"),
  });
  expect(code, said).toBe(0);
  const page = main("cost/allocate/");
  expect(page).toMatch(/href="[^"]*#section-kpis">measures/);
  expect(page).toMatch(/href="[^"]*#section-kpis-2">roles/);
});

test("the address of a kind is its own, whatever else has its name", async () => {
  const { code, said, main } = await built({
    ...SITE,
    "allocate.md": PRACTICE.replace("A list.", "##### Measures\n\nNone."),
  });
  expect(code, said).toBe(0);
  expect(main("cost/allocate/")).toMatch(/<section id="section-measures"[\s\S]*<h2[^>]*>Measures<\/h2>/);
  expect(main("cost/allocate/")).toContain('id="section-measures-2"');
});

test("a section whose words change has changed", async () => {
  const { folder } = await built(SITE);
  const register = () => readFileSync(join(folder, "content/register.json"), "utf8");
  const before = register();
  writeFiles(join(folder, "content"), { "allocate.md": PRACTICE.replace("zebras", "tapirs") });
  await waymark(["build", "--content", "content"], { cwd: folder });
  const changed = register()
    .split("\n")
    .filter((line) => !before.includes(line));
  expect(changed.map((line) => /"([^"]*)"/.exec(line)?.[1])).toEqual(["/cost/allocate/"]);
});
