/**
 * How fast search answers on a phone, and what it fetches: a keystroke when warm, the
 * first answer painted on a cold page over a slow mobile connection, which is to take
 * at most 2.5 seconds, and the bytes of a first question. Measured on our own
 * guidance and on made-up practices, fifty and a thousand, whose words have no
 * synonyms; `--speed=own` measures the first alone.
 */
import { mkdirSync, readFileSync } from "node:fs";
import type { Server } from "node:http";
import { join } from "node:path";
import type { Browser, CDPSession, Page } from "playwright";
import { PACKAGE_FOLDER } from "../../../src/setup/package-folder.mjs";
import { waymark } from "../../support/command.ts";
import { writePractices } from "../content.mjs";
import type { Judged } from "./judge.ts";

/** Slow 4G as Lighthouse simulates it. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 1_638_400 / 8, uploadThroughput: 750_000 / 8 };
/** How many times slower the processor of a usual phone is, and that of an old one. */
const PHONE = 4;
const OLD_PHONE = 6;
const ROUNDS = 8;

type Serve = (folder: string) => Promise<{ server: Server; url: string }>;

export async function measureSpeed(browser: Browser, work: string, serve: Serve): Promise<void> {
  const own = await build(join(PACKAGE_FOLDER, "content"), join(work, "own-site"));
  await measureSite(browser, "Our own guidance", await serve(own), ownQuestions());
  if (process.argv.includes("--speed=own")) return;
  for (const count of [50, 1000]) {
    const content = join(work, `content-${count}`);
    mkdirSync(content);
    writePractices(content, count);
    await measureSite(browser, `${count} practices`, await serve(await build(content, join(work, `site-${count}`))));
  }
}

async function build(content: string, site: string): Promise<string> {
  const { code, stderr } = await waymark(["build", "--content", content, "--output", site]);
  if (code !== 0) throw new Error(stderr);
  return site;
}

/** @param asked the questions; by default words of titles */
async function measureSite(
  browser: Browser,
  name: string,
  { server, url }: Awaited<ReturnType<Serve>>,
  asked?: readonly string[],
): Promise<void> {
  const questions = asked ?? (await titlesOf(browser, url));
  console.log(`\n${name}`);
  await measureCold(browser, url, questions);
  await measureKeystrokes(browser, url, questions);
  server.close();
  server.closeAllConnections();
}

/** Some of the judged questions, spread over all kinds. */
function ownQuestions(): string[] {
  const lines = readFileSync(join(PACKAGE_FOLDER, "tests/bench/search/queries.jsonl"), "utf8").trim().split("\n");
  const queries = lines.map((line): Judged => JSON.parse(line)).filter(({ held }) => !held);
  return queries.filter((_query, index) => index % Math.ceil(queries.length / ROUNDS) === 0).map(({ query }) => query);
}

/** Three words of each of some titles. */
async function titlesOf(browser: Browser, url: string): Promise<string[]> {
  const page = await browser.newPage();
  await page.goto(`${url}search/`);
  const titles = await page
    .locator("[data-search-all] .all-list > li > a")
    .evaluateAll((all) => all.map((link) => link.textContent ?? ""));
  await page.close();
  return titles
    .filter((_title, index) => index % Math.ceil(titles.length / 12) === 0)
    .map((title) => title.replace(/\?$/, "").split(" ").slice(3, 6).join(" "));
}

