/** A level is a place: its link is copied, its title named, its mark settles, and it can be printed by itself. */
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { openPage } from "../support/browser/browser.ts";
import { visit } from "../support/browser/visit.ts";
import { PAGE_KINDS } from "../support/content/page-kinds.ts";

const { browser, site } = await visit();
const PRACTICE = PAGE_KINDS.practice.slice(1);
const TITLE = "How do you control administrator access? – Security guidance";

const printedLevels = (page: Page) =>
  page
    .locator("section[data-level]")
    .evaluateAll((levels) =>
      levels.filter((level) => level.checkVisibility()).map((level) => Number(level.getAttribute("data-level"))),
    );

test.each([320, 1280])(
  "every level's head copies its link in words at %i px, and the address bar agrees",
  async (width) => {
    const page = await openPage(browser, {
      viewport: { width, height: 800 },
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await page.goto(site.url + PRACTICE);
    const button = page.locator("#level-3 [data-copy-link]");
    await button.scrollIntoViewIfNeeded();
    expect(await button.evaluate((own) => getComputedStyle(own).opacity)).toBe("1");
    const box = await button.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
    expect(await page.getByRole("button", { name: "Copy link to level 3" }).count()).toBe(1);
    await button.click();
    await expect.poll(() => button.textContent()).toBe("Copied");
    expect((await button.boundingBox())?.width).toBeCloseTo(box?.width ?? 0, 0);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${site.url}${PRACTICE}#level-3`);
    expect(page.url()).toBe(`${site.url}${PRACTICE}#level-3`);
    await expect.poll(() => button.textContent(), { timeout: 5000 }).toBe("Copy link to level 3");
  },
);

test("the title of the page names the level that is shown", async () => {
  const page = await openPage(browser);
  await page.goto(`${site.url}${PRACTICE}`);
  expect(await page.title()).toBe(TITLE);
  await page.goto(`${site.url}${PRACTICE}#level-3`);
  await expect.poll(() => page.title()).toBe(`Level 3: ${TITLE}`);
  await page.goto(`${site.url}${PRACTICE}?view=one#level-2`);
  await expect.poll(() => page.title()).toBe(`Level 2: ${TITLE}`);
  await page.goto(`${site.url}${PRACTICE}?view=compare&levels=2,4`);
  await expect.poll(() => page.title()).toBe(`Levels 2 and 4: ${TITLE}`);
});

test.each(["no-preference", "reduce"] as const)(
  "the mark of a level settles at its head (motion: %s)",
  async (reducedMotion) => {
    const page = await openPage(browser, { reducedMotion });
    await page.goto(`${site.url}${PRACTICE}#level-3`);
    const head = page.locator("#level-3 > .level-head");
    const tint = () => head.evaluate((own) => Number(getComputedStyle(own, "::after").opacity));
    const bar = () => head.evaluate((own) => getComputedStyle(own, "::before").borderInlineStartStyle);
    expect(await tint()).toBeGreaterThan(0);
    expect(await page.locator("#level-3").evaluate((own) => getComputedStyle(own).outlineStyle)).toBe("none");
    await head.evaluate((own) => {
      for (const animation of own.getAnimations({ subtree: true })) animation.finish();
    });
    expect(await tint()).toBe(0);
    expect(await bar()).toBe("solid");
  },
);

test.each([
  ["", [1, 2, 3, 4, 5]],
  ["?view=one#level-3", [3]],
  ["?view=compare&levels=2,3", [2, 3]],
])("what is shown with %j is printed, and no more", async (search, levels) => {
  const page = await openPage(browser);
  await page.goto(`${site.url}${PRACTICE}${search}`);
  await page.emulateMedia({ media: "print" });
  await expect.poll(() => printedLevels(page)).toEqual(levels);
  expect(await page.locator(".references").isVisible()).toBe(search === "");
  expect(await page.locator(".breadcrumbs").isVisible()).toBe(search !== "");
  expect(await page.locator("#level-3 .address-line").isVisible()).toBe(true);
  expect(await page.locator("h1").isVisible()).toBe(true);
  expect(await page.locator(".header-nav, .header-menu, .where, .search-form").filter({ visible: true }).count()).toBe(
    0,
  );
});

test("two printed levels are four pages at most, and each printed address is whole", async () => {
  const page = await openPage(browser);
  await page.goto(`${site.url}${PRACTICE}?view=compare&levels=2,3`);
  const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(4);
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  expect(await page.locator("#level-3 .address-line a").textContent()).toBe(`${site.url}${PRACTICE}#level-3`);
});

test("a level is printed by itself, from its head, and the page is as before", async () => {
  const page = await openPage(browser);
  await page.addInitScript(() => {
    globalThis.print = () => {
      document.documentElement.dataset["asked"] = "print";
    };
  });
  await page.goto(`${site.url}${PRACTICE}`);
  await page.locator("#level-2 [data-print]").click();
  expect(await page.locator("html").getAttribute("data-asked")).toBe("print");
  await page.emulateMedia({ media: "print" });
  expect(await printedLevels(page)).toEqual([2]);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  expect(await printedLevels(page)).toEqual([1, 2, 3, 4, 5]);
  await page.emulateMedia({ media: "screen" });
  await page.locator(".views [data-print]").click();
  await page.emulateMedia({ media: "print" });
  expect(await printedLevels(page)).toEqual([1, 2, 3, 4, 5]);
});

test("one printed level is one or two pages", async () => {
  const page = await openPage(browser);
  await page.goto(`${site.url}${PRACTICE}?view=one#level-3`);
  const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(2);
});
