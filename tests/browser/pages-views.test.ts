/** The three views of a practice: one text, and an address for each level in all of them. */
import type { Page } from "playwright";
import { describe, expect, test } from "vitest";
import { openPage } from "../support/browser/browser.ts";
import { visit } from "../support/browser/visit.ts";

const { browser, site } = await visit();

const PRACTICE = "identity-and-access/multi-factor-authentication/";
const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 360, height: 740 };

const topOf = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => element.getBoundingClientRect().top);

/** Numbers of the levels that the view shows; one far below the window may be laid out only when the reader comes near. */
const shownLevels = (page: Page) =>
  page
    .locator("section[data-level]")
    .evaluateAll((levels) =>
      levels
        .filter((level) => level.querySelector("h2")?.checkVisibility())
        .map((level) => Number(level.getAttribute("data-level"))),
    );

/** Numbers of the steps that the rail marks. */
const currentSteps = (page: Page) =>
  page
    .locator(".rail [aria-current]")
    .evaluateAll((links) => links.map((link) => Number(link.getAttribute("href")?.at(-1))));

describe.each([
  ["wide", WIDE],
  ["narrow", NARROW],
])("on a %s screen", (_name, viewport) => {
  test.each([
    ["straight through", "", [1, 2, 3, 4, 5], [3]],
    ["one at a time", "?view=one", [3], [3]],
    ["side by side", "?view=compare&levels=2,3", [2, 3], [2, 3]],
    ["side by side, whatever else was to be compared", "?view=compare&levels=1,5", [2, 3], [2, 3]],
  ])("a link to a level shows it %s, below the ladder", async (_view, search, levels, steps) => {
    const page = await openPage(browser, { viewport });
    await page.goto(`${site.url}${PRACTICE}${search}#level-3`);
    await expect.poll(() => currentSteps(page)).toEqual(steps);
    expect(await shownLevels(page)).toEqual(levels);
    expect(new URL(page.url()).hash).toBe("#level-3");
    const title = await page.locator("#level-3-title").boundingBox();
    const bar = await page.locator(".rail").boundingBox();
    expect(title?.y).toBeGreaterThan(0);
    expect(title?.y).toBeLessThan(viewport.height / 2);
    // The title is not below the bar; beside the rail it may be at any height.
    const isBeside = (title?.x ?? 0) + (title?.width ?? 0) <= (bar?.x ?? 0);
    if (!isBeside) expect(title?.y).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0));
  });

  test.each(["", "?view=one", "?view=compare"])("a link to a part arrives at it with %j", async (search) => {
    const page = await openPage(browser, { viewport });
    await page.goto(`${site.url}${PRACTICE}${search}#level-4-do-better`);
    await expect.poll(() => topOf(page, "#level-4-do-better")).toBeLessThan(300);
    expect(await topOf(page, "#level-4-do-better h3")).toBeGreaterThan(0);
    await page.goto(`${site.url}${PRACTICE}${search}#level-2`);
    await expect.poll(() => topOf(page, "#level-2-title")).toBeLessThan(300);
    expect(await shownLevels(page)).toContain(2);
  });

  test("the ladder stays in view and says where the reader is", async () => {
    const page = await openPage(browser, { viewport });
    await page.goto(`${site.url}${PRACTICE}`);
    expect(await currentSteps(page)).toEqual([]);
    for (const number of [2, 5, 1]) {
      await page.locator(`#level-${number}-evidence`).evaluate((part) => part.scrollIntoView());
      await expect.poll(() => currentSteps(page)).toEqual([number]);
      const step = page.locator(`.rail li[data-level="${number}"] .rail-step`);
      const box = await step.boundingBox();
      expect(box?.y).toBeGreaterThanOrEqual(0);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(viewport.height);
      expect(box?.height).toBeGreaterThanOrEqual(24);
    }
  });

  test("what has the focus is never below the bar of steps", async () => {
    const page = await openPage(browser, { viewport });
    await page.goto(`${site.url}${PRACTICE}#level-5`);
    await page.locator("#level-5 a").last().focus();
    for (let presses = 0; presses < 60; presses++) {
      await page.keyboard.press("Shift+Tab");
      const hidden = await page.evaluate(() => {
        const focused = document.activeElement;
        const rail = document.querySelector(".rail");
        if (!focused || !rail || rail.contains(focused)) return false;
        const [at, bar] = [focused.getBoundingClientRect(), rail.getBoundingClientRect()];
        return at.top >= bar.top && at.bottom <= bar.bottom && at.left < bar.right && at.right > bar.left;
      });
      expect(hidden).toBe(false);
    }
  });

  test.each(["", "?view=one", "?view=compare&levels=2,4"])(
    "nothing moves by itself while it loads with %j",
    async (search) => {
      const page = await openPage(browser, { viewport });
      await page.addInitScript(() => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            if ("value" in entry && "hadRecentInput" in entry && !entry.hadRecentInput) sum += Number(entry.value);
          }
          document.documentElement.setAttribute("data-shift", String(sum));
        }).observe({ type: "layout-shift", buffered: true });
      });
      await page.goto(`${site.url}${PRACTICE}${search}`);
      await page.waitForTimeout(500);
      expect(Number((await page.locator("html").getAttribute("data-shift")) ?? 0)).toBeLessThan(0.005);
    },
  );
});

