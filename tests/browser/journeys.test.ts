/** What readers do, in a real browser, on the built site. */
import type { Page } from "playwright";
import { describe, expect, onTestFinished, test } from "vitest";
import { openPage } from "../support/browser/browser.ts";
import { visit } from "../support/browser/visit.ts";
import { type BuiltSite, buildSite } from "../support/site.ts";

const { browser, site } = await visit();

const PRACTICE = "repair-and-recover/ransomware-and-backup/";
const QUESTION = "How do you recover from ransomware and other loss of data?";

/** Presses Tab until the focused element has a text or a label; fails after a while. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      return `${element?.getAttribute("aria-label") ?? ""} ${element?.textContent?.trim() ?? ""}`;
    });
    if (focused.includes(name)) return;
  }
  throw new Error(`Tab never came to "${name}"`);
}

/** Addresses of the practices. */
const practicesOf = ({ addresses }: BuiltSite) =>
  addresses.filter((address) => /^\/(?!frameworks|print|matrix)[^/]+\/[^/]+\/$/.test(address));

/** Where the top of an element is in the window. */
const topOf = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => element.getBoundingClientRect().top);

describe("browsing", () => {
  test("with the mouse: home, topic, practice, level", async () => {
    const page = await openPage(browser);
    await page.goto(site.url);
    await page.getByRole("main").getByRole("link", { name: "Repair and recover" }).click();
    await page.getByRole("heading", { level: 1, name: "Repair and recover" }).waitFor();
    await page.getByRole("heading", { level: 2 }).getByRole("link", { name: QUESTION }).click();
    await page.getByRole("heading", { level: 1, name: QUESTION }).waitFor();
    await page.getByRole("navigation", { name: "On this page" }).getByRole("link", { name: "Level 3" }).click();
    expect(new URL(page.url()).hash).toBe("#level-3");
    expect(await topOf(page, "#level-3")).toBeLessThan(100);
  });

  test("a topic's list leads to each level in one click", async () => {
    const page = await openPage(browser);
    await page.goto(`${site.url}repair-and-recover/`);
    await page
      .getByRole("list", { name: `Levels of: ${QUESTION}` })
      .getByRole("link", { name: "Level 4" })
      .click();
    expect(page.url()).toBe(`${site.url}${PRACTICE}#level-4`);
  });

  test("previous and next lead through all practices in order", async () => {
    const page = await openPage(browser);
    await page.goto(`${site.url}identity-and-access/`);
    const first = page.getByRole("heading", { level: 2 }).first().getByRole("link");
    await first.click();
    const seen = new Set<string>();
    for (;;) {
      seen.add(page.url());
      const next = page.locator('a[rel="next"]');
      if ((await next.count()) === 0) break;
      await next.click();
      await page.waitForLoadState();
    }
    expect(seen.size).toBe(practicesOf(site).length);
  });
});

describe("a link to a level", () => {
  test("shows the level unmistakably", async () => {
    const page = await openPage(browser);
    await page.goto(`${site.url}${PRACTICE}#level-3`);
    expect(await topOf(page, "#level-3")).toBeLessThan(100);
    const bar = (selector: string) =>
      page.locator(selector).evaluate((element) => getComputedStyle(element, "::before").borderInlineStartWidth);
    expect(await bar("#level-3 > .level-head")).toBe("6px");
    expect(await bar("#level-4 > .level-head")).toBe("0px");
  });

  test("works for parts, and on a narrow screen", async () => {
    const page = await openPage(browser, { viewport: { width: 360, height: 740 } });
    await page.goto(`${site.url}${PRACTICE}#level-4-do-better`);
    expect(await topOf(page, "#level-4-do-better")).toBeLessThan(100);
    const head = page.locator("#level-4-do-better > .part-head");
    expect(await head.evaluate((element) => getComputedStyle(element, "::before").borderInlineStartWidth)).toBe("6px");
  });

  test("can be taken from the level itself", async () => {
    const page = await openPage(browser);
    await page.goto(`${site.url}${PRACTICE}`);
    await page.getByRole("link", { name: "#level-5: Link to level 5", exact: true }).click();
    expect(page.url()).toBe(`${site.url}${PRACTICE}#level-5`);
  });
});

