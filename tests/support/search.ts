/** The search page as a reader uses it. */
import type { Page } from "playwright";
import type { BuiltSite } from "./site.ts";

/** Opens the search page with a question and waits for how it ends. */
export async function search(page: Page, site: Pick<BuiltSite, "url">, query: string, more = ""): Promise<string> {
  await page.goto(`${site.url}search/?q=${encodeURIComponent(query)}${more}`);
  return settled(page);
}

/** Waits until a question has ended; the state that it ended in. */
export async function settled(page: Page): Promise<string> {
  const end = page.locator('[data-search-state="done"], [data-search-state="empty"], [data-search-state="failed"]');
  await end.waitFor();
  return (await end.getAttribute("data-search-state")) ?? "";
}

/** Where the main links lead, best first. */
export function targets(page: Page): Promise<(string | null)[]> {
  return page.locator("a[data-result-link]").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
}
