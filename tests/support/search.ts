/** Drives the search page. */
import type { Page } from "playwright";
import type { BuiltSite } from "./site.ts";

/** Opens the search page with a question and waits for its final state. */
export async function search(page: Page, site: Pick<BuiltSite, "url">, query: string, more = ""): Promise<string> {
  await page.goto(`${site.url}search/?q=${encodeURIComponent(query)}${more}`);
  return settled(page);
}

/** Waits for the final state of a question. */
export async function settled(page: Page): Promise<string> {
  const end = page.locator('[data-search-state="done"], [data-search-state="empty"], [data-search-state="failed"]');
  await end.waitFor();
  return (await end.getAttribute("data-search-state")) ?? "";
}

/** The targets of the main links, best first. */
export function targets(page: Page): Promise<(string | null)[]> {
  return page.locator("a[data-result-link]").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
}