describe("a word of the glossary", () => {
  test("shows its meaning beside it, and Escape leads back to it", async () => {
    const page = await openPage(browser, { viewport: { width: 320, height: 568 } });
    await page.goto(`${site.url}identity-and-access/multi-factor-authentication/`);
    const word = page.locator("a.term").first();
    const id = (await word.getAttribute("id"))?.replace("use-", "") ?? "";
    const meaning = await page.locator(`#word-${id} dd`).evaluate((entry) => entry.firstChild?.textContent?.trim());
    await word.focus();
    await page.keyboard.press("Enter");
    const note = page.getByRole("dialog");
    expect(await note.isVisible()).toBe(true);
    expect(await note.textContent()).toContain(meaning);
    expect(new URL(page.url()).hash).toBe("");
    const [at, beside] = [await word.boundingBox(), await note.boundingBox()];
    expect(beside?.x).toBeGreaterThanOrEqual(0);
    expect((beside?.x ?? 0) + (beside?.width ?? 999)).toBeLessThanOrEqual(320);
    expect(Math.abs((beside?.y ?? 999) - (at?.y ?? 0))).toBeLessThan(60);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("href"))).toBe(`#word-${id}`);
    await page.keyboard.press("Escape");
    expect(await note.count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(`use-${id}`);
    await page.keyboard.press("Enter");
    await note.getByRole("link", { name: "All words in the glossary" }).click();
    await page.waitForURL(`${site.url}glossary/#word-${id}`);
  });

  test("leads to its meaning on the same page and back, without JavaScript", async () => {
    const page = await openPage(browser, { javaScriptEnabled: false });
    await page.goto(`${site.url}identity-and-access/multi-factor-authentication/`);
    const word = page.locator("a.term").first();
    const id = (await word.getAttribute("id"))?.replace("use-", "") ?? "";
    await word.focus();
    await page.keyboard.press("Enter");
    expect(new URL(page.url()).hash).toBe(`#word-${id}`);
    await page.locator(`#word-${id} .term-back`).focus();
    await page.keyboard.press("Enter");
    expect(new URL(page.url()).hash).toBe(`#use-${id}`);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest(".practice") !== null)).toBe(true);
  });
});

describe("searching", () => {
  test("from the header, with the keyboard, lands on a level", async () => {
    const page = await openPage(browser);
    await page.goto(site.url);
    await tabTo(page, "About this guidance");
    await page.keyboard.press("Tab");
    await page.keyboard.type("restore test");
    await page.keyboard.press("Enter");
    await page.locator('[data-search-state="done"]').waitFor();
    expect(new URL(page.url()).search).toBe("?q=restore+test");
    expect(await page.getByRole("status").textContent()).toMatch(/found for “restore test”/);
    const result = page.locator("[data-search-results] [data-search-result]").first();
    await expect(result.locator("a[data-result-link]").count()).resolves.toBe(1);
    await tabTo(page, (await result.locator("a[data-result-link]").textContent())?.trim().slice(0, 30) ?? "");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/#level-\d$/);
    const { hash } = new URL(page.url());
    expect(await topOf(page, hash)).toBeLessThan(100);
  });

  test("answers while typing, keeps the question in the address, and goes back and forward", async () => {
    const page = await openPage(browser);
    await page.goto(`${site.url}search/`);
    await page.getByRole("searchbox").fill("phishing");
    await page.locator('[data-search-state="done"]').waitFor();
    await page.waitForURL(/\?q=phishing$/);
    await page.getByRole("searchbox").fill("ransomware");
    await page.getByRole("searchbox").press("Enter");
    await page.waitForURL(/\?q=ransomware$/);
    await page.getByText("found for “ransomware”").waitFor();
    await page.locator("a[data-result-link]").first().click();
    await page.waitForURL(/ransomware-and-backup/);
    await page.goBack();
    await page.getByText("found for “ransomware”").waitFor();
    expect(await page.getByRole("searchbox").inputValue()).toBe("ransomware");
  });

  test("offers further levels of a result", async () => {
    const page = await openPage(browser);
    await page.goto(`${site.url}search/?q=backup`);
    const level = page.locator("[data-search-result]").first().locator("a[data-result-level]").first();
    await level.click();
    await page.waitForURL(/#level-\d$/);
  });

  test.each([
    ["PR.AA-05", "frameworks/csf-2.0/#PR.AA-05"],
    ["B2.c", "frameworks/caf-"],
    ["NIST AC-2", "frameworks/sp800-53-r5/#AC-2"],
    ["24/7 monitoring", "logging-and-monitoring/#level-"],
    ["break-glass", "privileged-access/#level-"],
  ])("finds %s", async (query, target) => {
    const page = await openPage(browser);
    await page.goto(`${site.url}search/?q=${encodeURIComponent(query)}`);
    await page.locator('[data-search-state="done"]').waitFor();
    const links = await page
      .locator("a[data-result-link]")
      .evaluateAll((all) => all.map((link) => link.getAttribute("href")));
    expect(
      links.slice(0, 3).some((link) => link?.includes(target)),
      links.join("\n"),
    ).toBe(true);
    if (query === "B2.c") expect(links[0]).toContain("#B2.c");
  });

  test("says when nothing is found, and shows the list", async () => {
    const page = await openPage(browser);
    await page.goto(`${site.url}search/?q=xyzzyplugh`);
    await page.locator('[data-search-state="empty"]').waitFor();
    expect(await page.getByRole("status").textContent()).toContain("Nothing found for “xyzzyplugh”");
    expect(await page.getByRole("heading", { name: "All practices and levels" }).isVisible()).toBe(true);
  });

  test("never runs what is in the question", async () => {
    const page = await openPage(browser);
    await page.goto(
      `${site.url}search/?q=${encodeURIComponent('<img src=x onerror="document.title=1"><script>document.title=2</script>')}`,
    );
    await page.locator('[data-search-state="empty"], [data-search-state="done"]').waitFor();
    expect(await page.title()).toMatch(/ – Search – Security guidance$/);
    expect(await page.locator("[data-search-state] img").count()).toBe(0);
  });

  test("says so when the index cannot be loaded, and shows the list", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.route("**/pagefind/**", (route) => route.abort());
    await page.goto(`${site.url}search/?q=backup`);
    await page.locator('[data-search-state="failed"]').waitFor();
    expect(await page.getByRole("heading", { name: "All practices and levels" }).isVisible()).toBe(true);
    await context.close();
  });
});

