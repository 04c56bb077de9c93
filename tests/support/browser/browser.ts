/**
 * Chromium for tests, and pages that record errors. Opening a window takes as long as
 * loading a dozen pages, so all test files of a worker share one browser, and tests
 * reuse pages, which are emptied in between.
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

/** The browser of this worker; it closes when Vitest ends the worker with SIGTERM. */
export function openBrowser(): Promise<Browser> {
  browser ??= chromium.launch({ executablePath: provideChromium(), args: CHROMIUM_ARGUMENTS, handleSIGTERM: false });
  return browser;
}

/** An open page, with what is checked or undone when its test ends. */
interface OpenPage {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly client: CDPSession;
  readonly troubles: string[];
  /** Origins that were visited. */
  readonly origins: Set<string>;
  /** Its current emulation settings, as far as known. */
  looks: string;
  /** True if a test changed it in a way that cannot be undone. */
  isChanged: boolean;
}

interface Looks {
  readonly viewport: { readonly width: number; readonly height: number };
  readonly media: NonNullable<Parameters<Page["emulateMedia"]>[0]>;
}

/** Unused pages, by those of their options that cannot be changed. */
const free = new Map<string, OpenPage[]>();

const VIEWPORT = { width: 1280, height: 900 };

/**
 * An empty page. The test fails if a script throws, the content security policy
 * blocks something, or a requested file does not exist.
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
    // Earlier events arrive before the answer to this call.
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

/** Changes only those emulation settings that differ, because each takes as long as loading a page. */
async function look(own: OpenPage, looks: Looks): Promise<void> {
  const wanted = JSON.stringify(looks);
  if (own.looks === wanted) return;
  await own.page.setViewportSize(looks.viewport);
  await own.page.emulateMedia(looks.media);
  own.looks = wanted;
}

/** Records changes to a page that cannot be undone. */
function noticeChanges(own: OpenPage): void {
  // A test that uses one of these gets a page that is not reused.
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

/** The page with its storage, cookies and errors cleared. */
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
