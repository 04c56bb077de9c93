/** Where things are: the focus follows what is painted, topics are in reach, the bar marks its step, and wrong anchors say so. */
import type { Page } from "playwright";
import { describe, expect, test } from "vitest";
import { openPage } from "../support/browser/browser.ts";
import { visit } from "../support/browser/visit.ts";
import { PAGE_KINDS } from "../support/content/page-kinds.ts";

const { browser, site } = await visit();
const { home, topic, practice, page: plain, search, frameworks } = PAGE_KINDS;
const PATHS = { home, topic, practice, plain, search, frameworks, compare: `${practice}?view=compare&levels=2,3` };

/** Every stop of the focus in the order of the document, which is that of the Tab key (`keyboard.test.ts`), and where it is painted. */
const stops = (page: Page) =>
  page.evaluate(() => {
    // Laid out as a whole, as it is once it has been read.
    for (const level of document.querySelectorAll<HTMLElement>(".level")) level.style.contentVisibility = "visible";
    return [
      ...document.querySelectorAll<HTMLElement>("a[href], button, select, input, textarea, summary, [tabindex='0']"),
    ]
      .filter((stop) => stop.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false }))
      .map((stop) => {
        stop.focus();
        const [box = stop.getBoundingClientRect()] = stop.getClientRects();
        return {
          name: stop.textContent?.trim().slice(0, 60) ?? "",
          left: box.left,
          right: box.right,
          y: Math.round(box.top + scrollY),
        };
      });
  });

test.each([
  { width: 320, height: 640 },
  { width: 768, height: 1024 },
  { width: 1280, height: 900 },
])("at $width px the focus never goes back up by more than a screen", async (viewport) => {
  const page = await openPage(browser, { viewport });
  const back: string[] = [];
  for (const [kind, path] of Object.entries(PATHS)) {
    // On a phone the parts of two levels alternate, so that they can be compared at all.
    if (kind === "compare" && viewport.width < 768) continue;
    await page.goto(site.url + path.slice(1));
    const seen = await stops(page);
    expect(seen.length, kind).toBeGreaterThan(10);
    seen.forEach(({ name, left, y }, at) => {
      const from = seen[at - 1] ?? { right: 0, y: 0 };
      const isNextColumn = left > from.right;
      if (from.y - y > viewport.height && !isNextColumn) back.push(`${kind}: from ${from.y} to ${y}, ${name}`);
    });
  }
  expect(back).toEqual([]);
});

test.each([320, 768, 1024, 1180])("topics are one step away at %i px, on every page", async (width) => {
  const page = await openPage(browser, { viewport: { width, height: 700 } });
  await page.goto(`${site.url}${practice.slice(1)}`);
  const header = page.getByRole("banner");
  const link = header.getByRole("link", { name: "Data and networks" });
  expect(await link.isVisible()).toBe(false);
  const name = width < 1216 ? "Menu" : "Topics";
  const menu = header.locator("summary");
  expect(await menu.locator("span:visible").textContent()).toBe(name);
  await menu.focus();
  await page.keyboard.press("Enter");
  expect(await link.isVisible()).toBe(true);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Escape");
  expect(await link.isVisible()).toBe(false);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("SUMMARY");
  await page.keyboard.press("Enter");
  await page.mouse.click(8, 690);
  expect(await link.isVisible()).toBe(false);
});

test("the list of topics needs no script", async () => {
  const page = await openPage(browser, { javaScriptEnabled: false, viewport: { width: 360, height: 700 } });
  await page.goto(site.url);
  const header = page.getByRole("banner");
  await header.getByText("Menu", { exact: true }).click();
  await header.getByRole("link", { name: "Data and networks" }).click();
  expect(page.url()).toBe(`${site.url}data-and-networks/`);
});

test.each([
  [640, 512],
  [640, 400],
  [844, 390],
  [320, 256],
  [1280, 300],
  [1920, 1080],
])("after a jump to a level at %i × %i px the ladder marks it", async (width, height) => {
  const page = await openPage(browser, { viewport: { width, height } });
  await page.goto(`${site.url}${practice.slice(1)}#level-3`);
  const marked = () =>
    page.locator(".rail [aria-current]").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  await expect.poll(marked).toEqual(["#level-3"]);
  for (const number of [4, 2]) {
    await page.goto(`${site.url}${practice.slice(1)}#level-${number}`);
    await expect.poll(marked).toEqual([`#level-${number}`]);
  }
  // The line follows the window's size.
  await page.setViewportSize({ width, height: height + 300 });
  await page.goto(`${site.url}${practice.slice(1)}#level-3`);
  await expect.poll(marked).toEqual(["#level-3"]);
});

test.each([
  [`${practice}#level-9`, "This practice has no level 9. It has levels 1 to 5."],
  [`${practice}#nowhere`, "This page has no place called “nowhere”. You are at its top."],
  ["/frameworks/ssdf-1.1/#%E2%9C%93", "This page has no place called “✓”. You are at its top."],
])("an address such as %s says that its anchor is unknown", async (address, said) => {
  const page = await openPage(browser);
  await page.goto(site.url + address.slice(1));
  const note = page.locator(".main [role=status].notice");
  await expect.poll(() => note.textContent()).toBe(said);
  // It goes when a known anchor is followed.
  await page.evaluate(() => {
    location.hash = "#main";
  });
  await expect.poll(() => note.count()).toBe(0);
});

test("a known anchor has nothing to say", async () => {
  const page = await openPage(browser);
  for (const anchor of ["#level-3", "#top", "#", "#level-2-do-better"]) {
    await page.goto(`${site.url}${practice.slice(1)}${anchor}`);
    expect(await page.locator(".main .notice").count(), anchor).toBe(0);
  }
});

