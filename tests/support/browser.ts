/** Chromium for tests, and pages that notice when something goes wrong in them. */
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright";
import { expect, onTestFinished } from "vitest";
import { CHROMIUM_ARGUMENTS, provideChromium } from "../../src/setup/chromium.mjs";

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: provideChromium(), args: CHROMIUM_ARGUMENTS });
}

/**
 * A page in a fresh context. The test fails if a script throws, something is
 * blocked by the security policy, or a file is asked for that is not there.
 */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: "reduce",
    ...options,
  });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on("pageerror", (error) => troubles.push(`script: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") troubles.push(`console: ${message.text()}`);
  });
  page.on("request", (request) => {
    if (!new URL(request.url()).hostname.match(/^(localhost|127\.0\.0\.1)$/)) troubles.push(`asked ${request.url()}`);
  });
  onTestFinished(async () => {
    await context.close();
    expect(troubles).toEqual([]);
  });
  return page;
}
