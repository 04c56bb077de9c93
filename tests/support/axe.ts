/** axe on every page of our own site; one test file for each colour scheme, so that two can run side by side. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { openPage } from "./browser.ts";
import { visit } from "./visit.ts";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const WIDTHS = [360, 1280];
const PRACTICE = "identity-and-access/privileged-access/";

/** Addresses of pages in a state that is not their first one, and what brings it about. */
const STATES: readonly (readonly [address: string, then?: (page: Page) => Promise<unknown>])[] = [
  ["search/?q=backup"],
  ["search/?q=access&topic=identity-and-access&level=3"],
  ["search/?q=xyzzyplugh"],
  [`${PRACTICE}#level-3`],
  [`${PRACTICE}?view=one#level-3`],
  [`${PRACTICE}?view=compare&levels=2,4`],
  [PRACTICE, (page) => page.getByRole("button", { name: "Cite" }).first().click()],
  ["", openSearch],
  ["matrix/?topic=repair-and-recover"],
  ["matrix/?topic=repair-and-recover&framework=cis-8"],
  ["matrix/?topic=repair-and-recover&framework=slsa-1.2"],
];

async function openSearch(page: Page): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").waitFor();
}

export async function axeTests(colorScheme: "light" | "dark"): Promise<void> {
  const { browser, site } = await visit();

  test.each(WIDTHS)("no page has an axe violation at %i px", { timeout: 240_000 }, async (width) => {
    const page = await openPage(browser, { colorScheme, viewport: { width, height: 900 } });
    const found: Record<string, string[]> = {};
    expect(site.addresses).toEqual(
      expect.arrayContaining(["/matrix/", "/print/", "/print/level-1/", "/accessibility/", "/404.html"]),
    );
    for (const address of site.addresses) {
      await page.goto(site.url + address.slice(1));
      const faults = await violations(page);
      if (faults.length > 0) found[address] = faults;
    }
    expect(found).toEqual({});
  });

  test.each(WIDTHS)("nor has a page in another state at %i px", { timeout: 120_000 }, async (width) => {
    const page = await openPage(browser, { colorScheme, viewport: { width, height: 900 } });
    const found: Record<string, string[]> = {};
    for (const [address, then] of STATES) {
      // An address that differs by its anchor alone would load nothing.
      await page.goto("about:blank");
      await page.goto(site.url + address);
      if (address.includes("?q="))
        await page.locator('[data-search-state="done"], [data-search-state="empty"]').waitFor();
      await then?.(page);
      const faults = await violations(page);
      if (faults.length > 0) found[address] = faults;
    }
    expect(found).toEqual({});
  });
}

/**
 * What axe finds, one line each.
 *
 * @param off rules that are not asked
 */
export async function violations(page: Page, off: readonly string[] = []): Promise<string[]> {
  // The site has no frames, so axe may run at once in the page; otherwise it opens another one for each result.
  const result = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ["violations"] })
    .withTags(TAGS)
    .disableRules([...off])
    .analyze();
  return result.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}
