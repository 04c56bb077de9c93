/**
 * Chromium for tests, and pages that notice when something goes wrong in them.
 * A new window of Chromium costs as much as reading a dozen pages in it, so one
 * browser serves all test files of a worker, and a page serves one test after the
 * other: each finds it empty, with nothing stored.
 */
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type CDPSession,
  chromium,
  type Page,
} from "playwright";
import { expect, onTestFinished } from "vitest";
import { CHROMIUM_ARGUMENTS, provideChromium } from "../../../src/setup/chromium.mjs";

let browser: Promise<Browser> | undefined;

/** The browser of this worker; it ends with the worker, which Vitest stops with SIGTERM. */
export function openBrowser(): Promise<Browser> {
  browser ??= chromium.launch({ executablePath: provideChromium(), args: CHROMIUM_ARGUMENTS, handleSIGTERM: false });
  return browser;
}

/** An open page, and what is to be known of it when its test ends. */
interface OpenPage {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly client: CDPSession;
  readonly troubles: string[];
  /** Origins that it was at. */
  readonly origins: Set<string>;
  /** How it looks, as far as that is known. */
  looks: string;
  /** True when a test did something to it that cannot be undone. */
  isChanged: boolean;
}

interface Looks {
  readonly viewport: { readonly width: number; readonly height: number };
  readonly media: NonNullable<Parameters<Page["emulateMedia"]>[0]>;
}

/** Pages that no test has now, by those of their options that cannot be set anew. */
const free = new Map<string, OpenPage[]>();

const VIEWPORT = { width: 1280, height: 900 };

/**
 * A page that is as good as new. The test fails if a script throws, something is
 * blocked by the security policy, or a file is asked for that is not there.
 */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const { viewport, colorScheme, reducedMotion, forcedColors, ...others } = options;
  const kind = JSON.stringify(others);
  const own = free.get(kind)?.pop() ?? (await newPage(browser, others));
  await look(own, {
    viewport: viewport ?? VIEWPORT,
    media: {
      media: null,
      colorScheme: colorScheme ?? "light",
      reducedMotion: reducedMotion ?? "reduce",
      forcedColors: forcedColors ?? "none",
    },
  });
  onTestFinished(async ({ task }) => {
    const { context, page, troubles } = own;
    // What was said until now arrives before the answer to this.
    await page.evaluate(() => undefined);
    const found = [...troubles];
    if (own.isChanged || task.result?.state === "fail" || context.pages().length > 1) await context.close();
    else free.set(kind, [...(free.get(kind) ?? []), await emptied(own)]);
    expect(found).toEqual([]);
  });
  return own.page;
}

async function newPage(browser: Browser, options: BrowserContextOptions): Promise<OpenPage> {
  const context = await browser.newContext({ viewport: VIEWPORT, ...options });
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  const own: OpenPage = { context, page, client, troubles: [], origins: new Set(), looks: "", isChanged: false };
  page.on("pageerror", (error) => own.troubles.push(`script: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") own.troubles.push(`console: ${message.text()}`);
  });
  page.on("request", (request) => {
    const { origin, hostname } = new URL(request.url());
    own.origins.add(origin);
    if (!/^(localhost|127\.0\.0\.1)$/.test(hostname)) own.troubles.push(`asked ${request.url()}`);
  });
  noticeChanges(own);
  return own;
}

/** Gives the page the looks that a test asks for, unless it has them: each costs as much as a visit. */
async function look(own: OpenPage, looks: Looks): Promise<void> {
  const wanted = JSON.stringify(looks);
  if (own.looks === wanted) return;
  await own.page.setViewportSize(looks.viewport);
  await own.page.emulateMedia(looks.media);
  own.looks = wanted;
}

/** Notices what a test does to its page that stays. */
function noticeChanges(own: OpenPage): void {
  // Whoever asks for one of these wants a page for themselves.
  for (const name of ["addInitScript", "context", "exposeFunction", "on", "route"] as const) {
    notice(own.page, name, () => {
      own.isChanged = true;
    });
  }
  for (const name of ["emulateMedia", "setViewportSize"] as const) {
    notice(own.page, name, () => {
      own.looks = "";
    });
  }
}

function notice(page: Page, name: string & keyof Page, then: () => void): void {
  const original: unknown = page[name];
  if (typeof original !== "function") throw new Error(`Playwright's pages have no ${name}`);
  Object.defineProperty(page, name, {
    value: (...words: unknown[]) => {
      then();
      return original.apply(page, words);
    },
  });
}

/** The page without anything that a test left in it. */
async function emptied(own: OpenPage): Promise<OpenPage> {
  const { context, page, client, troubles, origins } = own;
  await page.goto("about:blank");
  await page.mouse.move(0, 0);
  for (const origin of origins) await client.send("Storage.clearDataForOrigin", { origin, storageTypes: "all" });
  await context.clearCookies();
  origins.clear();
  troubles.length = 0;
  return own;
}
