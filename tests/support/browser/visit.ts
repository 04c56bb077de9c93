/** Our own site, built and served, and a browser. */
import type { Browser } from "playwright";
import { afterAll } from "vitest";
import { type BuiltSite, buildSite } from "../site.ts";
import { openBrowser } from "./browser.ts";

export async function visit(): Promise<{ browser: Browser; site: BuiltSite }> {
  const [browser, site] = await Promise.all([openBrowser(), buildSite()]);
  afterAll(site.close);
  return { browser, site };
}
