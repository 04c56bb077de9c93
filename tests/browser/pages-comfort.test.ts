/** Reading comforts: colours that are remembered, text that fits, targets that can be hit. */
import type { Page } from "playwright";
import { describe, expect, test } from "vitest";
import { openPage } from "../support/browser/browser.ts";
import { visit } from "../support/browser/visit.ts";

const { browser, site } = await visit();

const PRACTICE = "identity-and-access/multi-factor-authentication/";
const KINDS = [
  "",
  "identity-and-access/",
  PRACTICE,
  "matrix/",
  "glossary/",
  "frameworks/csf-2.0/",
  "search/",
  "about/",
];

const paper = "() => getComputedStyle(document.documentElement).backgroundColor";

describe("the theme", () => {
  test("is chosen, remembered, and there before anything is shown", async () => {
    const page = await openPage(browser, { colorScheme: "light" });
    await page.goto(site.url);
    const light = await page.evaluate<string>(`(${paper})()`);
    await page.getByLabel("Colours").selectOption("dark");
    const dark = await page.evaluate<string>(`(${paper})()`);
    expect(dark).not.toBe(light);

    // Modules and whatever waits for the end of the page are too late: none may run before this is seen.
    await page.route(/practice-|share-/, (route) => setTimeout(() => route.continue(), 800));
    await page.goto(`${site.url}${PRACTICE}`, { waitUntil: "commit" });
    await page.locator("h1").waitFor();
    expect(await page.evaluate<string>(`(${paper})()`)).toBe(dark);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe("dark");
    await page.waitForLoadState();
    expect(await page.getByLabel("Colours").inputValue()).toBe("dark");

    await page.getByLabel("Colours").selectOption("auto");
    expect(await page.evaluate<string>(`(${paper})()`)).toBe(light);
  });

  test("follows the system until one is chosen", async () => {
    const page = await openPage(browser, { colorScheme: "dark" });
    await page.goto(site.url);
    const dark = await page.evaluate<string>(`(${paper})()`);
    await page.emulateMedia({ colorScheme: "light" });
    expect(await page.evaluate<string>(`(${paper})()`)).not.toBe(dark);
  });

  test("works in a browser that keeps nothing", async () => {
    const page = await openPage(browser);
    await page.addInitScript(() => {
      Object.defineProperty(window, "localStorage", {
        get: () => {
          throw new DOMException("refused", "SecurityError");
        },
      });
    });
    await page.goto(`${site.url}${PRACTICE}`);
    await page.getByLabel("Colours").selectOption("dark");
    expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
    await page.getByRole("button", { name: "One at a time" }).click();
    expect(await page.locator("html").getAttribute("data-view")).toBe("one");
  });
});

test.each(["?view=one#level-2", "?view=compare&levels=2,3"])(
  "a practice with %s reflows at 320 px and at 400 %% zoom",
  async (search) => {
    const page = await openPage(browser, { viewport: { width: 320, height: 225 } });
    await page.goto(`${site.url}${PRACTICE}${search}`);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    // In so low a window the text has all of it.
    expect(await page.locator(".rail").evaluate((rail) => getComputedStyle(rail).position)).toBe("static");
  },
);

test("text is at least 18 px, and lines hold 60 to 75 characters", async () => {
  const page = await openPage(browser);
  await page.goto(`${site.url}${PRACTICE}`);
  const { size, perLine } = await page
    .locator("#level-2-good-enough .prose > p")
    .nth(1)
    .evaluate((paragraph) => {
      const { fontSize, lineHeight } = getComputedStyle(paragraph);
      const lines = Math.round(paragraph.getBoundingClientRect().height / Number.parseFloat(lineHeight));
      return { size: Number.parseFloat(fontSize), perLine: (paragraph.textContent ?? "").length / lines };
    });
  expect(size).toBeGreaterThanOrEqual(18);
  expect(perLine).toBeGreaterThan(52);
  expect(perLine).toBeLessThan(76);
});

