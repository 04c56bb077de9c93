/** Readers who enlarge the page, choose the colours, want nothing to move, or do not point well: every kind of page. */
import type { Page } from "playwright";
import { describe, expect, test } from "vitest";
import { openPage } from "../support/browser/browser.ts";
import { smallTargets } from "../support/browser/targets.ts";
import { visit } from "../support/browser/visit.ts";
import { PAGE_KINDS } from "../support/content/page-kinds.ts";

const { browser, site } = await visit();
const KINDS = Object.entries(PAGE_KINDS);
const go = (page: Page, address: string) => page.goto(site.url + address.slice(1));

describe("at 400 %, on a screen of 1280 by 1024", () => {
  test.each(KINDS)("the page %s is read by scrolling one way, and nothing stays in the way", async (_kind, address) => {
    const page = await openPage(browser, { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 });
    await go(page, address);
    const { overflow, covered } = await page.evaluate(() => {
      scrollTo(0, 600);
      const fixed = [...document.querySelectorAll("*")].filter((element) => {
        const { position, inset } = getComputedStyle(element);
        return element.checkVisibility() && (position === "fixed" || (position === "sticky" && inset !== "auto"));
      });
      const heights = fixed
        .map((element) => element.getBoundingClientRect())
        .filter(({ top, bottom }) => bottom > 0 && top < 20);
      return {
        overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        covered: heights.reduce((sum, { height }) => sum + height, 0) / innerHeight,
      };
    });
    expect(overflow).toBeLessThanOrEqual(0);
    expect(covered).toBeLessThan(0.4);
  });
});

test.each(KINDS)("what is pointed at on the page %s is large enough at 360 and at 1280 px", async (_kind, address) => {
  const page = await openPage(browser);
  await go(page, address);
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await smallTargets(page), `at ${width} px`).toEqual([]);
  }
});

describe("with colours of the reader's own", () => {
  const open = async (address: string) => {
    const page = await openPage(browser, { forcedColors: "active" });
    await go(page, address);
    expect(await page.evaluate(() => matchMedia("(forced-colors: active)").matches)).toBe(true);
    return page;
  };

  test("the steps of a level mark are told apart by what is filled", async () => {
    const page = await open(PAGE_KINDS.practice);
    const mark = page.locator("#level-2 .level-mark").first();
    const looks = await mark.evaluate((element) => {
      const on = element.querySelector(".on");
      const off = element.querySelector("path:not(.on)");
      const { backgroundColor } = getComputedStyle(document.documentElement);
      return on && off
        ? {
            on: getComputedStyle(on).fill,
            off: getComputedStyle(off).fill,
            line: getComputedStyle(off).stroke,
            backgroundColor,
          }
        : undefined;
    });
    expect(looks?.on).not.toBe(looks?.backgroundColor);
    expect(looks?.on).not.toBe(looks?.off);
    expect(looks?.line).toBe(looks?.on);
  });

  test("the current page is marked by more than a colour", async () => {
    const page = await open(PAGE_KINDS.practice);
    const line = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).textDecorationLine);
    expect(await line('.tree a[aria-current="page"]')).toBe("underline");
    expect(await line(".tree a:not([aria-current])")).toBe("none");
  });

  test("focus has a line around it, and the level that a link led to one at its head", async () => {
    const page = await open(`${PAGE_KINDS.practice}#level-3`);
    const outline = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).outlineStyle);
    const line = (selector: string) =>
      page.locator(selector).evaluate((element) => getComputedStyle(element, "::before").borderInlineStartStyle);
    expect(await line("#level-3 > .level-head")).toBe("solid");
    expect(await line("#level-2 > .level-head")).toBe("none");
    await page.keyboard.press("Tab");
    expect(await outline(":focus")).toBe("solid");
  });
});

test("nothing moves for readers who asked for that", async () => {
  const page = await openPage(browser, { reducedMotion: "reduce" });
  for (const [kind, address] of KINDS) {
    await go(page, address);
    const moving = await page.evaluate(() => {
      const slow = (times: string) => times.split(",").some((time) => Number.parseFloat(time) > 0.01);
      return [document.documentElement, ...document.querySelectorAll("body *")]
        .filter((element) => {
          const { transitionDuration, animationDuration, animationName, scrollBehavior } = getComputedStyle(element);
          return (
            slow(transitionDuration) ||
            (animationName !== "none" && slow(animationDuration)) ||
            scrollBehavior === "smooth"
          );
        })
        .map((element) => element.outerHTML.slice(0, 80));
    });
    expect(moving, kind).toEqual([]);
  }
});
