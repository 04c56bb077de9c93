/** The next page is fetched before the click, by rules that a header names: the security policy allows nothing inline. */
import { expect, test } from "vitest";
import { openPage } from "../support/browser/browser.ts";
import { visit } from "../support/browser/visit.ts";

const { browser, site } = await visit();

const TOPIC = "/identity-and-access/";
const PRACTICE = "/identity-and-access/privileged-access/";

const fetchedAhead = () => site.asked.filter(({ purpose }) => purpose.includes("prefetch")).map(({ path }) => path);

test("a pointer that rests on a link has its page fetched, and the click needs no further request for it", async () => {
  const page = await openPage(browser);
  await page.goto(site.url + TOPIC.slice(1));
  await page.waitForLoadState("networkidle");
  expect(fetchedAhead()).toEqual([]);
  await page.locator(`main a[href="${PRACTICE}"]`).first().hover();
  await expect.poll(fetchedAhead, { timeout: 10_000 }).toEqual([PRACTICE]);
  await page.locator(`main a[href="${PRACTICE}"]`).first().click();
  await page.waitForURL(`**${PRACTICE}`);
  expect(await page.locator("h1").count()).toBe(1);
  expect(site.asked.filter(({ path }) => path === PRACTICE)).toHaveLength(1);
});
