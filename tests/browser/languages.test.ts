/** The interface speaks one catalogue alone, and mirrors: proven with the two made languages. */
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright";
import { afterAll, describe, expect, test } from "vitest";
import { openBrowser, openPage } from "../support/browser/browser.ts";
import { writeFiles } from "../support/content/content.ts";
import { greekSite } from "../support/content/greek.ts";
import { type BuiltSite, serveSite } from "../support/site.ts";

const browser = await openBrowser();
const [accented, mirrored] = [await buildGreek("en-XA"), await buildGreek("ar-XB")];
afterAll(async () => {
  accented.close();
  mirrored.close();
});

async function buildGreek(lang: string): Promise<BuiltSite> {
  const content = mkdtempSync(join(realpathSync(tmpdir()), "waymark-greek-"));
  writeFiles(content, greekSite(lang));
  try {
    return await serveSite({ content });
  } finally {
    rmSync(content, { recursive: true });
  }
}

/** Every text that a reader sees or hears, but for the addresses of levels, which are no words. */
function textsOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.parentElement?.matches(".anchor, noscript")) texts.push(node.nodeValue ?? "");
    }
    for (const element of document.querySelectorAll("*")) {
      for (const name of ["aria-label", "alt", "title", "placeholder", "content"]) {
        if (!element.matches("meta:not([name=description])")) texts.push(element.getAttribute(name) ?? "");
      }
    }
    return texts.filter((text) => text.trim() !== "");
  });
}

/** Addresses, and names of formats: the same in every language. */
const NO_WORDS = /^(https:\/\/example\.org\/\S*|Markdown|HTML|CSL-JSON)$/;

/** What is written in Latin letters and does not come from the catalogue, whose texts stand in brackets. */
function strange(texts: readonly string[]): string[] {
  return texts.filter(
    (text) => /\p{Script=Latin}/u.test(text.replace(/\[[^\]]*\]/g, "")) && !NO_WORDS.test(text.trim()),
  );
}

describe("every word comes from the catalogue", () => {
  test("on every page", async () => {
    const page = await openPage(browser);
    expect(accented.addresses).toEqual(
      expect.arrayContaining(["/", "/404.html", "/about/", "/frameworks/one/", "/glossary/", "/safety/practice-1/"]),
    );
    expect(accented.addresses).toEqual(expect.arrayContaining(["/matrix/", "/print/", "/print/level-2/"]));
    for (const address of accented.addresses) {
      await page.goto(accented.url + address.slice(1));
      const texts = await textsOn(page);
      expect(texts.filter((text) => text.includes("[")).length, address).toBeGreaterThan(8);
      expect(strange(texts), address).toEqual([]);
      expect(await page.locator("html").getAttribute("lang")).toBe("en-XA");
    }
  });

  test("in the answers of search, and in what it says meanwhile", async () => {
    const page = await openPage(browser);
    await page.goto(`${accented.url}search/?q=${encodeURIComponent("αντίγραφα")}`);
    await page.locator('[data-search-state="done"]').waitFor();
    expect(await page.getByRole("status").textContent()).toBe("[13 påĝéš föûñð föŕ “αντίγραφα”~~~~~~~]");
    expect(await page.locator("[data-result-link]").first().textContent()).toMatch(/^\[Ļévéļ \d~*\]: .*αντίγραφα/);
    expect(strange(await textsOn(page))).toEqual([]);
    await page.getByRole("button", { name: "[Šĥöŵ 3 möŕé" }).click();
    await page.locator("[data-search-result]").nth(12).waitFor();
    expect(strange(await textsOn(page))).toEqual([]);

    await page.goto(`${accented.url}search/?q=${encodeURIComponent("ξξξξξξ")}`);
    await page.locator('[data-search-state="empty"]').waitFor();
    expect(await page.getByRole("status").textContent()).toContain("“ξξξξξξ”");
    expect(strange(await textsOn(page))).toEqual([]);
  });

  test.each([
    "safety/practice-2/?view=one#level-2",
    "safety/practice-2/?view=compare&levels=1,3",
    "matrix/?framework=one",
    `search/?q=${encodeURIComponent("αντίγραφα")}&level=2`,
  ])("in the state %s", async (address) => {
    const page = await openPage(browser);
    await page.goto(accented.url + address);
    if (address.startsWith("search")) await page.locator('[data-search-state="done"]').waitFor();
    const texts = await textsOn(page);
    expect(texts.filter((text) => text.includes("[")).length).toBeGreaterThan(8);
    expect(strange(texts)).toEqual([]);
  });

  test("in the dialogs that cite a level and search", async () => {
    const page = await openPage(browser);
    await page.goto(`${accented.url}safety/practice-2/`);
    await page.locator('.level-foot button[aria-haspopup="dialog"]').first().click();
    await page.locator("dialog[open]").waitFor();
    expect(strange(await textsOn(page))).toEqual([]);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+k");
    await page.locator("dialog[open]").waitFor();
    await page.keyboard.type("αντίγραφα");
    await page.locator("dialog[open] a").first().waitFor();
    expect(strange(await textsOn(page))).toEqual([]);
  });

  test("when search cannot be loaded", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.route("**/pagefind/**", (route) => route.abort());
    await page.goto(`${accented.url}search/?q=${encodeURIComponent("αντίγραφα")}`);
    await page.locator('[data-search-state="failed"]').waitFor();
    expect(await page.getByRole("status").textContent()).toMatch(/^\[.*\]$/);
    expect(strange(await textsOn(page))).toEqual([]);
    await context.close();
  });
});

