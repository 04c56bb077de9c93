/** Reading with the keyboard alone: the focus goes through a page in reading order, is always seen, and is never caught. */
import { describe, expect, test } from "vitest";
import { openPage } from "../support/browser/browser.ts";
import { focusOf, tabThrough } from "../support/browser/focus.ts";
import { visit } from "../support/browser/visit.ts";
import { PAGE_KINDS } from "../support/content/page-kinds.ts";

const { browser, site } = await visit();
const open = async (address: string, viewport = { width: 1280, height: 600 }) => {
  const page = await openPage(browser, { viewport });
  await page.goto(site.url + address.slice(1));
  return page;
};

const KINDS = Object.entries(PAGE_KINDS);
/** Enough to get through every page but the longest lists. */
const MOST = 70;

describe.each([
  { width: 1280, height: 600 },
  { width: 360, height: 640 },
])("at $width px", (viewport) => {
  test.each(KINDS)(
    "the focus on the page %s is seen, is never covered, goes forward and is not caught",
    async (_kind, address) => {
      const page = await open(address, viewport);
      const seen = await tabThrough(page, MOST);
      expect(seen.length).toBeGreaterThan(5);
      // The search page puts the reader into the box at once.
      if (address !== PAGE_KINDS.search) expect(seen[0]?.name).toBe("Skip to the main content");
      for (const { name, outline, isHidden } of seen) {
        expect(outline, name).toBeGreaterThanOrEqual(2);
        expect(isHidden, `${name} is covered`).toBe(false);
      }
      expect(new Set(seen.map(({ at }) => at)).size).toBe(seen.length);
      expect(seen.map(({ order }) => order)).toEqual(seen.map(({ order }) => order).sort((a, b) => a - b));
      // And back again.
      const last = seen.at(-1);
      await page.keyboard.press("Shift+Tab");
      const back = await focusOf(page);
      expect([last?.at, seen.at(-2)?.at]).toContain(back.at);
    },
  );
});