/** Cold pages of a phone: from the first keystroke to the first result, and from the address to it; and the bytes of both. */
async function measureCold(browser: Browser, url: string, questions: readonly string[]): Promise<void> {
  const asked = questions.slice(0, ROUNDS);
  const typed: number[] = [];
  for (const question of asked) {
    const { page, close } = await coldPage(browser, PHONE);
    await page.goto(`${url}search/`);
    await page.waitForLoadState("networkidle");
    const before = await now(page);
    await page.getByRole("searchbox").fill(question);
    typed.push((await firstResultAt(page)) - before);
    await close();
  }
  console.log(`  first result, typed on an open page, processor ÷ ${PHONE}   ${summary(typed)} ms`);
  for (const rate of [PHONE, OLD_PHONE]) {
    const opened: number[] = [];
    const bytes: number[] = [];
    for (const question of asked) {
      const { page, session, close } = await coldPage(browser, rate);
      let received = 0;
      session.on("Network.loadingFinished", ({ encodedDataLength }) => {
        received += encodedDataLength;
      });
      await page.goto(`${url}search/?q=${encodeURIComponent(question)}`);
      opened.push(await firstResultAt(page));
      await page.locator('[data-search-state="done"]').waitFor();
      await page.waitForLoadState("networkidle");
      bytes.push(received);
      await close();
    }
    console.log(`  first result, from the address, processor ÷ ${rate}        ${summary(opened)} ms`);
    if (rate === PHONE)
      console.log(`  fetched for a page with a first question         ${summary(bytes.map((own) => own / 1000))} kB`);
  }
}

/**
 * A page with an empty cache, over slow 4G.
 *
 * @param rate how many times slower its processor is
 */
async function coldPage(
  browser: Browser,
  rate: number,
): Promise<{ page: Page; session: CDPSession; close: () => Promise<void> }> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", SLOW_4G);
  await session.send("Emulation.setCPUThrottlingRate", { rate });
  await page.addInitScript(() => {
    new MutationObserver((_records, observer) => {
      if (!document.querySelector("[data-search-result]")) return;
      observer.disconnect();
      // The frame that shows it has been painted when the next task runs.
      requestAnimationFrame(() => setTimeout(() => performance.mark("first-result")));
    }).observe(document, { childList: true, subtree: true });
  });
  return { page, session, close: () => context.close() };
}

const now = (page: Page) => page.evaluate(() => performance.now());

async function firstResultAt(page: Page): Promise<number> {
  await page.waitForFunction(() => performance.getEntriesByName("first-result").length > 0);
  return page.evaluate(() => performance.getEntriesByName("first-result")[0]?.startTime ?? 0);
}

/** A warm page on a slow processor: from each keystroke to the results that it brings. */
async function measureKeystrokes(browser: Browser, url: string, titles: readonly string[]): Promise<void> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${url}search/`);
  for (const title of titles) await typeAndTime(page, title);
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: PHONE });
  const times: number[] = [];
  for (const title of titles) times.push(...(await typeAndTime(page, title)));
  await context.close();
  const sorted = times.toSorted((a, b) => a - b);
  const share = (part: number) => (sorted[Math.floor(sorted.length * part)] ?? 0).toFixed(0);
  console.log(
    `  keystroke to results, warm, processor ÷ ${PHONE}       median ${share(0.5)}, p95 ${share(0.95)} ms (${times.length} keystrokes)`,
  );
}

/** Types into the box letter by letter; milliseconds from each to the end of its search. */
async function typeAndTime(page: Page, text: string): Promise<number[]> {
  return page.evaluate(async (letters) => {
    const box = document.querySelector<HTMLInputElement>("[data-search-input]");
    const state = document.querySelector<HTMLElement>("[data-search-state]");
    if (!box || !state) throw new Error("this is no search page");
    const times: number[] = [];
    box.value = "";
    for (const letter of letters) {
      const began = performance.now();
      box.value += letter;
      const ended = new Promise<void>((resolve) => {
        let hasBegun = false;
        const observer = new MutationObserver(() => {
          if (state.dataset["searchState"] === "searching") hasBegun = true;
          else if (hasBegun) {
            observer.disconnect();
            resolve();
          }
        });
        observer.observe(state, { attributes: true, attributeFilter: ["data-search-state"] });
      });
      box.dispatchEvent(new InputEvent("input", { bubbles: true }));
      await ended;
      times.push(performance.now() - began);
    }
    return times;
  }, text);
}

function summary(values: readonly number[]): string {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return `median ${middle.toFixed(0)}, most ${(sorted.at(-1) ?? 0).toFixed(0)}`;
}
