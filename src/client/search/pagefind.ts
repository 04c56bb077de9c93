/**
 * Pagefind in the browser: asked for exact phrases, and when the index of levels
 * leaves words of a question open. It knows every word of every page, in order,
 * and takes 75 kB to begin.
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

/** A page that has the words, and the level where most of them are. */
export interface FullTextHit {
  /** Without the base path. */
  readonly address: string;
  readonly level: number | undefined;
}

/** Pages that are looked into. */
const MOST = 10;
let loaded: Promise<Pagefind> | undefined;

/**
 * Asks Pagefind. A question in quotation marks asks for just these words in a row.
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
  const hits = await Promise.all((found?.results ?? []).slice(0, MOST).map((hit) => hit.data()));
  return hits.map(({ raw_url, sub_results }) => ({ address: raw_url, level: bestLevel(sub_results) }));
}

async function load(base: string): Promise<Pagefind> {
  const pagefind: Pagefind = await import(`${base}pagefind/pagefind.js`);
  // Its worker would be started from a string, which our security policy refuses.
  await pagefind.options({ baseUrl: base, noWorker: true });
  await pagefind.init();
  return pagefind;
}

function bestLevel(places: HitData["sub_results"]): number | undefined {
  let best: { level: number; score: number } | undefined;
  for (const { anchor, weighted_locations } of places) {
    const level = Number(/^level-(\d+)$/.exec(anchor?.id ?? "")?.[1]);
    const score = weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0);
    if (level > 0 && (best === undefined || score > best.score)) best = { level, score };
  }
  return best?.level;
}
