/** Items: requirements with ids and addresses of their own, from the content to the site and the register. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openBrowser, openPage } from "../../support/browser/browser.ts";
import { waymark } from "../../support/command.ts";
import { temporaryFolder, writeFiles } from "../../support/content/content.ts";
import { search, targets } from "../../support/search.ts";
import { serveSite } from "../../support/site.ts";

const SITE = {
  "site.yaml":
    "title: Baseline\nlevels: { min: 3, max: 3 }\nparts: [{ id: checks, heading: Checks, items: true }]\nsections: [{ id: requirements, heading: Requirements, items: true, labels: [Manual, Automated] }]\n",
  "ac.md": "---\ntitle: Access control\neleventyNavigation: { key: ac }\n---\nWho may what.\n",
  "frameworks/csf.yaml": "title: Framework\nshort: CSF 2.0\nids: { A.1: Users, A.2: Rights, A.3: Rest }\n",
};

const LIST = `- **OSPS-AC-01.01** (levels: 1–3, automated) When a user reads a sensitive resource, the system asks for a second factor.
- **OSPS-AC-01.02** (levels: 2, 3; manual) When somebody joins the project, they begin with the fewest permissions.
- **Second reader:** Each change of the rules is read by somebody else.
- Nothing in bold at its beginning, **but here**.
`;

const TABLE = `| # | What to verify | Level |
| --- | --- | :-: |
| **2.1.1** | **Verify that** each token of a session ends within a day. | 1 |
| **2.1.2** | **Verify that** lost keys are blocked at once. | 2–3 |

| Requirement | Level 1 | Level 2 | Level 3 |
| --- | :-: | :-: | :-: |
| **isolated** A run of the build cannot change another. | | ✓ | ✓ |
`;

const practice = (
  requirements: string,
  checks = "- **CHK-1** A list of rights is kept by its owner.\n",
  front = "",
) => `---
title: Who may change the code?
eleventyNavigation: { parent: ac }
${front}---
See [the second](#OSPS-AC-01.02).

## Requirements

${requirements}
### A second factor is asked for

Yes.

### Permissions begin small

So.

#### Checks

${checks}
### Builds hold few permissions

All.
`;

const MAPPINGS =
  "item_mappings:\n  OSPS-AC-01.02: { csf: [A.1] }\n  2.1.2: { csf: { A.2: { level: 3, reason: It is blocked. } } }\n";
const WHOLE = { ...SITE, "code.md": practice(`${LIST}\n${TABLE}`, undefined, MAPPINGS) };

/** A content folder with a site, and what the command line says of it. */
function project(files: Readonly<Record<string, string>>) {
  const folder = temporaryFolder();
  const content = join(folder, "content");
  const output = join(folder, "_site");
  writeFiles(content, files);
  const run = (verb: string, ...words: string[]) => waymark([...verb.split(" "), ...words, "--content", content]);
  return {
    content,
    run,
    write: (changed: Readonly<Record<string, string>>) => writeFiles(content, changed),
    build: () => run("build", "--output", output),
    read: (path: string) => readFileSync(join(output, path), "utf8"),
    check: async () => {
      const { stdout, code } = await run("check", "--format", "json");
      const { diagnostics }: { diagnostics: { code: string; message: string; help: string; line: number }[] } =
        JSON.parse(stdout);
      return { code, diagnostics, codes: diagnostics.map((one) => one.code) };
    },
  };
}

