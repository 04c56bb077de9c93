/** The sheet of a large topic is put together in the browser, under the site's own policy, and is whole without a script too. */
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { MOST_ON_A_SHEET } from "../../src/base/address/print.ts";
import { violations } from "../support/browser/axe.ts";
import { openBrowser, openPage } from "../support/browser/browser.ts";
import { smallSite, writeFiles } from "../support/content/content.ts";
import { serveSite } from "../support/site.ts";

const COUNT = MOST_ON_A_SHEET + 1;
const LINKING =
  "[neighbour](practice-2.md#level-1) [page](practice-3.md) [own](#level-1) [home](../index.md)\n\n##### Deeper\n\nWe use MFA. [heading](#deeper)";

const content = mkdtempSync(join(realpathSync(tmpdir()), "waymark-sheet-"));
const files = smallSite(COUNT);
const first = files["safety/practice-1.md"] ?? "";
writeFiles(content, {
  ...files,
  "safety/practice-1.md": first
    .replace("### We guess.", `Lead of the first.\n\n### We guess.`)
    .replace("It is, for now.", LINKING),
  "glossary.yaml": "- term: MFA\n  meaning: Signing in with two kinds of proof.\n",
});
const site = await serveSite({ content, base: "/rules/" });
afterAll(() => {
  site.close();
  rmSync(content, { recursive: true });
});
const browser = await openBrowser();

test("has the texts of all practices, with ids and links of the sheet", async () => {
  const page = await openPage(browser);
  await page.goto(`${site.url}print/safety/`);
  await page.locator("[data-sheet-state=done]").waitFor();
  expect(await page.locator("[data-sheet]").textContent()).toBe(`All ${COUNT} practices are on this page.`);
  expect(await page.locator(".sheet-level .sheet-part").count()).toBe(COUNT * 4);
  const article = page.locator("#safety--practice-1");
  expect(await article.locator(".prose.lead").textContent()).toContain("Lead of the first.");
  expect(await article.locator("#safety--practice-1--level-1-good-enough h4").textContent()).toContain("good enough");
  const leads = (name: string) => article.getByRole("link", { name, exact: true }).getAttribute("href");
  expect(await leads("neighbour")).toBe("#safety--practice-2--level-1");
  expect(await leads("page")).toBe("#safety--practice-3");
  expect(await leads("own")).toBe("#safety--practice-1--level-1");
  expect(await leads("home")).toBe("/rules/");
  expect(await leads("heading")).toBe("#safety--practice-1--section-deeper");
  expect(await article.locator("h5#safety--practice-1--section-deeper").count()).toBe(1);
  expect(await article.locator('a[href="#word-mfa"]').count()).toBe(1);
  const ids = await page.locator("[id]").evaluateAll((all) => all.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  expect(await violations(page)).toEqual([]);
});

test("the sheet of a level has that level alone, and a link to a level arrives", async () => {
  const page = await openPage(browser);
  await page.goto(`${site.url}print/safety/level-2/#safety--practice-40--level-2`);
  await page.locator("[data-sheet-state=done]").waitFor();
  expect(await page.locator(".sheet-part").count()).toBe(COUNT * 2);
  expect(await page.getByText("Lead of the first.").count()).toBe(0);
  const level = page.locator("#safety--practice-40--level-2");
  await expect.poll(async () => Math.abs((await level.boundingBox())?.y ?? 999)).toBeLessThan(200);
});

test("a page that cannot be had stays a title with its statements", async () => {
  const page = await openPage(browser);
  await page.route("**/safety/practice-7/", (route) =>
    route.fulfill({ contentType: "text/html", body: "<!doctype html><p>Sign in" }),
  );
  await page.goto(`${site.url}print/safety/`);
  await page.locator("[data-sheet-state=failed]").waitFor();
  expect(await page.locator("[data-sheet]").textContent()).toContain(`1 of ${COUNT} practices could not be loaded.`);
  const link = page.locator("#safety--practice-7 .sheet-title a");
  expect(await link.getAttribute("href")).toBe("/rules/safety/practice-7/");
  expect(await page.locator("#safety--practice-8 .sheet-part").count()).toBe(4);
});

test("without a script it leads to each practice and level", async () => {
  const page = await openPage(browser, { javaScriptEnabled: false });
  await page.goto(`${site.url}print/safety/`);
  expect(await page.locator(".notice").textContent()).toContain("Each leads to its page");
  expect(await page.locator(".sheet-title a").count()).toBe(COUNT);
  expect(await page.locator("#safety--practice-9--level-2 a").getAttribute("href")).toBe(
    "/rules/safety/practice-9/#level-2",
  );
});
