/** A site in another language: no word of the interface stays English, and the page turns round where it is read from the right. */
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright";
import { afterAll, describe, expect, test } from "vitest";
import { openBrowser, openPage } from "../support/browser.ts";
import { waymark } from "../support/command.ts";
import { writeFiles } from "../support/content.ts";
import { buildSite } from "../support/site.ts";

/** A practice without one Latin letter, so that every one on the page is the interface's. */
const PRACTICE = (title: string) => `---
title: ${title}
description: Περιγραφή
owner: Ομάδα
reviewed: 2026-11-20
review_by: 2027-11-20
eleventyNavigation:
  parent: alpha
mappings: { plaisio: { official: ["5.1"] } }
level_mappings: { 2: { plaisio: ["5.4"] } }
---

Εισαγωγή με ΜΦΑ.

### Μαντεύουμε.

#### Αρκεί

Προς το παρόν.

| Ποιος | Τι |
| --- | --- |
| Εμείς | Αυτό |

#### Καλύτερα

Ένα βήμα.

### Γνωρίζουμε.

#### Αρκεί

Ναι.

#### Καλύτερα

Τίποτε.
`;

const CONTENT = (lang: string) => ({
  "site.yaml": `title: Οδηγός\nlang: ${lang}\nlevels: { min: 2, max: 2, names: [Αρχή, Τέλος] }\nparts:\n  - { id: good-enough, heading: Αρκεί, required: true }\n  - { id: do-better, heading: Καλύτερα, required: true }\n`,
  "glossary.yaml": "- term: ΜΦΑ\n  meaning: Δύο αποδείξεις.\n  synonyms: [Δύο βήματα]\n",
  "frameworks/plaisio.yaml": 'title: Πλαίσιο\nshort: Πλαίσιο\nids: { "5.1": Ένα, "5.4": Δύο, "5.9": Τρία }\n',
  "index.md": "---\ntitle: Οδηγός\n---\nΚαλώς ήρθατε.\n",
  "about.md": "---\ntitle: Σχετικά\n---\n## Πρώτο\n\nΚείμενο.\n\n## Δεύτερο\n\nΚείμενο.\n",
  "alpha/index.md": "---\ntitle: Θέμα\ndescription: Περιγραφή\neleventyNavigation:\n  key: alpha\n---\nΚείμενο.\n",
  "alpha/one.md": PRACTICE("Πώς;"),
  "alpha/two.md": PRACTICE("Πότε;"),
});

const root = mkdtempSync(join(realpathSync(tmpdir()), "waymark-languages-"));
const siteIn = async (lang: string) => {
  const content = join(root, lang, "content");
  writeFiles(content, CONTENT(lang));
  // The first build records the addresses, which the second one asks for.
  const first = await waymark(["build", "--content", content, "--output", join(root, lang, "first")]);
  if (first.code !== 0) throw new Error(first.stderr);
  return buildSite("/", "--content", content);
};

const browser = await openBrowser();
const accented = await siteIn("en-XA");
const fromTheRight = await siteIn("ar-XB");
const untranslated = await siteIn("cy");
afterAll(async () => {
  await browser.close();
  for (const site of [accented, fromTheRight, untranslated]) site.close();
  rmSync(root, { recursive: true, force: true });
});

/** Every text and every name on the page that a reader may see or hear, with what search says left out. */
function readableOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.parentElement?.closest("script, [data-search-state]")) texts.push(node.textContent ?? "");
    }
    for (const name of ["aria-label", "placeholder", "title", "alt"]) {
      for (const element of document.querySelectorAll(`[${name}]`)) texts.push(element.getAttribute(name) ?? "");
    }
    return texts.map((text) => text.trim()).filter((text) => text !== "");
  });
}

/** Addresses, names of file formats, and the tags that a page shows only without a script. */
const SAME_IN_ALL = /(?:^|\s)[#/]\S*|^(?:Markdown|HTML|CSL-JSON|BibTeX)$|<[^>]*>/g;

test("no page of any kind has a plain English word", async () => {
  const page = await openPage(browser);
  const found: Record<string, string[]> = {};
  expect(accented.addresses).toContain("/print/level-2/");
  for (const address of accented.addresses) {
    await page.goto(accented.url + address.slice(1));
    const texts = await readableOn(page);
    const plain = texts.filter((text) => /[A-Za-z]{2}/.test(text.replace(SAME_IN_ALL, "")));
    if (plain.length > 0) found[address] = plain;
  }
  expect(found).toEqual({});
});

test("the page says its language, and the interface says so where it has another", async () => {
  const page = await openPage(browser);
  await page.goto(`${accented.url}alpha/one/`);
  expect(await page.locator("html").getAttribute("lang")).toBe("en-XA");
  expect(await page.locator("body [lang]").count()).toBe(0);
  await page.goto(`${untranslated.url}alpha/one/`);
  expect(await page.locator("html").getAttribute("lang")).toBe("cy");
  for (const selector of [".skip", ".search-form", ".footer-made"]) {
    expect(await page.locator(selector).first().getAttribute("lang"), selector).toBe("en");
  }
});

describe("a language from the right", () => {
  const middle = async (page: Page, selector: string) => {
    const box = await page.locator(selector).first().boundingBox();
    if (!box) throw new Error(`${selector} is not there`);
    return box.x + box.width / 2;
  };

  test("turns the page round", async () => {
    const page = await openPage(browser);
    const sides: Record<string, boolean>[] = [];
    for (const site of [accented, fromTheRight]) {
      await page.goto(`${site.url}alpha/one/`);
      const center = 640;
      const style = (selector: string) =>
        page
          .locator(selector)
          .first()
          .evaluate((element) => {
            const { borderLeftWidth, borderRightWidth, scale, textAlign, direction } = getComputedStyle(element);
            return { borderLeftWidth, borderRightWidth, scale, textAlign, direction };
          });
      const rung = await style(".rail li a");
      sides.push({
        "the name of the site is left": (await middle(page, ".header-name")) < center,
        "search is left": (await middle(page, ".search-form-header")) < center,
        "the tree is left": (await middle(page, ".tree")) < center,
        "the ladder is left of the text": (await middle(page, ".rail")) < (await middle(page, "h1")),
        "the ladder's line is left": Number.parseFloat(rung.borderLeftWidth) > Number.parseFloat(rung.borderRightWidth),
        "the mark's steps go up to the left": (await style(".level-mark")).scale === "-1 1",
        "the way back points to the right": (await style(".term-back")).scale === "-1 1",
        "text runs from the left": (await style("body")).direction === "ltr",
      });
    }
    const [left = {}, right = {}] = sides;
    expect(Object.entries(left).filter(([what, is]) => is === right[what])).toEqual([]);
  });

  test("leaves addresses and ids alone", async () => {
    expect(fromTheRight.addresses).toEqual(accented.addresses);
    const page = await openPage(browser);
    const idsOf = async (url: string) => {
      await page.goto(url);
      return page.locator("[id]").evaluateAll((elements) => elements.map(({ id }) => id));
    };
    for (const address of ["alpha/one/", "print/", "glossary/", "frameworks/plaisio/"])
      expect(await idsOf(fromTheRight.url + address)).toEqual(await idsOf(accented.url + address));
  });

  test.each([360, 1280])("needs no more room than there is at %i px, and neither do longer words", async (width) => {
    const page = await openPage(browser, { viewport: { width, height: 900 } });
    for (const site of [fromTheRight, accented]) {
      for (const address of site.addresses) {
        await page.goto(site.url + address.slice(1));
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow, address).toBeLessThanOrEqual(0);
      }
    }
  });
});
