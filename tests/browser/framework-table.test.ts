/** The tables of frameworks: rows with heads, families with anchors, and a head that stays in view. */
import { expect, test } from "vitest";
import { openPage } from "../support/browser/browser.ts";
import { visit } from "../support/browser/visit.ts";

const { browser, site } = await visit();

test.each([768, 1280])(
  "a family of requirements has a heading and an anchor, below a head in view, at %i px",
  async (width) => {
    const page = await openPage(browser, { viewport: { width, height: 800 } });
    for (const anchor of ["PS", "PS.1", "PW.4.1"]) {
      await page.goto(`${site.url}frameworks/ssdf-1.1/#${anchor}`);
      expect(await page.locator(".main .notice").count(), anchor).toBe(0);
    }
    expect(await page.getByRole("rowheader", { name: /^PS\.1\.1 / }).count()).toBe(1);
    expect(await page.locator('.requirements th[scope="rowgroup"]').allTextContents()).toEqual([
      "PO",
      "PS",
      "PW",
      "RV",
    ]);
    expect(await page.locator('.requirements .family [id="PS"]').count()).toBe(1);
    const head = await page.getByRole("columnheader", { name: "Answered by" }).boundingBox();
    expect(head?.y).toBeCloseTo(0, 0);
    const row = await page.locator('[id="PW.4.1"]').boundingBox();
    expect(row?.y).toBeGreaterThanOrEqual((head?.height ?? 0) - 1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  },
);

test("a long list of what is not answered names ids alone, by family, and every one is an anchor", async () => {
  const page = await openPage(browser);
  await page.goto(`${site.url}frameworks/sp800-53-r5/#AC-2(4)`);
  const list = page.locator(".not-answered");
  expect(await list.locator(".ids").count()).toBeGreaterThan(10);
  expect(await list.locator("li[id]").count()).toBeGreaterThan(200);
  expect(await list.locator('[id="AC-2(4)"]').textContent()).toBe("AC-2(4)");
  expect(await page.locator(".main .notice").count()).toBe(0);
  await page.goto(`${site.url}frameworks/csf-2.0/`);
  expect(await page.locator(".not-answered .ids").count()).toBe(0);
});

test("the first view of the largest framework is at most 40 KB, and every requirement keeps its address", async () => {
  const page = await openPage(browser);
  const bodies: { url: string; body: Buffer }[] = [];
  page.on("response", async (response) => {
    bodies.push({ url: response.url(), body: await response.body() });
  });
  await page.goto(`${site.url}frameworks/sp800-53-r5/`, { waitUntil: "networkidle" });
  const { gzipSync } = await import("node:zlib");
  const view = bodies.filter(({ url }) => !url.endsWith(".woff2"));
  expect(view.reduce((sum, { body }) => sum + gzipSync(body).length, 0)).toBeLessThanOrEqual(40 * 1024);
  for (const id of ["AC", "AC-2", "AC-2(1)", "AC-2(6)", "SR-12"]) {
    expect(await page.locator(`[id="${id}"]`).count(), id).toBe(1);
  }
});
