/**
 * A long made-up history: no address ever changes its meaning without being
 * asked about, and at its end every address that was ever published leads, in a
 * browser, to what it meant or to a signpost.
 */
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright";
import { afterAll, describe, expect, test } from "vitest";
import { load } from "../../../src/pipeline.ts";
import { nextRegister } from "../../../src/register/record.ts";
import { type Answer, likeliestAnswer } from "../../../src/register/review/answers.ts";
import { writeRegister } from "../../../src/register/store/file.ts";
import { openBrowser } from "../../support/browser/browser.ts";
import { History, marked, ORDINARY, type Truth } from "../../support/content/history.ts";
import { serveSite } from "../../support/site.ts";

const STEPS = 320;
/** A history that found a fault once stays in this list. */
const SEEDS = [1, 2];

const root = mkdtempSync(join(realpathSync(tmpdir()), "waymark-history-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

interface Replayed {
  readonly history: History;
  readonly content: string;
  /** Every meaning that every address ever had. */
  readonly published: ReadonlyMap<string, ReadonlySet<string>>;
  /** What a person would be told needlessly, and would not be told. */
  readonly needless: readonly string[];
  readonly silent: readonly string[];
  /** Best suggestions, and how many of them were the truth. */
  readonly suggested: number;
  readonly right: number;
}

/** Replays a history and answers every question from the truth. */
async function replay(seed: number): Promise<Replayed> {
  const content = join(root, String(seed));
  const history = new History(seed);
  const published = new Map<string, Set<string>>();
  const last = new Map<string, string>();
  let before = new Map<string, string>();
  const needless: string[] = [];
  const silent: string[] = [];
  let suggested = 0;
  let right = 0;

  for (let step = 0; step <= STEPS; step++) {
    const edits = step === 0 ? [] : history.steps();
    history.write(content);
    const { reviewed, diagnostics } = await load({ content });
    const { comparison } = reviewed;
    if (!comparison) throw new Error(JSON.stringify(diagnostics));
    const outcomes = comparison.questions.flatMap((question) => question.outcomes);
    const asked = new Set(outcomes.map(({ entry }) => entry.address));
    const told = `step ${step} (${edits.join(", ")})`;
    const isOrdinary = edits.every((edit) => ORDINARY.some((name) => name === edit));
    if (isOrdinary && asked.size > 0) needless.push(`${told}: ${[...asked].join(" ")}`);

    const now = history.meanings();
    for (const [address, meaning] of before) {
      const truth = history.whereIs(meaning);
      const isAsWas = now.get(address) === meaning || ("address" in truth && truth.address === address);
      if (!isAsWas && !asked.has(address)) silent.push(`${told}: ${address} (${meaning})`);
    }
    const settlements = outcomes.map((outcome): Answer => {
      const { address } = outcome.entry;
      const truth = history.whereIs(last.get(address) ?? "nothing");
      const settlement = settled(address, truth);
      const best = likeliestAnswer(outcome);
      suggested++;
      if (settlement.kind === "ended" && isSame(best, settlement)) right++;
      return settlement;
    });
    const day = `2024-${String(1 + (Math.floor(step / 28) % 12)).padStart(2, "0")}-${String(1 + (step % 28)).padStart(2, "0")}`;
    writeFileSync(join(content, "register.json"), writeRegister(nextRegister(comparison, settlements, day)));
    for (const [address, meaning] of now) {
      published.set(address, (published.get(address) ?? new Set()).add(meaning));
      last.set(address, meaning);
    }
    before = now;
  }
  return { history, content, published, needless, silent, suggested, right };
}

function settled(address: string, truth: Truth): Answer {
  if ("gone" in truth) return { kind: "ended", address, to: undefined, because: "It was given up." };
  if (truth.address === address) return { kind: "same", address };
  return { kind: "ended", address, to: truth.address, because: undefined };
}

type Ended = Answer & { kind: "ended" };

function isSame(a: Ended, b: Ended): boolean {
  return b.because === undefined ? a.because === undefined && a.to === b.to : a.because !== undefined;
}

describe.each(SEEDS)(`${STEPS} steps of one to three edits, seed %i`, (seed) => {
  test("nothing changes its meaning unasked, ordinary edits ask nothing, and all addresses still lead somewhere", async () => {
    const { history, content, published, needless, silent, suggested, right } = await replay(seed);
    expect(silent).toEqual([]);
    expect(needless).toEqual([]);
    expect(published.size).toBeGreaterThan(2000);
    // What `links accept --all` would have done is nearly always the truth.
    expect(right / suggested).toBeGreaterThan(0.99);

    const site = await serveSite({ content, words: ["--frozen"] });
    const context = await (await openBrowser()).newContext();
    try {
      const page = await context.newPage();
      await page.goto(site.url);
      const lost: string[] = [];
      const visits = [...byPage(published)].map(([path, anchors]) => ({
        path,
        asked: anchors.flatMap(([anchor, meanings]) => [...meanings].map((meaning) => ({ anchor, meaning }))),
      }));
      const seen = await look(page, visits);
      visits.forEach(({ path, asked }, visit) => {
        asked.forEach(({ anchor, meaning }, index) => {
          const fault = faultOf(seen[visit]?.[index], history.whereIs(meaning));
          if (fault) lost.push(`${path}${anchor && `#${anchor}`} (${meaning}): ${fault}`);
        });
      });
      expect(lost).toEqual([]);

      // With scripts, old addresses of pages that moved arrive at the level itself.
      const moved = [...published].filter(([address, meanings]) => {
        const truth = history.whereIs([...meanings].at(-1) ?? "");
        return (
          address.includes("#level-") &&
          "address" in truth &&
          pageOf(truth.address) !== pageOf(address) &&
          meanings.size === 1
        );
      });
      let arrived = 0;
      for (const [address, meanings] of moved.filter((_, index) => index % Math.ceil(moved.length / 25) === 0)) {
        const truth = history.whereIs([...meanings][0] ?? "");
        if (!("address" in truth) || history.meanings().has(pageOf(address))) continue;
        // A page that was given up, or whose address meant several things, stays and says so.
        const html = await (await page.request.get(`${site.url.slice(0, -1)}${pageOf(address)}`)).text();
        if (!html.includes("data-to=") || html.includes(`${address.split("#")[1]}&quot;:null`)) continue;
        await page.goto(`${site.url.slice(0, -1)}${address}`);
        await page.waitForURL((url) => url.pathname + url.hash === truth.address);
        expect(await page.locator(":target").count()).toBe(1);
        arrived++;
      }
      expect(arrived).toBeGreaterThan(3);
    } finally {
      await context.close();
      site.close();
    }
  }, 300_000);
});

/** Addresses gathered by page: anchors with all their meanings. */
function byPage(published: Replayed["published"]): Map<string, [anchor: string, meanings: ReadonlySet<string>][]> {
  const pages = new Map<string, [string, ReadonlySet<string>][]>();
  for (const [address, meanings] of published) {
    const [, anchor = ""] = address.split("#");
    const page = pageOf(address);
    pages.set(page, [...(pages.get(page) ?? []), [anchor, meanings]]);
  }
  return pages;
}

function pageOf(address: string): string {
  return address.replace(/#.*$/, "");
}

/** What a reader finds at an anchor. */
interface Seen {
  readonly hasContent: boolean;
  readonly leadsTo: readonly string[];
  readonly says: string;
}

/** What to look for on a page: at an anchor, something with a meaning. */
interface Visit {
  readonly path: string;
  readonly asked: readonly { readonly anchor: string; readonly meaning: string }[];
}

/**
 * What readers without scripts find at anchors of pages who look for something
 * each. Chromium makes a document of each page as it would without scripts; so
 * an old page, which leads on at once, can be looked at.
 */
function look(page: Page, visits: readonly Visit[]): Promise<(Seen | undefined)[][]> {
  const wanted = visits.map(({ path, asked }) => ({
    path,
    all: asked.map(({ anchor, meaning }) => {
      const [, kind = "", id = ""] = /^(level|practice) (\d+)/.exec(meaning) ?? [];
      return { anchor, mark: marked(kind === "level" ? "l" : "p", [Number(id)]) };
    }),
  }));
  return page.evaluate(async (visits) => {
    const load = (path: string) =>
      new Promise<Document>((resolve, reject) => {
        const request = new XMLHttpRequest();
        request.open("GET", path);
        request.responseType = "document";
        request.onload = () => resolve(request.response);
        request.onerror = () => reject(new Error(`${path} was not loaded`));
        request.send();
      });
    const found = [];
    for (const { path, all } of visits) {
      const document = await load(path);
      found.push(
        all.map(({ anchor, mark }) => {
          const own = anchor === "" ? document.querySelector("main") : document.getElementById(anchor);
          if (own === null) return undefined;
          // A former anchor is an empty element inside what it leads to.
          const place = own.matches("span:empty") ? own.parentElement : own;
          const inside = ":scope > .signpost, :scope > .level-intro > .signpost, :scope .practice-head > .signpost";
          const notes = place?.matches(".signpost, .signpost-part")
            ? [place]
            : [...(place?.querySelectorAll(inside) ?? [])];
          const links = (anchor === "" ? [place] : notes).flatMap((note) => [...(note?.querySelectorAll("a") ?? [])]);
          const whole = place?.matches("main") ? place.textContent : "";
          return {
            hasContent: place?.textContent?.includes(mark) ?? false,
            leadsTo: links.map((link) => link.getAttribute("href") ?? ""),
            says: `${notes.map((note) => note.textContent ?? "").join(" ")}${whole}`,
          };
        }),
      );
    }
    return found;
  }, wanted);
}

/** What is wrong with it; undefined when they find what they look for, or what became of it. */
function faultOf(seen: Seen | undefined, truth: Truth): string | undefined {
  if (seen === undefined) return "there is nothing";
  if ("gone" in truth) return seen.says.includes("It was given up.") ? undefined : "nothing says that it was given up";
  if (seen.hasContent || seen.leadsTo.includes(truth.address)) return undefined;
  return `neither its content nor a link to ${truth.address}, but ${seen.leadsTo.join(" ")}`;
}
