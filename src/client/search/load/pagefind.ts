/**
 * Full-text search with Pagefind, for exact phrases and questions that the level
 * index covers badly. It is loaded on demand, because it takes 75 kB.
 */

interface Pagefind {
  options(options: { baseUrl: string; noWorker: boolean }): Promise<void>;
  init(): Promise<void>;
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
let loaded: Promise<Pagefind> | undefined;

/**
 * Asks Pagefind. Quotation marks around the question make it an exact phrase.
 *
 * @param base path under which the site is published
 * @throws when Pagefind cannot be loaded
 */
export async function askPagefind(base: string, question: string): Promise<FullTextHit[]> {
  if (loaded === undefined) {
    loaded = load(base);
    loaded.catch(() => {
      loaded = undefined;
    });
  }
  const found = await (await loaded).search(question);
  const hits = await Promise.all((found?.results ?? []).slice(0, MAX_HITS).map((hit) => hit.data()));
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