describe("with the keyboard", () => {
  test("two levels are compared in a narrow window, with a switch to one of them at the part being read", async () => {
    const page = await openPage(browser, { viewport: NARROW });
    await page.goto(`${site.url}${PRACTICE}?view=compare&levels=2,3`);
    const part = (level: number) => page.locator(`#level-${level}-do-better`);
    await part(2).evaluate((element) => element.scrollIntoView());
    await page.getByRole("group", { name: "Compare two" }).getByRole("button", { name: "Level 3" }).click();
    expect([await part(2).isVisible(), await part(3).isVisible()]).toEqual([false, true]);
    expect(await shownLevels(page)).toEqual([2, 3]);
    const top = await part(3).evaluate((element) => element.getBoundingClientRect().top);
    expect(top).toBeGreaterThan(-1);
    expect(top).toBeLessThan(NARROW.height / 2);
    await page.emulateMedia({ media: "print" });
    expect([await part(2).isVisible(), await part(3).isVisible()]).toEqual([true, true]);
    await page.emulateMedia({ media: "screen" });
    await page.getByRole("button", { name: "Level 3", pressed: true }).click();
    expect([await part(2).isVisible(), await part(3).isVisible()]).toEqual([true, true]);
    await page.setViewportSize(WIDE);
    expect(await page.locator(".sides").isVisible()).toBe(false);
  });

  test("two levels are compared, and the choice is in the address and remembered", async () => {
    const page = await openPage(browser);
    await page.goto(`${site.url}${PRACTICE}`);
    await page.getByRole("button", { name: "Compare two" }).focus();
    await page.keyboard.press("Enter");
    expect(await shownLevels(page)).toEqual([1, 2]);
    expect(new URL(page.url()).search).toBe("?view=compare&levels=1,2");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("data-pair"))).toBe("second");
    await page.keyboard.press("End");
    expect(await shownLevels(page)).toEqual([1, 5]);
    expect(new URL(page.url()).search).toBe("?view=compare&levels=1,5");
    expect(await page.getByRole("button", { name: "Compare two" }).getAttribute("aria-pressed")).toBe("true");
    await page.goto(`${site.url}identity-and-access/privileged-access/`);
    expect(await shownLevels(page)).toEqual([1, 2]);
    await page.getByRole("button", { name: "All levels" }).press("Space");
    expect(await shownLevels(page)).toEqual([1, 2, 3, 4, 5]);
    expect(new URL(page.url()).search).toBe("");
  });

  test("levels are read one after the other", async () => {
    const page = await openPage(browser);
    await page.goto(`${site.url}${PRACTICE}?view=one`);
    expect(await shownLevels(page)).toEqual([1]);
    const pager = page.getByRole("navigation", { name: "Previous and next level" });
    const statement = await page.locator(".rail [href='#level-2'] .rail-statement").textContent();
    expect(await pager.getByRole("link").allTextContents()).toEqual([`Level 2: ${statement}`]);
    expect(await page.locator(".views-note").textContent()).toBe("Level 1 of 5, by itself.");
    await pager.getByRole("link", { name: "Level 2" }).press("Enter");
    expect(await shownLevels(page)).toEqual([2]);
    expect(new URL(page.url()).hash).toBe("#level-2");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("#level-2") !== null)).toBe(true);
    await page.goBack();
    await expect.poll(() => shownLevels(page)).toEqual([1]);
  });
});

