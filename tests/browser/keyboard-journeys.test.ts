/**
 * Six journeys with nothing but keys, on a wide and on a narrow screen: browse,
 * search, follow a deep link, compare, read the matrix, print. Wherever the focus
 * comes on the way, the reader sees it.
 */
import type { Page } from "playwright";
import { describe, expect, test } from "vitest";
import { openPage } from "../support/browser/browser.ts";
import { focusOf } from "../support/browser/focus.ts";
import { visit } from "../support/browser/visit.ts";
import { PAGE_KINDS } from "../support/content/page-kinds.ts";

const { browser, site } = await visit();

const QUESTION = "How do you control administrator access?";
const TOPIC = "Identity and access";
/** More stops than a reader would put up with. */
const MOST = 260;

/** A reader who has a keyboard and nothing else. */
class Typist {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Presses keys one after the other. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Presses Tab until what has the focus is called so; each stop on the way must be seen. */
  async tabTo(name: string | RegExp): Promise<void> {
    const stops: string[] = [];
    while (stops.length < MOST) {
      await this.press("Tab");
      const focus = await focusOf(this.page);
      expect(focus.outline, `the focus on "${focus.name}"`).toBeGreaterThanOrEqual(2);
      expect(focus.isHidden, `"${focus.name}" is covered`).toBe(false);
      if (typeof name === "string" ? focus.name.includes(name) : name.test(focus.name)) return;
      stops.push(focus.name);
    }
    throw new Error(`Tab never came to ${name}, but to ${stops.join(" | ")}`);
  }

  /** Follows the link that has the focus, to a page with a title. */
  async enter(title: string): Promise<void> {
    await this.press("Enter");
    await this.page.getByRole("heading", { level: 1, name: title, exact: true }).waitFor();
  }

  /** Goes past what every page has. */
  async skip(): Promise<void> {
    await this.press("Tab");
    expect((await focusOf(this.page)).name).toBe("Skip to the main content");
    await this.press("Enter");
  }

  /** True when what has the focus is in an element. */
  isIn(selector: string): Promise<boolean> {
    return this.page.evaluate((inside) => document.activeElement?.closest(inside) !== null, selector);
  }
}

describe.each([
  { width: 1280, height: 720 },
  { width: 360, height: 640 },
])("at $width px", (viewport) => {
  const at = async (address: string) => {
    const page = await openPage(browser, { viewport });
    await page.goto(site.url + address.slice(1));
    return new Typist(page);
  };
  const hashOf = ({ page }: Typist) => new URL(page.url()).hash;
  const searchOf = ({ page }: Typist) => new URL(page.url()).search;

  test("browse: home, topic, practice, level", async () => {
    const reader = await at(PAGE_KINDS.home);
    await reader.skip();
    await reader.tabTo(TOPIC);
    await reader.enter(TOPIC);
    await reader.skip();
    await reader.tabTo(QUESTION);
    await reader.enter(QUESTION);
    await reader.tabTo(/Level 2/);
    await reader.press("Enter");
    await expect.poll(() => hashOf(reader)).toBe("#level-2");
    // The next stop is in the level, not at the top of the page.
    await reader.press("Tab");
    expect(await reader.isIn("#level-2")).toBe(true);
  });

  test("search: from any page to the level that answers", async () => {
    const reader = await at(PAGE_KINDS.topic);
    await reader.press("Control+k");
    const dialog = reader.page.getByRole("dialog");
    const box = dialog.getByRole("combobox");
    await box.waitFor();
    await reader.page.keyboard.type("restore test");
    await dialog.getByRole("option").first().waitFor();
    await reader.press("Escape");
    await box.waitFor({ state: "hidden" });
    await reader.press("Control+k");
    await reader.page.keyboard.type("restore test");
    await dialog.getByRole("option", { name: "All results for “restore test”" }).waitFor();
    await reader.press("ArrowUp", "Enter");
    await reader.page.locator('[data-search-state="done"]').waitFor();
    await expect.poll(() => searchOf(reader)).toBe("?q=restore+test");
    await reader.skip();
    await reader.tabTo(/^Level \d: /);
    await reader.press("Enter");
    await reader.page.waitForURL(/\/#level-\d$/);
    await reader.press("Tab");
    expect(await reader.isIn(hashOf(reader))).toBe(true);
  });

  test("a deep link: reading goes on from the level, which nothing covers", async () => {
    const reader = await at(`${PAGE_KINDS.practice}#level-4`);
    const isSeen = await reader.page.locator("#level-4-title").evaluate((element) => {
      const { left, top } = element.getBoundingClientRect();
      const over = document.elementFromPoint(left + 4, top + 4);
      return over !== null && (element.contains(over) || over.contains(element));
    });
    expect(isSeen).toBe(true);
    await reader.press("Tab");
    expect(await reader.isIn("#level-4")).toBe(true);
    await reader.press("Shift+Tab");
    expect((await focusOf(reader.page)).isHidden).toBe(false);
  });

  test("compare: two levels are chosen, and all are shown again", async () => {
    const reader = await at(PAGE_KINDS.practice);
    const shown = () => reader.page.locator(".level-title:visible").count();
    await reader.skip();
    await reader.tabTo("Compare two");
    await reader.press("Enter");
    await expect.poll(() => searchOf(reader)).toBe("?view=compare&levels=1,2");
    await reader.press("Tab", "Tab", "End");
    await expect.poll(() => searchOf(reader)).toBe("?view=compare&levels=1,5");
    await expect.poll(shown).toBe(2);
    await reader.press("Shift+Tab", "ArrowDown");
    await expect.poll(() => searchOf(reader)).toBe("?view=compare&levels=2,5");
    await reader.press("Shift+Tab", "Shift+Tab", "Shift+Tab", "Space");
    await expect.poll(() => searchOf(reader)).toBe("");
    await expect.poll(shown).toBe(5);
  });

  test("matrix: narrowed down by topic and framework, cleared, and left through a level", async () => {
    const reader = await at(PAGE_KINDS.matrix);
    const rows = () => reader.page.locator(".matrix tbody tr:not(.matrix-topic):visible").count();
    const all = await rows();
    await reader.skip();
    await reader.tabTo(/All topics/);
    await reader.page.keyboard.type("Repair");
    await expect.poll(rows).toBe(3);
    await expect.poll(() => searchOf(reader)).toBe("?topic=repair-and-recover");
    await reader.press("Tab");
    await reader.page.keyboard.type("CIS");
    await expect.poll(() => reader.page.locator(".matrix td.answers:visible").count()).toBeGreaterThan(0);
    await expect.poll(() => searchOf(reader)).toBe("?topic=repair-and-recover&framework=cis-8.1");
    await reader.tabTo("Clear");
    await reader.press("Enter");
    await expect.poll(rows).toBe(all);
    await expect.poll(() => searchOf(reader)).toBe("");
    const link = reader.page.locator('.matrix a[href$="#level-1"]').first();
    await reader.tabTo((await link.textContent())?.trim().slice(0, 40) ?? "");
    await reader.press("Enter");
    await reader.page.waitForURL(/#level-1$/);
  });

  test("print: from the foot of a practice to everything on one page, and to a practice on it", async () => {
    const reader = await at(`${PAGE_KINDS.practice}#level-5`);
    await reader.tabTo("Everything on one page");
    await reader.enter("Everything on one page");
    await reader.skip();
    await reader.tabTo(QUESTION);
    await reader.press("Enter");
    await expect.poll(() => hashOf(reader)).toBe("#identity-and-access--privileged-access");
    await reader.press("Tab");
    expect(await reader.isIn("#identity-and-access--privileged-access")).toBe(true);
  });
});