describe("a level that answers a framework", () => {
  test("says so in words, with a border that forced colours keep", async () => {
    const page = await openPage(browser, { forcedColors: "active" });
    await page.goto(`${site.url}matrix/`);
    const [key = ""] = await page
      .locator(".matrix td[data-frameworks]")
      .evaluateAll((cells) => cells.map((cell) => cell.getAttribute("data-frameworks")?.split(" ")[0] ?? ""));
    await page.getByLabel("Framework").selectOption(key);
    const cell = page.locator(".matrix td.answers").first();
    const name = await page.getByLabel("Framework").evaluate((own: HTMLSelectElement) => own.selectedOptions[0]?.text);
    expect(await cell.getByRole("link").textContent()).toContain(`Answers ${name}`);
    const border = (of: typeof cell) =>
      of.evaluate((own) => {
        const { borderBlockStartStyle, borderBlockStartWidth } = getComputedStyle(own);
        return `${borderBlockStartStyle} ${borderBlockStartWidth}`;
      });
    expect(await border(cell)).toBe("solid 3px");
    expect(await border(page.locator(".matrix td:not(.answers):visible").first())).not.toContain("solid");
    expect(await page.getByRole("status").textContent()).toContain(
      `Highlighted levels: ${await page.locator(".matrix td.answers:visible").count()}.`,
    );
    await page.getByRole("button", { name: "Clear" }).click();
    await expect.poll(() => page.getByText(`Answers ${name}`).count()).toBe(0);
  });

  test("is not promised where a framework names no level", async () => {
    const page = await openPage(browser);
    await page.goto(`${site.url}matrix/`);
    const bare = await page.evaluate(() => {
      const keys = (of: string) =>
        [...document.querySelectorAll<HTMLElement>(of)].flatMap(
          ({ dataset }) => dataset["frameworks"]?.split(" ") ?? [],
        );
      const named = new Set(keys(".matrix td"));
      return keys(".matrix tr").find((key) => !named.has(key)) ?? "";
    });
    // Where every framework of our guidance names levels, take them away from one.
    const key = bare === "" ? "ncsc-cloud" : bare;
    await page.locator(`.matrix td[data-frameworks]`).evaluateAll((cells) => {
      for (const cell of cells) cell.removeAttribute("data-frameworks");
    });
    await page.getByLabel("Framework").selectOption(key);
    await expect
      .poll(() => page.getByRole("status").textContent())
      .toMatch(/answer a requirement of .+, each as a whole: no level is named\.$/);
  });
});

test.each(["/", practice, PAGE_KINDS.matrix])("a phone's first screen has a low header on %s", async (path) => {
  const page = await openPage(browser, { viewport: { width: 320, height: 568 } });
  await page.goto(site.url + path.slice(1));
  expect((await page.getByRole("banner").boundingBox())?.height).toBeLessThanOrEqual(0.2 * 568);
  const name = page.getByRole("banner").getByRole("link", { name: "Security guidance" });
  const isCut = await name.locator("span").evaluate((text) => text.scrollHeight > text.clientHeight);
  expect(isCut).toBe(false);
  const theme = page.getByRole("combobox", { name: "Colours" });
  expect(await theme.isVisible()).toBe(false);
  await page.getByRole("banner").locator("summary").click();
  expect(await theme.isVisible()).toBe(true);
});

test.each([
  [320, 568],
  [768, 1024],
  [1280, 900],
])("the ladder of a practice begins in the first screen at %i × %i px", async (width, height) => {
  const page = await openPage(browser, { viewport: { width, height } });
  await page.goto(site.url + practice.slice(1));
  const step = await page.locator(".rail li").last().boundingBox();
  expect((step?.y ?? 9999) + (width < 1024 ? (step?.height ?? 0) : 0)).toBeLessThanOrEqual(height);
});

test.each([
  [320, 568],
  [1024, 768],
  [1280, 900],
])("who lands on a level sees question, topic and level above it at %i × %i px", async (width, height) => {
  const page = await openPage(browser, { viewport: { width, height } });
  await page.goto(`${site.url}${practice.slice(1)}#level-3`);
  const line = page.locator(".where-line");
  await expect.poll(() => line.isVisible()).toBe(true);
  expect(await line.textContent()).toBe("Identity and accessHow do you control administrator access? Level 3");
  const [box, head] = [await line.boundingBox(), await page.locator("#level-3 .level-head").boundingBox()];
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual((head?.y ?? 0) + 1);
  expect((head?.y ?? 0) + (head?.height ?? 9999)).toBeLessThan(height);
});

test.each([1280, 1920])("header, text and tables end at one right edge at %i px", async (width) => {
  const page = await openPage(browser, { viewport: { width, height: 900 } });
  const edges = new Map<string, number>();
  for (const [kind, path, selector] of [
    ["practice", practice, ".rail"],
    ["topic", topic, ".card"],
    ["framework", PAGE_KINDS.framework, ".requirements"],
    ["frameworks", frameworks, ".frameworks"],
    ["glossary", PAGE_KINDS.glossary, "dl.terms"],
    ["home", home, ".topic-grid"],
  ] as const) {
    await page.goto(site.url + path.slice(1));
    const rightOf = (of: string) =>
      page
        .locator(of)
        .first()
        .evaluate((own) => {
          const { right } = own.getBoundingClientRect();
          return Math.round(right - Number.parseFloat(getComputedStyle(own).paddingInlineEnd));
        });
    edges.set("header", await rightOf(".header-inner"));
    edges.set(
      kind,
      await page
        .locator(selector)
        .first()
        .evaluate((own) => Math.round(own.getBoundingClientRect().right)),
    );
  }
  expect([...new Set(edges.values())], JSON.stringify([...edges])).toHaveLength(1);
});
