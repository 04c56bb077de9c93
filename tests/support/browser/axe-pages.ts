/** Tests every page of our own site with axe, in two halves, so that two workers share the work. */
import { statSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";
import { expect, test } from "vitest";
import type { BuiltSite } from "../site.ts";
import { violationsInAllLooks, violationsInOneLook } from "./axe.ts";
import { openPage } from "./browser.ts";
import { visit } from "./visit.ts";

const PRACTICE = "identity-and-access/privileged-access/";

/** Pages in other states: address, and an action after loading. */
const STATES: readonly (readonly [address: string, then?: (page: Page) => Promise<unknown>])[] = [
  ["search/?q=backup"],
  ["search/?q=access&topic=identity-and-access&level=3"],
  ["search/?q=xyzzyplugh"],
  [`${PRACTICE}#level-3`],
  [`${PRACTICE}?view=one#level-3`],
  [`${PRACTICE}?view=compare&levels=2,4`],
  [PRACTICE, (page) => page.getByRole("button", { name: "Cite" }).first().click()],
  [PRACTICE, (page) => page.locator("a.term").first().click()],
  ["glossary/", openMenu],
  ["", openSearch],
  ["matrix/?topic=repair-and-recover"],
  ["matrix/?topic=repair-and-recover&framework=cis-8.1"],
  ["matrix/?topic=repair-and-recover&framework=slsa-1.2"],
];

/** Where the window is narrow enough to have one. */
async function openMenu(page: Page): Promise<void> {
  await page.locator("[data-menu]").evaluate((menu) => menu.setAttribute("open", ""));
}

async function openSearch(page: Page): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").waitFor();
}

/** @param half which half of the pages and states: 0 or 1 */
export async function axeTests(half: 0 | 1): Promise<void> {
  const { browser, site } = await visit();
  const { addresses } = site;

  test("no page has an axe violation, and some of each kind none at 360 and 1280 px, in light and in dark", {
    timeout: 600_000,
  }, async () => {
    expect(addresses).toEqual(
      expect.arrayContaining(["/practices/", "/matrix/", "/print/", "/print/level-1/", "/accessibility/", "/404.html"]),
    );
    const halves = halved(site);
    expect(halves.flat().sort()).toEqual(addresses);
    const page = await openPage(browser);
    const found: Record<string, string[]> = {};
    const samples = samplesOf(site);
    for (const address of halves[half]) {
      // The page is loaded once for all widths; only the search script reads the window's width.
      let isLoaded = false;
      const load = async () => {
        if (!isLoaded || address === "/search/") await page.goto(site.url + address.slice(1));
        isLoaded = true;
      };
      const faults = samples.has(address)
        ? await violationsInAllLooks(page, load)
        : await violationsInOneLook(page, load);
      if (faults.length > 0) found[address] = faults;
    }
    expect(found).toEqual({});
  });

  test("nor has a page in another state", { timeout: 600_000 }, async () => {
    const page = await openPage(browser);
    const found: Record<string, string[]> = {};
    for (const [address, then] of STATES.filter((_, index) => index % 2 === half)) {
      const faults = await violationsInAllLooks(page, async () => {
        // An address that differs only by its anchor would not load the page again.
        await page.goto("about:blank");
        await page.goto(site.url + address);
        if (address.includes("?q="))
          await page.locator('[data-search-state="done"], [data-search-state="empty"]').waitFor();
        await then?.(page);
      });
      if (faults.length > 0) found[address] = faults;
    }
    expect(found).toEqual({});
  });
}

/** Pages of one kind that are looked at in every width and colour scheme; they share a layout, so the others need one look. */
const SAMPLES = 3;

/** The smallest pages of each kind. */
function samplesOf(site: BuiltSite): ReadonlySet<string> {
  const kinds = new Map<string, string[]>();
  for (const { address } of bySize(site).reverse()) {
    const kind = kindOf(address);
    kinds.set(kind, [...(kinds.get(kind) ?? []), address]);
  }
  return new Set([...kinds.values()].flatMap((addresses) => addresses.slice(0, SAMPLES)));
}

/** Sheets, frameworks and practices are many; every other page is a kind of its own. */
function kindOf(address: string): string {
  const [, first = "", second = ""] = address.split("/");
  if (first === "print" || (first === "frameworks" && second !== "")) return first;
  return second === "" ? address : "practice";
}

/** All addresses in two halves of about the same number of bytes. */
function halved(site: BuiltSite): [string[], string[]] {
  const pages = bySize(site);
  const halves: [string[], string[]] = [[], []];
  const weights = [0, 0];
  for (const { address, bytes } of pages) {
    const lighter = (weights[0] ?? 0) <= (weights[1] ?? 0) ? 0 : 1;
    halves[lighter].push(address);
    weights[lighter] = (weights[lighter] ?? 0) + bytes;
  }
  return halves;
}

/** The largest page first. */
function bySize({ folder, addresses }: BuiltSite) {
  return addresses
    .map((address) => ({ address, bytes: statSync(join(folder, address.replace(/\/$/, "/index.html"))).size }))
    .sort((a, b) => b.bytes - a.bytes);
}
