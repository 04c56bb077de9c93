/**
 * Imports the addresses of a former site from a list or a sitemap, and suggests the most similar
 * address of this site for each.
 */
import { parseFormerAddress } from "../base/address/former.ts";
import { slugify } from "../base/address/slug.ts";
import type { Address } from "../base/model/guidance.ts";
import type { PartConfig } from "../content/config/site-config.ts";
import type { CurrentSite, SitePage } from "./match/current-site.ts";
import { anchorOf, pageOf, type Register } from "./store/register.ts";

export interface Suggestion {
  /** The former address, normalised. */
  readonly from: Address;
  /** The most similar address; undefined when none is similar enough. */
  readonly to: Address | undefined;
  /** From 0 to 1. */
  readonly similarity: number;
}

/** Least similarity at which a suggestion is accepted without confirmation. */
export const LIKELY = 0.5;

/** The addresses in a file: one per line, or those of a sitemap. Lines that begin with `#` and a space are comments. */
export function addressesIn(text: string, siteUrl: string | undefined): { addresses: Address[]; unread: string[] } {
  const inSitemap = [...text.matchAll(/<loc>\s*([^<\s]+)\s*<\/loc>/g)].map(([, url = ""]) =>
    url.replaceAll("&amp;", "&"),
  );
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !/^#(\s|$)/.test(line));
  const addresses = new Set<Address>();
  const unread: string[] = [];
  for (const written of inSitemap.length > 0 ? inSitemap : lines) {
    const path =
      siteUrl !== undefined && written.startsWith(siteUrl) ? written : written.replace(/^https?:\/\/[^/]+\/?/i, "/");
    const address = parseFormerAddress(path, siteUrl);
    if (address === undefined) unread.push(written);
    else addresses.add(address);
  }
  return { addresses: [...addresses], unread };
}

/**
 * Suggests a target for each former address by the words in it. Skips addresses that the site or the
 * register already has.
 */
export function suggestTargets(
  addresses: readonly Address[],
  site: CurrentSite,
  register: Register,
  kinds: readonly PartConfig[],
): Suggestion[] {
  const pages = site.pages.map((page) => ({
    page,
    words: wordsOf(`${page.address} ${page.says}`),
    slug: wordsOf(lastStep(page.address)),
  }));
  const uses = new Map<string, number>();
  for (const { words } of pages) for (const word of words) uses.set(word, (uses.get(word) ?? 0) + 1);
  const weight = (word: string) => 1 / (uses.get(word) ?? 1);

  return addresses
    .filter((address) => !site.byAddress.has(address) && !register.has(address))
    .map((from): Suggestion => {
      const own = decode(pageOf(from));
      const standing = site.byAddress.get(pageOf(from));
      const whole = wordsOf(own);
      const last = wordsOf(lastStep(own));
      let best: { page: SitePage; similarity: number } | undefined =
        standing && "levels" in standing ? { page: standing, similarity: 1 } : undefined;
      for (const { page, words, slug } of best ? [] : pages) {
        const similarity = Math.max(
          overlap(last, slug, weight),
          overlap(last, words, weight),
          overlap(whole, words, weight),
        );
        if (similarity > (best?.similarity ?? 0)) best = { page, similarity };
      }
      if (best === undefined || best.similarity < LEAST) return { from, to: undefined, similarity: 0 };
      const { to, similarity } = anchorOn(best.page, decode(anchorOf(from)), kinds);
      return { from, to, similarity: Math.min(best.similarity, similarity) };
    });
}

/** Least similarity for a suggestion. */
const LEAST = 0.2;

/** The most likely target of an anchor, with its similarity. */
interface AnchorMatch {
  readonly to: Address;
  readonly similarity: number;
}

/** Similarity given to guesses: they are shown, but never accepted without confirmation. */
const GUESS = LIKELY - 0.01;

/** The level or part that an anchor most likely named; the page itself when none is similar. */
function anchorOn(page: SitePage, anchor: string, kinds: readonly PartConfig[]): AnchorMatch {
  if (anchor === "") return { to: page.address, similarity: 1 };
  // Site generators number repeated headings: the first has no suffix, the second gets "-1".
  for (const { id, headings } of kinds.map((kind) => ({
    id: kind.id,
    headings: [kind.heading, ...kind.also].map(slugify),
  }))) {
    const [, count = "0"] = headings
      .map((heading) => new RegExp(`^${heading}(?:-(\\d+))?$`).exec(slugify(anchor)))
      .find(Boolean) ?? [undefined];
    const isPart = headings.some((heading) => slugify(anchor).replace(/-\d+$/, "") === heading);
    const part = isPart ? page.levels[Number(count)]?.parts.find((candidate) => candidate.part === id) : undefined;
    if (part) return { to: part.address, similarity: 1 };
  }
  const wanted = wordsOf(anchor);
  let best: AnchorMatch = { to: page.address, similarity: GUESS };
  for (const { address, says } of page.levels) {
    const similarity = overlap(wanted, wordsOf(says), () => 1);
    if (similarity >= LIKELY && similarity > best.similarity) best = { to: address, similarity };
  }
  return numberedIn(page, anchor, best) ?? best;
}

/**
 * The level whose number an anchor contains, such as `level-3`, `build-l3` and `stage_3`. Only a guess
 * when the words of the anchor point elsewhere.
 */
function numberedIn(page: SitePage, anchor: string, byWords: AnchorMatch): AnchorMatch | undefined {
  const [, marked] = /(?:^|[^\p{L}])(?:level|lvl|l|stage|tier|step|maturity|ml)[-_ .]*(\d+)(?!\d)/iu.exec(anchor) ?? [];
  const [, bare] = /(?:^|\D)(\d+)$/.exec(anchor) ?? [];
  const number = marked ?? bare;
  if (number === undefined) return undefined;
  const level = page.levels.find((candidate) => candidate.level === Number(number));
  const isFoundByWords = byWords.to !== page.address;
  if (level === undefined) return isFoundByWords ? { ...byWords, similarity: GUESS } : byWords;
  if (isFoundByWords && byWords.to !== level.address) {
    // A bare number may count anything, so it is ignored.
    return marked === undefined ? byWords : { to: level.address, similarity: GUESS };
  }
  const isSure = marked !== undefined || isFoundByWords || /^\d+$/.test(anchor);
  const part = level.parts.find((candidate) => slugify(anchor).endsWith(`-${candidate.part}`));
  return { to: part?.address ?? level.address, similarity: isSure ? 1 : GUESS };
}

/** Dice coefficient: twice the weight of the shared words, divided by the weight of both lists. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>, weight: (word: string) => number): number {
  const sum = (words: Iterable<string>) => [...words].reduce((total, word) => total + weight(word), 0);
  const all = sum(a) + sum(b);
  return all === 0 ? 0 : (2 * sum([...a].filter((word) => b.has(word)))) / all;
}

/** Word stems, without file extensions, endings and short words, which carry little meaning. */
function wordsOf(text: string): ReadonlySet<string> {
  const words = slugify(text.replace(/\.(html?|md|php|aspx?)$/i, "")).split("-");
  return new Set(words.filter((word) => word.length > 2 && !COMMON.has(word)).map((word) => word.slice(0, 6)));
}

const COMMON = new Set([
  "how",
  "you",
  "your",
  "the",
  "and",
  "for",
  "are",
  "what",
  "does",
  "keep",
  "pages",
  "docs",
  "index",
]);

function lastStep(path: string): string {
  return path.replace(/\/$/, "").replace(/^.*\//, "");
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