test("items of lists and rows have addresses, levels, labels and mappings", async () => {
  const site = project(WHOLE);
  const { code, stderr } = await site.build();
  expect(code, stderr).toBe(0);
  const page = site.read("ac/code/index.html");
  for (const id of ["OSPS-AC-01.01", "second-reader", "CHK-1"]) expect(page).toContain(`<li id="${id}" class="item">`);
  for (const id of ["2.1.1", "2.1.2", "isolated"]) expect(page).toContain(`<tr id="${id}" class="item">`);
  expect(page).toContain('<a class="item-id" href="/ac/code/#OSPS-AC-01.01">OSPS-AC-01.01</a>');
  expect(page).toContain('<span class="item-mark">automated</span>');
  // What holds for a level and stands elsewhere is named there.
  const second = page.slice(page.indexOf('id="level-2"'), page.indexOf('id="level-3"'));
  expect(second).toContain('<a href="#OSPS-AC-01.02">OSPS-AC-01.02</a>, <a href="#2.1.2">2.1.2</a>');
  expect(second).not.toContain('href="#2.1.1"');

  const cells = (id: string) => {
    const matrix = site.read("matrix/index.html");
    const row = matrix.slice(matrix.indexOf(`/ac/code/#${id}"`)).split("</tr>")[0] ?? "";
    return [...row.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, cell = ""]) => cell.includes("✓"));
  };
  expect(cells("OSPS-AC-01.01")).toEqual([true, true, true]);
  expect(cells("OSPS-AC-01.02")).toEqual([false, true, true]);
  expect(cells("2.1.1")).toEqual([true, false, false]);
  expect(cells("isolated")).toEqual([false, true, true]);
  expect(cells("CHK-1")).toEqual([false, true, false]);
  expect(cells("second-reader")).toEqual([false, false, false]);

  expect(page).toContain('href="#OSPS-AC-01.02">OSPS-AC-01.02</a>');
  const framework = site.read("frameworks/csf/index.html");
  expect(framework).toContain('href="/ac/code/#OSPS-AC-01.02">OSPS-AC-01.02</a>');
  expect(framework).toContain('href="/ac/code/#2.1.2">2.1.2</a>');
  expect(framework).toMatch(/2 of 3|two of 3/i);
  expect(site.read("frameworks/csf/index.md")).toContain("[OSPS-AC-01.02](/ac/code/#OSPS-AC-01.02)");
  expect(site.read("items/index.md")).toContain("- [2.1.2](/ac/code/#2.1.2) (Level 2, Level 3): Verify that lost keys");
  // On a sheet for printing, ids and links are those of the sheet.
  expect(site.read("print/index.html")).toContain('id="ac--code--OSPS-AC-01.01"');
});