describe("without JavaScript", () => {
  test("everything is reached by links, and the search page lists every level", async () => {
    const page = await openPage(browser, { javaScriptEnabled: false });
    await page.goto(site.url);
    await page.getByRole("main").getByRole("link", { name: "Repair and recover" }).click();
    await page.getByRole("heading", { level: 2 }).getByRole("link", { name: QUESTION }).click();
    await page.getByRole("navigation", { name: "On this page" }).getByRole("link", { name: "Level 2" }).click();
    expect(page.url()).toContain("#level-2");
    await page.getByRole("searchbox").fill("backup");
    await page.getByRole("searchbox").press("Enter");
    await page.waitForURL(/\/search\/\?q=backup$/);
    expect(await page.locator("noscript .notice").textContent()).toContain("Search needs JavaScript");
    const practices = practicesOf(site).length;
    expect(await page.locator('main a[href*="#level-"]').count()).toBe(practices * 5);
    await page.locator(`main a[href="/${PRACTICE}#level-3"]`).click();
    expect(page.url()).toContain(`${PRACTICE}#level-3`);
  });
});

describe("below a base path", () => {
  test("navigation, search and its results work", async () => {
    const below = await buildSite("/sub/path/");
    // Said before the page is opened: what was said last is done first, so the page is closed while its server answers.
    onTestFinished(below.close);
    const page = await openPage(browser);
    await page.goto(below.url);
    await page.getByRole("main").getByRole("link", { name: "Detect and respond" }).click();
    expect(page.url()).toBe(`${below.url}detect-and-respond/`);
    await page.getByRole("searchbox").fill("backup");
    await page.getByRole("searchbox").press("Enter");
    await page.locator('[data-search-state="done"]').waitFor();
    await page.locator("a[data-result-link]").first().click();
    await page.waitForURL(/#level-\d$/);
    expect(page.url().startsWith(below.url)).toBe(true);
    await page.getByRole("heading", { level: 1 }).waitFor();
  });
});

test("an address that does not exist gets a page that helps", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const response = await page.goto(`${site.url}no/such/page/`);
  expect(response?.status()).toBe(404);
  await page.getByRole("heading", { level: 1, name: "Page not found" }).waitFor();
  await page.getByRole("main").getByRole("link", { name: "Data and networks" }).click();
  expect(page.url()).toBe(`${site.url}data-and-networks/`);
  await context.close();
});
