/** The part of Pagefind's browser module that the search page uses. */

export interface Pagefind {
  options(options: { baseUrl: string; excerptLength: number }): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: Hit[] } | null>;
}

export interface Hit {
  readonly id: string;
  data(): Promise<HitData>;
}

export interface HitData {
  readonly url: string;
  /** Escaped text with `<mark>` around what matched. */
  readonly excerpt: string;
  /** Plain text. */
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly sub_results: readonly SubHit[];
}

/** A match below one anchor; the one without an anchor is the page's own. */
export interface SubHit {
  /** Plain text. */
  readonly title: string;
  readonly url: string;
  readonly excerpt: string;
  readonly anchor?: { readonly id: string };
  readonly weighted_locations: readonly { readonly balanced_score: number }[];
}

/**
 * Loads Pagefind once.
 *
 * @param base path under which the site is published
 * @throws when the index cannot be loaded
 */
export async function loadPagefind(base: string): Promise<Pagefind> {
  const pagefind: Pagefind = await import(`${base}pagefind/pagefind.js`);
  await pagefind.options({ baseUrl: base, excerptLength: 26 });
  await pagefind.init();
  return pagefind;
}