describe("in a language without a catalogue", () => {
  test("the English words around the content say that they are English", { timeout: 60_000 }, async () => {
    const greek = await buildGreek("el");
    const page = await openPage(browser, { javaScriptEnabled: false });
    const found: Record<string, string[]> = {};
    for (const address of greek.addresses) {
      await page.goto(greek.url + address.slice(1));
      const unmarked = await page.evaluate(() => {
        const texts: string[] = [];
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const element = node.parentElement;
          const isAddress = element?.matches(".anchor, .address-line a, noscript, noscript *, option") ?? true;
          const lang = element?.closest("[lang]")?.getAttribute("lang");
          if (/\p{Script=Latin}{2}/u.test(node.nodeValue ?? "") && !isAddress && lang !== "en")
            texts.push(`${element?.outerHTML.slice(0, 90)}`);
        }
        return texts;
      });
      if (unmarked.length > 0) found[address] = unmarked;
    }
    expect(found).toEqual({});

    const comparing = await openPage(browser);
    await comparing.goto(`${greek.url}safety/practice-2/?view=compare&levels=1,3`);
    expect(await comparing.locator(".part-side").first().getAttribute("lang")).toBe("en");
    await comparing.goto(`${greek.url}safety/practice-2/?view=one#level-2`);
    expect(await comparing.locator(".level-pager").getAttribute("lang")).toBe("en");
    await comparing.locator('.level-foot button[lang="en"]').nth(1).click();
    expect(await comparing.locator("dialog[open]").getAttribute("lang")).toBe("en");
    expect(await comparing.locator("dialog[open] textarea").getAttribute("lang")).toBe("el");
    greek.close();
  });
});

describe("from right to left", () => {
  test("no page is wider than a window of 360 or of 1280 px", async () => {
    const page = await openPage(browser);
    for (const site of [accented, mirrored]) {
      for (const [index, address] of site.addresses.entries()) {
        await page.goto(site.url + address.slice(1));
        // To and fro: a change of the width takes as long as a visit.
        for (const width of index % 2 === 0 ? [1280, 360] : [360, 1280]) {
          await page.setViewportSize({ width, height: 900 });
          const overflow = await page.evaluate(() => {
            const { scrollWidth, clientWidth } = document.documentElement;
            return scrollWidth - clientWidth;
          });
          expect(overflow, `${site.url}${address} at ${width} px`).toBeLessThanOrEqual(0);
        }
      }
    }
  });

  test.each([
    "safety/practice-2/?view=one#level-2",
    "safety/practice-2/?view=compare&levels=1,3",
    "matrix/?framework=one",
    `search/?q=${encodeURIComponent("αντίγραφα")}`,
  ])("nothing is wider than a phone in the state %s", async (address) => {
    const page = await openPage(browser, { viewport: { width: 360, height: 740 } });
    await page.goto(mirrored.url + address);
    if (address.startsWith("search")) await page.locator('[data-search-state="done"]').waitFor();
    expect(await page.locator("html").getAttribute("dir")).toBe("rtl");
    const overflow = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    expect(overflow).toBeLessThanOrEqual(0);
  });

  test.each([360, 1280])("the page is the mirror image of the other at %i px", async (width) => {
    const page = await openPage(browser, { viewport: { width, height: 900 } });
    const places = async (site: BuiltSite, address: string, selectors: readonly string[]) => {
      await page.goto(site.url + address);
      return page.evaluate(
        (all) =>
          all.map((selector) => {
            const box = document.querySelector(selector)?.getBoundingClientRect();
            const { clientWidth } = document.documentElement;
            return box && { left: Math.round(box.left), right: Math.round(clientWidth - box.right) };
          }),
        [...selectors],
      );
    };
    for (const [address, selectors] of Object.entries({
      "": [
        ".header-name",
        width < 1216 ? ".header-menu" : ".header-nav",
        ".search-form-header button",
        ".topic-card",
        ".stair",
        ".footer-made",
      ],
      "safety/practice-2/": [".tree", ".rail", ".practice-head", ".level .anchor", ".pager-next", ".mappings dt"],
      "about/": ["td"],
      "frameworks/one/": ["th"],
    })) {
      const [ltr, rtl] = [await places(accented, address, selectors), await places(mirrored, address, selectors)];
      for (const [index, selector] of selectors.entries()) {
        const [one, other] = [ltr[index], rtl[index]];
        if (!one || !other) throw new Error(`${address} has no ${selector}`);
        expect(Math.abs(one.left - other.right), `${address} ${selector}`).toBeLessThanOrEqual(2);
        expect(Math.abs(one.right - other.left), `${address} ${selector}`).toBeLessThanOrEqual(2);
      }
    }
  });

  test("the rail stands left of the text and the topics right of it, while code keeps its direction", async () => {
    const page = await openPage(browser, { viewport: { width: 1280, height: 900 } });
    await page.goto(`${mirrored.url}safety/practice-2/`);
    const leftOf = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => element.getBoundingClientRect().left);
    const [rail, text, topics] = [await leftOf(".rail"), await leftOf(".practice-head"), await leftOf(".tree")];
    expect(rail).toBeLessThan(text);
    expect(text).toBeLessThan(topics);
    const directionOf = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).direction);
    expect(await directionOf("main")).toBe("rtl");
    expect(await directionOf(".anchor")).toBe("ltr");
    await page.goto(`${mirrored.url}about/`);
    expect(await directionOf("code")).toBe("ltr");
  });
});
