/** The documentation as Waymark publishes it: a site of pages alone, which readers find their way through. */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PACKAGE_FOLDER } from "../../../src/setup/package-folder.mjs";
import { violations } from "../../support/browser/axe.ts";
import { openBrowser, openPage } from "../../support/browser/browser.ts";
import { runFolder } from "../../support/run-folder.ts";
import { search, targets } from "../../support/search.ts";
import { type BuiltSite, serveSite } from "../../support/site.ts";

const root = mkdtempSync(join(runFolder(), "docs-"));
let site: BuiltSite;

beforeAll(async () => {
  // A copy, so that no register is written beside the pages; pictures of Waymark's own pages are no part of it.
  const content = join(root, "docs");
  cpSync(join(PACKAGE_FOLDER, "docs"), content, { recursive: true, filter: (path) => !path.endsWith(".png") });
  site = await serveSite({ content, words: ["--strict"] });
});

afterAll(() => {
  site.close();
  rmSync(root, { recursive: true, force: true });
});

const open = async (address: string): Promise<Page> => {
  const page = await openPage(await openBrowser());
  await page.goto(`${site.url}${address}`);
  return page;
};
const hrefs = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((all) => all.map((link) => link.getAttribute("href")));

test("the home page leads to the four kinds of documentation, and speaks of no ladders", async () => {
  const page = await open("");
  expect(await hrefs(page, ".topic-card h3 a")).toEqual(["/tutorial/", "/how-to/", "/reference/", "/explanation/"]);
  expect(await page.locator("main").textContent()).not.toMatch(/ladders? work|nothing here/);
  expect(await violations(page)).toEqual([]);
});

test("a page has the tree of sections with itself in it, its place, and what is on it", async () => {
  const page = await open("how-to/change-guidance/");
  expect(await hrefs(page, ".tree > ul > li > a")).toEqual(["/tutorial/", "/how-to/", "/reference/", "/explanation/"]);
  expect(await hrefs(page, ".tree [aria-current]")).toEqual(["/how-to/change-guidance/"]);
  expect(await hrefs(page, ".breadcrumbs a")).toEqual(["/", "/how-to/"]);
  expect(await hrefs(page, ".contents a")).toContain("#section-insert-a-level");
  await page.locator(".contents a", { hasText: "Insert a level" }).click();
  expect(await page.locator("#section-insert-a-level").isVisible()).toBe(true);
  expect(await violations(page)).toEqual([]);
});

test("a section in a section is open in the tree", async () => {
  const page = await open("explanation/decisions/0007-microdata/");
  expect(await hrefs(page, ".tree-open > a")).toEqual(["/explanation/", "/explanation/decisions/"]);
});

test("next leads from the first page through every page to the last, and previous back", async () => {
  const way: string[] = [];
  const page = await open("tutorial/first-guidance/");
  for (;;) {
    way.push(new URL(page.url()).pathname);
    const [next] = await hrefs(page, 'a[rel="next"]');
    if (!next) break;
    await page.goto(new URL(next, site.url).href);
    expect(await hrefs(page, 'a[rel="prev"]')).toEqual(way.slice(-1));
  }
  const pages = site.addresses.filter((address) => /^\/?(tutorial|how-to|reference|explanation)\/./.test(address));
  expect(way.length).toBe(pages.length - 1); // All but the page of the section `decisions`.
  expect(way).toContain("/reference/front-matter/");
});

test("search finds a page by what it is about", async () => {
  const page = await openPage(await openBrowser());
  expect(await search(page, site, "insert a level")).toBe("done");
  expect((await targets(page)).slice(0, 3)).toContain("/how-to/change-guidance/");
  expect(await search(page, site, "eleventyNavigation.parent")).toBe("done");
  expect(await targets(page)).toContain("/reference/front-matter/");
});