describe("side by side", () => {
  test("parts of a kind stand in one row", async () => {
    const page = await openPage(browser);
    await page.goto(`${site.url}${PRACTICE}?view=compare&levels=2,4`);
    for (const part of ["title", "good-enough", "do-better", "evidence"]) {
      const [left, right] = await Promise.all(
        [2, 4].map((level) => page.locator(`#level-${level}-${part}`).boundingBox()),
      );
      if (part !== "title") expect(Math.abs((left?.y ?? 0) - (right?.y ?? 999)), part).toBeLessThan(1);
      expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThanOrEqual(right?.x ?? 0);
    }
  });

  test("what is new in the higher level is marked, in words too; the text stays the same", async () => {
    const page = await openPage(browser);
    await page.goto(`${site.url}${PRACTICE}`);
    const before = await page.locator(".levels").textContent();
    await page.getByRole("button", { name: "Compare two" }).click();
    await page.getByLabel("Second level").selectOption("3");
    await page.getByLabel("First level").selectOption("2");
    const marks = await page.locator("#level-3-title mark").allTextContents();
    expect(marks.join(" ")).toContain("exception");
    expect(marks.join(" ")).not.toContain("Everyone");
    expect(await page.locator("#level-2-title mark").count()).toBe(0);
    expect(await page.locator('#level-3 [data-alike="false"]').first().textContent()).toContain("New at this level: ");
    await page.getByRole("button", { name: "All levels" }).click();
    expect(await page.locator(".levels").textContent()).toBe(before);
    expect(await page.locator("mark, [data-alike], .part-side").count()).toBe(0);
  });
});

test("the way back from one view to all of them keeps the place", async () => {
  const page = await openPage(browser);
  await page.goto(`${site.url}${PRACTICE}#level-4`);
  await page.getByRole("button", { name: "One at a time" }).evaluate((button: HTMLButtonElement) => button.click());
  expect(await shownLevels(page)).toEqual([4]);
  await page.getByRole("button", { name: "All levels" }).evaluate((button: HTMLButtonElement) => button.click());
  await expect.poll(() => currentSteps(page)).toEqual([4]);
});

test("without JavaScript every level is there, no switch is, and the ladder marks what the address says", async () => {
  const page = await openPage(browser, { javaScriptEnabled: false });
  await page.goto(`${site.url}${PRACTICE}?view=compare&levels=1,2#level-3`);
  expect(await page.locator("section[data-level] h2:visible").count()).toBe(5);
  expect(await page.locator(".views, .theme").filter({ visible: true }).count()).toBe(0);
  const background = (level: number) =>
    page
      .locator(`.rail li[data-level="${level}"] .rail-step`)
      .evaluate((step) => getComputedStyle(step).backgroundColor);
  expect(await background(3)).not.toBe(await background(2));
  expect(await background(4)).toBe(await background(2));
});

test("a reference stands at the end once, and leads back to the levels that use it", async () => {
  const page = await openPage(browser);
  await page.goto(`${site.url}${PRACTICE}`);
  const references = page.getByRole("region", { name: "References" });
  const addresses = await references
    .locator('a[href^="http"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  const inText = await page
    .locator('.practice .prose a[href^="http"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  expect(addresses.length).toBeGreaterThan(5);
  expect(addresses).toEqual([...new Set(inText)]);
  await references.getByRole("link", { name: "Level 4", exact: true }).first().click();
  await page.waitForURL(/#level-4$/);
});

test("a first look at a practice weighs little", async () => {
  const page = await openPage(browser);
  const client = await page.context().newCDPSession(page);
  await client.send("Network.enable");
  const bodies: { url: string; body: Buffer }[] = [];
  page.on("response", async (response) => {
    bodies.push({ url: response.url(), body: await response.body() });
  });
  await page.goto(`${site.url}${PRACTICE}`, { waitUntil: "networkidle" });
  const { gzipSync } = await import("node:zlib");
  const weigh = (pattern: RegExp) =>
    bodies.filter(({ url }) => pattern.test(url)).reduce((sum, { body }) => sum + gzipSync(body).length, 0);
  // The typeface has a budget of its own.
  expect(weigh(/./)).toBeLessThan(62_000);
  expect(weigh(/^(?!.*\.woff2$)/)).toBeLessThan(40_000);
  expect(weigh(/\.woff2$/)).toBeLessThan(40_000);
  expect(weigh(/\.js$/)).toBeLessThan(12_000);
});
