/** What a level means on the whole site: `content/levels/<N>.md` is a page that each level's number leads to. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { waymark } from "../../support/command.ts";
import { temporaryFolder, writeFiles } from "../../support/content/content.ts";

const practice = (title: string, ...levels: string[]) =>
  `---\ntitle: ${title}\neleventyNavigation: { parent: people }\n---\n${levels.join("\n\n")}\n`;
const level = (statement: string) => `### ${statement}\n\nWhat it takes is told here, in some words of its own.`;

const SITE = {
  "site.yaml": "title: S\nparts: []\nlevels: { min: 2, max: 3, cumulative: true }\n",
  "people.md": "---\ntitle: People\neleventyNavigation: { key: people }\n---\nAbout.\n",
  "hire.md": practice("Hire?", level("One of us asks."), level("A team asks."), level("All ask.")),
  "teach.md": practice("Teach?", level("We learn alone."), level("We learn together.")),
  "levels/1.md": "---\ntitle: Level 1 – Build\ndescription: The ground is laid.\n---\n",
  "levels/2.md":
    "---\ntitle: Operate\ndescription: The ground holds.\n---\nSee [the next](3.md).\n\n## Outcomes\n\nFewer alarms.\n",
  "levels/3.md": "---\ntitle: Scale\n---\n## Before the next\n\nShow the bill.\n",
};

async function built(files: Record<string, string>) {
  const folder = temporaryFolder();
  writeFiles(join(folder, "content"), files);
  const { code, stdout, stderr } = await waymark(["build", "--content", "content"], { cwd: folder });
  const read = (path: string) => readFileSync(join(folder, "_site", path), "utf8");
  const main = (path: string) => /<main[\s\S]*<\/main>/.exec(read(`${path}index.html`))?.[0] ?? "";
  return { folder, code, said: stdout + stderr, read, main };
}

test("a level has a page with its meaning and all practices at it, and its number leads there", async () => {
  const { code, said, read, main } = await built(SITE);
  expect(code, said).toBe(0);
  expect(said).not.toContain("warning");

  const page = main("levels/2/");
  expect(page).toMatch(/<h1>.*Level 2: Operate<\/h1>/);
  expect(page).toContain("The ground holds.");
  expect(page).toContain('id="section-outcomes"');
  expect(page).toContain('href="/hire/"'.replace("/hire", "/people/hire"));
  expect(page).toMatch(/href="\/people\/hire\/#level-2"[^>]*>A team asks\./);
  expect(page).toMatch(/href="\/people\/teach\/#level-2"[^>]*>We learn together\./);
  expect(main("levels/3/")).not.toContain("teach");
  expect(main("levels/1/"), "a title with its number is not numbered twice").toContain("Level 1: Build</h1>");

  for (const path of ["people/hire/", "matrix/", "print/", "print/level-2/"])
    expect(main(path), path).toContain('href="/levels/2/"');
  expect(main("people/hire/"), "the title of the page is the name of the level").toMatch(
    /class="level-name">Operate<\/span>/,
  );
  expect(read("levels/2/index.md")).toMatch(/# Level 2: Operate[\s\S]*Fewer alarms[\s\S]*A team asks/);
  expect(read("llms.txt")).toContain("levels/2/");
});

test("the sheet of a level begins with its meaning, which is on no list of pages", async () => {
  const { main, read, folder } = await built(SITE);
  const sheet = main("print/level-2/");
  expect(sheet.indexOf("Fewer alarms.")).toBeGreaterThan(0);
  expect(sheet.indexOf("Fewer alarms.")).toBeLessThan(sheet.indexOf("A team asks."));
  expect(sheet).toMatch(/<h1>[^<]*Operate[^<]*<\/h1>/);
  expect(main("print/level-3/")).toContain("Show the bill.");
  expect(main("")).not.toContain("/levels/");
  const index = readdirSync(join(folder, "_site/pagefind/levels")).filter((name) => name.startsWith("cards-"));
  expect(index.map((name) => read(`pagefind/levels/${name}`)).join()).toContain("/levels/2/");
});

test("cumulative levels say what they build on, and there is a sheet of all up to one", async () => {
  const { main, read, folder } = await built(SITE);
  const page = main("people/hire/");
  expect(page).toMatch(/id="level-2"[\s\S]*?<a href="#level-1">All of level 1<\/a>, and:/);
  expect(page).toMatch(/id="level-3"[\s\S]*?<a href="#level-2">All of level 2<\/a>, and:/);
  expect(/id="level-1"[\s\S]*?<\/section>/.exec(page)?.[0]).not.toContain("All of level");
  expect(page).toContain('data-show="up-to"');
  expect(read("people/hire/index.md")).toContain("All of level 1, and:");

  const sheet = main("print/up-to-level-2/");
  for (const statement of ["One of us asks.", "A team asks.", "We learn alone."]) expect(sheet).toContain(statement);
  expect(sheet).not.toContain("All ask.");
  expect(sheet).toContain("#people--hire--level-1");
  expect(main("print/")).toContain('href="/print/up-to-level-2/"');
  expect(main("levels/2/")).toContain('href="/print/up-to-level-2/"');
  expect(existsSync(join(folder, "_site/print/up-to-level-1"))).toBe(false);

  const { main: plain, folder: other } = await built({
    ...SITE,
    "site.yaml": "title: S\nparts: []\nlevels: { min: 2, max: 3 }\n",
  });
  expect(plain("people/hire/")).not.toMatch(/All of|up-to/);
  expect(existsSync(join(other, "_site/print/up-to-level-2"))).toBe(false);
});

test("names in site.yaml come first, a draft means nothing, and a site of pages has no levels", async () => {
  const named = await built({
    ...SITE,
    "site.yaml": "title: S\nparts: []\nlevels: { min: 2, max: 3, names: [One, Two, Three] }\n",
    "levels/1.md": "---\ntitle: Later\ndraft: true\n---\nNot yet.\n",
  });
  expect(named.code, named.said).toBe(0);
  expect(named.main("people/hire/")).toContain('class="level-name">Two<');
  expect(named.main("people/hire/")).not.toContain("/levels/1/");
  const pages = await built({
    "site.yaml": "title: S\nlevels: none\n",
    "levels/2.md": "---\ntitle: A page\nnavigation: none\n---\nText.\n",
  });
  expect(pages.code, pages.said).toBe(0);
  expect(pages.main("levels/2/")).toContain("<h1>A page</h1>");
});

test("a page of a level that the site does not have is a fault", async () => {
  const { code, said } = await built({
    ...SITE,
    "levels/7.md": "---\ntitle: Beyond\n---\nText.\n",
    "levels/2.md": "---\ntitle: Level 3 again\n---\nText.\n",
  });
  expect(code).toBe(1);
  expect(said).toContain("levels/7.md:2:");
  expect(said).toContain("There is no level 7");
  expect(said).toContain("levels/2.md:2:");
  expect(said.match(/level-page/g)?.length).toBe(2);
});
