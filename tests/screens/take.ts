/**
 * `npm run screens`: pictures of our own site in `docs/screens/`, of every kind
 * of page, narrow and wide, light and dark; and of a practice in the states that
 * a designer has to look at. The same site and browser give the same pictures.
 */
import { mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright";
import { CHROMIUM_ARGUMENTS, provideChromium } from "../../src/setup/chromium.mjs";
import { PACKAGE_FOLDER } from "../../src/setup/package-folder.mjs";
import { PAGE_KINDS } from "../support/content/page-kinds.ts";
import { buildSite } from "../support/site.ts";

const FOLDER = join(PACKAGE_FOLDER, "docs", "screens");
/** Most bytes of all pictures together. */
const MOST = 8 * 1024 * 1024;
const NARROW = { width: 320, height: 568 };
const MIDDLE = { width: 768, height: 1024 };
const WIDE = { width: 1280, height: 900 };
const WIDEST = { width: 1920, height: 1080 };
/** A4 and A3 on its side between their margins, in CSS pixels. */
const A4 = { width: 673, height: 983 };
const A3 = { width: 1496, height: 1032 };
/** Kinds of which light says all; dark differs by its colours alone. */
const LIGHT_ONLY = ["frameworks", "not-found", "page", "practices", "search", "sheet"];

interface Screen {
  /** File name without its ending. */
  readonly name: string;
  readonly address: string;
  readonly options: BrowserContextOptions;
  /** What to do before the page is loaded. */
  readonly before?: (page: Page) => Promise<unknown>;
  /** What to do before the picture is taken. */
  readonly prepare?: (page: Page) => Promise<unknown>;
}

const kinds = Object.entries(PAGE_KINDS).flatMap(([kind, address]): Screen[] => [
  ...[NARROW, WIDE].flatMap((viewport) =>
    (LIGHT_ONLY.includes(kind) ? (["light"] as const) : (["light", "dark"] as const)).map((colorScheme) => ({
      name: `${kind}-${viewport.width}-${colorScheme}`,
      address,
      options: { viewport, colorScheme },
    })),
  ),
]);
const { home, practice, matrix, framework, search } = PAGE_KINDS;
/** Further sizes and colours, of the kinds that they change most. */
const further: readonly Screen[] = [
  ...Object.entries({ home, practice }).map(([kind, address]) => ({
    name: `${kind}-768-light`,
    address,
    options: { viewport: MIDDLE },
  })),
  ...Object.entries({ home, practice, matrix }).map(([kind, address]) => ({
    name: `${kind}-1920-light`,
    address,
    options: { viewport: WIDEST },
  })),
  ...Object.entries({ home, matrix, framework }).map(([kind, address]) => ({
    name: `${kind}-forced-colours`,
    address,
    options: { viewport: WIDE, forcedColors: "active" as const },
  })),
];
const states: readonly Screen[] = [
  { name: "practice-level-1280-light", address: `${practice}#level-3`, options: { viewport: WIDE } },
  {
    name: "practice-level-320-dark",
    address: `${practice}#level-3`,
    options: { viewport: NARROW, colorScheme: "dark" },
  },
  { name: "practice-one-1280-light", address: `${practice}?view=one#level-3`, options: { viewport: WIDE } },
  { name: "practice-compare-1280-light", address: `${practice}?view=compare&levels=2,3`, options: { viewport: WIDE } },
  {
    name: "practice-compare-320-light",
    address: `${practice}?view=compare&levels=2,3`,
    options: { viewport: NARROW },
  },
  {
    name: "practice-cite-1280-light",
    address: practice,
    options: { viewport: WIDE },
    prepare: (page) => page.getByRole("button", { name: "Cite" }).first().click(),
  },
  {
    name: "matrix-filtered-1280-light",
    address: `${matrix}?topic=repair-and-recover&framework=cis-8.1`,
    options: { viewport: WIDE },
  },
  {
    name: "practice-level-forced-colours",
    address: `${practice}#level-2`,
    options: { viewport: WIDE, forcedColors: "active" },
  },
  {
    name: "practice-400-percent",
    address: practice,
    options: { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 },
  },
  {
    name: "practice-200-percent",
    address: practice,
    options: { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 },
  },
  {
    name: "practice-fallback-1280-light",
    address: practice,
    options: { viewport: WIDE },
    before: (page) => page.route("**/*.woff2", (route) => route.abort()),
  },
  {
    name: "practice-word-320-light",
    address: practice,
    options: { viewport: NARROW },
    prepare: (page) => page.locator("a.term").first().click(),
  },
  {
    name: "practice-menu-320-light",
    address: practice,
    options: { viewport: NARROW },
    prepare: (page) => page.getByRole("banner").locator("summary").click(),
  },
  { name: "practice-paper", address: practice, options: { viewport: A4 }, prepare: onPaper },
  { name: "framework-paper", address: framework, options: { viewport: A4 }, prepare: onPaper },
  { name: "sheet-paper", address: "/print/", options: { viewport: A4 }, prepare: onPaper },
  { name: "matrix-paper", address: matrix, options: { viewport: A3 }, prepare: onPaper },
  {
    name: "search-results-1280-light",
    address: `${search}?q=backup`,
    options: { viewport: WIDE },
    prepare: (page) => page.locator('[data-search-state="done"]').waitFor(),
  },
];

const site = await buildSite();
const browser = await chromium.launch({
  executablePath: provideChromium(),
  args: [...CHROMIUM_ARGUMENTS, "--force-color-profile=srgb", "--hide-scrollbars", "--font-render-hinting=none"],
});
try {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  for (const screen of [...kinds, ...further, ...states]) await take(browser, screen);
  const bytes = readdirSync(FOLDER).reduce((sum, name) => sum + statSync(join(FOLDER, name)).size, 0);
  console.log(
    `${kinds.length + further.length + states.length} pictures in docs/screens, ${(bytes / 1024 / 1024).toFixed(1)} MB`,
  );
  if (bytes > MOST) throw new Error("the pictures are too large for a repository");
} finally {
  await browser.close();
  site.close();
}

async function take(from: Browser, { name, address, options, before, prepare }: Screen): Promise<void> {
  const context = await from.newContext({ reducedMotion: "reduce", locale: "en-GB", timezoneId: "UTC", ...options });
  const page = await context.newPage();
  await before?.(page);
  await page.goto(site.url + address.slice(1));
  await prepare?.(page);
  await page.screenshot({ path: join(FOLDER, `${name}.png`), animations: "disabled", caret: "hide" });
  await context.close();
}

function onPaper(page: Page): Promise<void> {
  return page.emulateMedia({ media: "print" });
}
