/** The matrix: everything at a glance, narrowed down by topic and framework. */
import { describe, expect, test } from "vitest";
import { openPage } from "../support/browser/browser.ts";
import { visit } from "../support/browser/visit.ts";

const { browser, site } = await visit();

const ROWS = ".matrix tbody tr:not(.matrix-topic):visible";

test("every statement leads to its level, with or without JavaScript", async () => {
  for (const javaScriptEnabled of [true, false]) {
    const page = await openPage(browser, { javaScriptEnabled });
    await page.goto(`${site.url}matrix/`);
    const practices = await page.locator(ROWS).count();
    expect(practices).toBeGreaterThan(10);
    expect(await page.locator('.matrix td a[href*="#level-"]').count()).toBe(practices * 5);
    expect(await page.locator(".matrix-filters").isVisible()).toBe(javaScriptEnabled);
  }
});

describe("filters", () => {
  test("narrow down by topic and framework, by keyboard, and are in the address", async () => {
    const page = await openPage(browser);
    await page.goto(`${site.url}matrix/`);
    const all = await page.locator(ROWS).count();
    await page.getByLabel("Topic").focus();
    await page.keyboard.type("Repair");
    await expect.poll(() => page.locator(ROWS).count()).toBe(3);
    expect(new URL(page.url()).search).toBe("?topic=repair-and-recover");
    expect(await page.getByRole("status").textContent()).toBe(`3 of ${all} practices`);
    await page.keyboard.press("Tab");
    await page.keyboard.type("CIS");
    await expect.poll(() => page.locator(".matrix td.answers:visible").count()).toBeGreaterThan(0);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator(ROWS).count()).toBe(all);
    expect(new URL(page.url()).search).toBe("");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForURL(/#level-1$/);
  });

  test("can be linked, and what they do not know is no filter", async () => {
    const page = await openPage(browser);
    await page.goto(`${site.url}matrix/?topic=data-and-networks&framework=nonsense`);
    expect(await page.locator(ROWS).count()).toBe(6);
    expect(await page.getByLabel("Topic").inputValue()).toBe("data-and-networks");
    expect(await page.getByLabel("Framework").inputValue()).toBe("");
  });

  test("say so when nothing is left", async () => {
    const page = await openPage(browser);
    await page.goto(`${site.url}matrix/?topic=repair-and-recover&framework=slsa-1.2`);
    expect(await page.locator(ROWS).count()).toBe(0);
    expect(await page.getByText("No practice of this topic").isVisible()).toBe(true);
    await page.getByRole("button", { name: "Clear" }).click();
    await expect.poll(() => page.locator(ROWS).count()).toBeGreaterThan(10);
  });
});

test.each([
  ["wide", 1280],
  ["narrower", 900],
])("on a %s screen the head of the columns stays in view", async (_name, width) => {
  const page = await openPage(browser, { viewport: { width, height: 800 } });
  await page.goto(`${site.url}matrix/`);
  const link = page.locator('.matrix a[href$="risk-management/#level-4"]');
  await link.focus();
  const [box, head] = await Promise.all([
    link.boundingBox(),
    page.getByRole("columnheader", { name: "Level 4" }).boundingBox(),
  ]);
  expect(head?.y).toBeGreaterThanOrEqual(-1);
  expect(box?.y).toBeGreaterThanOrEqual((head?.y ?? 0) + (head?.height ?? 0) - 1);
  const [row, cell] = await Promise.all([
    page.getByRole("rowheader", { name: /risks to take/ }).boundingBox(),
    link.locator("xpath=..").boundingBox(),
  ]);
  expect(row?.x).toBeGreaterThanOrEqual(0);
  const isBeside = (row?.x ?? 0) + (row?.width ?? 0) <= (cell?.x ?? 0) + 1;
  const isAbove = (row?.y ?? 0) + (row?.height ?? 0) <= (cell?.y ?? 0) + 1;
  expect(isBeside || isAbove).toBe(true);
});

test("on a phone a practice's statements stand below each other, and nothing scrolls sideways", async () => {
  const page = await openPage(browser, { viewport: { width: 360, height: 740 } });
  await page.goto(`${site.url}matrix/`);
  const boxes = await page
    .locator(".matrix tbody tr:nth-child(2) td")
    .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect()).map(({ x, y }) => ({ x, y })));
  expect(new Set(boxes.map(({ x }) => x)).size).toBe(1);
  expect(boxes.map(({ y }) => y)).toEqual(boxes.map(({ y }) => y).sort((a, b) => a - b));
});

test("nothing moves by itself while a filtered matrix loads", async () => {
  const page = await openPage(browser);
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if ("value" in entry) document.documentElement.setAttribute("data-shift", String(entry.value));
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto(`${site.url}matrix/?topic=data-and-networks`);
  await page.waitForTimeout(400);
  expect(Number((await page.locator("html").getAttribute("data-shift")) ?? 0)).toBeLessThan(0.005);
});

test("on paper there is the table and nothing to choose from", async () => {
  const page = await openPage(browser);
  await page.goto(`${site.url}matrix/`);
  await page.locator(".matrix-filters").waitFor();
  await page.emulateMedia({ media: "print" });
  expect(await page.locator(".matrix-filters").isVisible()).toBe(false);
  expect(await page.locator(".matrix").isVisible()).toBe(true);
});