test("items can be copied and cited, and are found by id first and by words", async () => {
  const folder = temporaryFolder();
  writeFiles(folder, WHOLE);
  const site = await serveSite({ content: folder });
  const page = await openPage(await openBrowser(), { permissions: ["clipboard-read", "clipboard-write"] });
  await page.goto(`${site.url}ac/code/`);
  await page.getByRole("button", { name: "Copy the link to OSPS-AC-01.02" }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${site.url}ac/code/#OSPS-AC-01.02`);
  await page.getByRole("button", { name: "Cite 2.1.1" }).click();
  const cited = await page.getByRole("dialog").getByRole("textbox").inputValue();
  expect(cited).toContain("2.1.1: “Verify that each token of a session ends within a day.");
  expect(cited).toContain("/ac/code/#2.1.1");

  const first = async (query: string) => {
    await search(page, site, query);
    return (await targets(page))[0];
  };
  for (const query of ["OSPS-AC-01.02", "osps-ac-01.02", "osps ac 01.02"])
    expect(await first(query), query).toBe("/ac/code/#OSPS-AC-01.02");
  expect(await first("2.1.2")).toBe("/ac/code/#2.1.2");
  await search(page, site, "lost keys blocked");
  const words = await page
    .locator("a[data-result-link], a[data-result-level]")
    .evaluateAll((all) => all.map((one) => one.getAttribute("href")));
  expect(words).toContain("/ac/code/#2.1.2");
  site.close();
});

test.each<[what: string, requirements: string, codes: string[], said: RegExp]>([
  ["two with one id", "- **AC-1** One text here.\n- **AC-1** Another text here.\n", ["anchor-twice"], /"AC-1" twice/],
  ["two that differ in letter case", "- **AC-1** One text.\n- **ac-1** Another.\n", ["anchor-twice"], /"ac-1" twice/],
  [
    "a row with the id of a list item",
    "- **AC-1** One text.\n\n| Id | Text |\n| - | - |\n| **AC-1** | Two |\n",
    ["anchor-twice"],
    /twice/,
  ],
  ["one without text", "- **AC-1**\n- **AC-2** Text.\n", ["item-empty"], /"AC-1" has no text/],
  [
    "a row without text",
    "| Id | Text | Level |\n| - | - | - |\n| **AC-1** | | 2 |\n",
    ["item-empty"],
    /"AC-1" has no text/,
  ],
  ["the id of a level", "- **level-2** Text.\n", ["anchor-reserved"], /"level-2" is one that Waymark/],
  ["the id of a part", "- **level-2-checks** Text.\n", ["anchor-reserved"], /Waymark gives itself/],
  ["an id of our pages", "- **main** Text.\n", ["anchor-reserved"], /"main" is one/],
  ["an id of a section", "- **section-requirements** Text.\n", ["anchor-reserved"], /one that Waymark/],
  ["no letter in it", "- **—** Text.\n", ["anchor-shape"], /no letter or digit/],
  ["a level that the practice lacks", "- **AC-1** (levels: 2–9) Text.\n", ["item-mark"], /"2–9"/],
  ["a label that is not declared", "- **AC-1** (level 2, manul) Text.\n", ["item-mark"], /"manul"/],
])("%s is a fault", async (_what, requirements, codes, said) => {
  const found = await project({
    ...SITE,
    "code.md": practice(requirements).replace("#OSPS-AC-01.02", "ac.md"),
  }).check();
  expect(found.codes, JSON.stringify(found.diagnostics)).toEqual(codes);
  expect(found.code).toBe(1);
  expect(found.diagnostics[0]?.message).toMatch(said);
});

test("an unknown item in the front matter is a fault, and one id on two pages a warning", async () => {
  const other = practice("- **OSPS-AC-01.01** Something else here.\n", "None.\n").replace("#OSPS-AC-01.02", "code.md");
  const { codes } = await project({
    ...SITE,
    "code.md": practice(LIST, undefined, "item_mappings: { OSPS-AC-01.03: { csf: [A.1] } }\n"),
    "other.md": other,
  }).check();
  expect(codes.sort()).toEqual(["item-repeated", "unknown-item"]);
});

test("a list is only a list where no kind of part has items", async () => {
  const site = project({
    ...SITE,
    "site.yaml": "title: B\nlevels: { min: 3, max: 3 }\nparts: [{ id: checks, heading: Checks }]\n",
    "code.md": practice(LIST).replace("#OSPS-AC-01.02", "ac.md"),
  });
  const { code, stderr } = await site.build();
  expect(code, stderr).toBe(0);
  expect(site.read("ac/code/index.html")).not.toContain("item-id");
  expect(() => site.read("items/index.html")).toThrow();
});

test("the register asks about items as it asks about levels", async () => {
  const site = project({ ...SITE, "code.md": practice(LIST) });
  expect((await site.build()).code).toBe(0);

  // Reworded: the same.
  const reworded = LIST.replace("asks for a second factor", "asks them for a second factor of another kind");
  site.write({ "code.md": practice(reworded) });
  expect((await site.check()).codes).toEqual([]);

  // Renamed: gone, and found again under its new id.
  const renamed = LIST.replace("OSPS-AC-01.01", "OSPS-AC-02.01");
  site.write({ "code.md": practice(renamed) });
  const gone = await site.check();
  expect(gone.codes).toEqual(["place-gone"]);
  expect(gone.diagnostics[0]?.message).toContain("#OSPS-AC-01.01 is now #OSPS-AC-02.01 (100 % alike)");
  const accepted = await site.run("links accept", "/ac/code/#OSPS-AC-01.01");
  expect(accepted.code, accepted.stderr).toBe(0);
  expect((await site.build()).code).toBe(0);
  const page = site.read("ac/code/index.html");
  expect(page).toMatch(/<li id="OSPS-AC-02.01" class="item">\s*<span id="OSPS-AC-01.01"><\/span>/);

  // Swapped: both addresses mean something else.
  const swapped = renamed
    .replace("OSPS-AC-02.01", "X")
    .replace("OSPS-AC-01.02", "OSPS-AC-02.01")
    .replace("**X**", "**OSPS-AC-01.02**");
  site.write({ "code.md": practice(swapped) });
  const meaning = await site.check();
  expect(meaning.codes).toEqual(["place-meaning"]);
  expect(meaning.diagnostics[0]?.message).toContain("#OSPS-AC-02.01 is now #OSPS-AC-01.02");
  expect((await site.run("links accept", "--all")).code).toBe(0);
  expect((await site.build()).code).toBe(0);
  expect(site.read("ac/code/index.html")).toMatch(/<li id="OSPS-AC-02.01" class="item">[\s\S]*?class="signpost"/);

  // Retired: a note with the reason, and nothing else is answered with it.
  site.write({ "code.md": practice(swapped.replace(/.*Second reader.*\n/, "")) });
  expect((await site.check()).codes).toEqual(["place-gone"]);
  const retired = await site.run("links retire", "/ac/code/#second-reader", "--because", "Nobody did it.");
  expect(retired.code, retired.stderr).toBe(0);
  expect((await site.build()).code).toBe(0);
  const last = site.read("ac/code/index.html");
  expect(last).toContain('id="second-reader"');
  expect(last).toContain("Nobody did it.");
});

test("an item that goes to another practice, or with its practice, is found there", async () => {
  const site = project({
    ...SITE,
    "code.md": practice(LIST),
    "rest.md": practice("None.\n", "None.\n").replace("#OSPS-AC-01.02", "code.md"),
  });
  expect((await site.build()).code).toBe(0);
  const [first = "", ...others] = LIST.split("\n");
  site.write({
    "code.md": practice(others.join("\n")),
    "rest.md": practice(`${first}\n`, "None.\n").replace("#OSPS-AC-01.02", "code.md"),
  });
  const moved = await site.check();
  expect(moved.codes).toEqual(["place-gone"]);
  expect(moved.diagnostics[0]?.message).toContain("is now /ac/rest/#OSPS-AC-01.01 (100 % alike)");
});
