/**
 * Full-text search with Pagefind, for exact phrases. It is loaded on demand, because
 * it takes 75 kB, and so are the parts of its index.
 */
import { PARTS_FOLDER } from "../../../search/query/index/format.ts";

interface Pagefind {
  options(options: { baseUrl: string; noWorker: boolean }): Promise<void>;
  init(): Promise<void>;
  destroy(): Promise<void>;
  mergeIndex(path: string): Promise<void>;
  search(query: string): Promise<{ results: Hit[] } | null>;
}

interface Hit {
  data(): Promise<HitData>;
}

interface HitData {
  readonly raw_url: string;
  readonly sub_results: readonly {
    readonly anchor?: { readonly id: string };
    readonly weighted_locations: readonly { readonly balanced_score: number }[];
  }[];
}

/** A page with the words, and its level with the highest score. */
export interface FullTextHit {
  /** Without the base path. */
  readonly address: string;
  readonly level: number | undefined;
}

/** Number of results that are loaded. */
const MAX_HITS = 10;
/** Number of parts that are loaded together, until there are so many results. */
const PARTS_AT_ONCE = 4;
let loaded: Promise<Pagefind> | undefined;
let merged = new Set<string>();

/**
 * Asks Pagefind for an exact phrase.
 *
 * @param base path under which the site is published
 * @param parts of its index that may have the phrase, the likeliest first
 * @throws when Pagefind or a part cannot be loaded
 */
export async function askPagefind(base: string, phrase: string, parts: readonly string[]): Promise<FullTextHit[]> {
  loaded ??= load(base);
  try {
    const found = await searchParts(await loaded, base, phrase, parts);
    return await dataOf(found);
  } catch (error) {
    // It would ask a part that failed again and again.
    const failed = loaded;
    loaded = undefined;
    merged = new Set();
    await (await failed).destroy();
    throw error;
  }
}

async function searchParts(
  pagefind: Pagefind,
  base: string,
  phrase: string,
  parts: readonly string[],
): Promise<readonly Hit[]> {
  let at = 0;
  for (;;) {
    const next = parts.slice(at, at + PARTS_AT_ONCE).filter((name) => !merged.has(name));
    await Promise.all(next.map((name) => pagefind.mergeIndex(`${base}pagefind/${PARTS_FOLDER}/${name}/`)));
    for (const name of next) merged.add(name);
    at += PARTS_AT_ONCE;
    const found = (await pagefind.search(`"${phrase}"`))?.results ?? [];
    if (found.length >= MAX_HITS || at >= parts.length) return found;
  }
}

async function dataOf(found: readonly Hit[]): Promise<FullTextHit[]> {
  const hits = await Promise.all(found.slice(0, MAX_HITS).map((hit) => hit.data()));
  return hits.map(({ raw_url, sub_results }) => ({ address: raw_url, level: bestLevel(sub_results) }));
}

async function load(base: string): Promise<Pagefind> {
  const pagefind: Pagefind = await import(`${base}pagefind/pagefind.js`);
  // Pagefind starts its worker from a string, which our content security policy forbids.
  await pagefind.options({ baseUrl: base, noWorker: true });
  await pagefind.init();
  return pagefind;
}

function bestLevel(places: HitData["sub_results"]): number | undefined {
  let best: { level: number; score: number } | undefined;
  for (const { anchor, weighted_locations } of places) {
    const level = Number(/^level-(\d+)$/.exec(anchor?.id ?? "")?.[1]);
    const score = weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0);
    if (level >= 0 && (best === undefined || score > best.score)) best = { level, score };
  }
  return best?.level;
}