test("every target outside running text is at least 24 px high and wide at 360 and at 1280 px", async () => {
  const page = await openPage(browser);
  const small: string[] = [];
  for (const [address, width] of KINDS.flatMap((address) => [[address, 360] as const, [address, 1280] as const])) {
    if (width === 360) await page.goto(site.url + address);
    await page.setViewportSize({ width, height: 800 });
    small.push(
      ...(await page.evaluate((here) => {
        const targets = [...document.querySelectorAll<HTMLElement>("a[href], button, select, input, summary")];
        return targets.flatMap((target) => {
          const { width, height } = target.getBoundingClientRect();
          const isInText = target.closest("p, .prose li, .references li, .mappings li, .requirements, dd, td") !== null;
          const isOff = width <= 1 || !target.checkVisibility() || target.matches(".skip, .visually-hidden *");
          return isInText || isOff || (width >= 24 && height >= 24)
            ? []
            : [`/${here} ${target.outerHTML.slice(0, 90)} ${Math.round(width)}×${Math.round(height)}`];
        });
      }, `${address} at ${width} px`)),
    );
  }
  expect(small).toEqual([]);
});

test("the home page shows what is here at once: a real ladder, and topics whose steps lead to levels", async () => {
  const page = await openPage(browser);
  await page.goto(site.url);
  const ladder = page.locator(".staircase");
  expect((await ladder.boundingBox())?.y).toBeLessThan(300);
  expect(await ladder.getByRole("link", { name: /^Level \d: / }).count()).toBe(5);
  expect(await page.getByRole("searchbox").count()).toBe(1);
  const text = page.locator(".hero > :first-child");
  for (const role of ["Team lead", "Engineer", "Assessor"]) {
    const line = await text.getByText(role).boundingBox();
    expect((line?.y ?? 999) + (line?.height ?? 999), role).toBeLessThan(900);
  }
  const ends = await page
    .locator(".hero > *")
    .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().bottom));
  expect(Math.max(...ends) - Math.min(...ends)).toBeLessThan(2);
  expect((await page.getByRole("heading", { name: "Topics" }).boundingBox())?.y).toBeLessThan(800);
  await page
    .getByRole("list", { name: "Levels of: How do you use multi-factor authentication?" })
    .getByRole("link", { name: "Level 3" })
    .click();
  expect(page.url()).toBe(`${site.url}${PRACTICE}#level-3`);
});

test("a part's tools keep quiet until its head is pointed at or tabbed into; to a finger they always show", async () => {
  const opacity = (page: Page) =>
    page.locator("#level-1-do-better .tool-copy").evaluate((tool) => getComputedStyle(tool).opacity);
  const page = await openPage(browser);
  await page.goto(`${site.url}${PRACTICE}`);
  expect(await opacity(page)).toBe("0");
  await page.locator("#level-1-do-better h3").hover();
  expect(await opacity(page)).toBe("1");
  await page.locator("#level-1-title").hover();
  expect(await opacity(page)).toBe("0");
  await page.locator("#level-1-do-better .anchor").focus();
  expect(await opacity(page)).toBe("1");

  const phone = await openPage(browser, { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });
  await phone.goto(`${site.url}${PRACTICE}`);
  expect(await opacity(phone)).toBe("1");
});

test.each(["about/", "accessibility/"])(
  "what is on the page %s stands below its title, and beside the text where there is room",
  async (address) => {
    const page = await openPage(browser, { viewport: { width: 360, height: 740 } });
    await page.goto(site.url + address);
    const places = async () => {
      const [title, contents, text] = await Promise.all(
        ["h1", ".contents", ".article > .prose"].map((selector) => page.locator(selector).boundingBox()),
      );
      return { title: title?.y ?? 0, contents: contents ?? { x: 0, y: 0 }, text: text ?? { x: 0, y: 0, width: 0 } };
    };
    const narrow = await places();
    expect(narrow.contents.y).toBeGreaterThan(narrow.title);
    expect(narrow.text.y).toBeGreaterThan(narrow.contents.y);
    await page.setViewportSize({ width: 1280, height: 900 });
    const wide = await places();
    expect(wide.contents.x).toBeGreaterThan(wide.text.x + wide.text.width);
  },
);
