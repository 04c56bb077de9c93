/** Which phrases may stand for each other on one site: a language's, its glossary's, and what its text abbreviates. */
import type { Guidance } from "../../base/model/guidance.ts";
import type { SynonymLists } from "../query/index/format.ts";
import type { Stem } from "../query/language/language.ts";
import type { SynonymGroup } from "../words/words-for.ts";
import { keysOf, significantStems, stemsOf, termsOf } from "./phrases.ts";

const OWN_WEIGHT = 0.9;
/** A phrase that a slip may be corrected to: one word. */
const WORD = /^\p{L}{4,24}$/u;

export interface SiteSynonyms {
  /** What may stand in for each phrase, in terms of this site; a stand-in that is nowhere on it helps nobody. */
  readonly standIns: ReadonlyMap<string, readonly SynonymLists[]>;
  /** Single words that a reader may say instead of the site's. */
  readonly words: readonly string[];
}

/** A site's own terms, each with what it stands for. */
export function glossaryGroups({ glossary }: Guidance): SynonymGroup[] {
  return glossary.map(({ term, expansion, synonyms }) => ({
    weight: OWN_WEIGHT,
    phrases: [term, ...(expansion === undefined ? [] : [expansion]), ...synonyms],
  }));
}

/** Acronyms that a text explains, each with its words. */
export function acronymGroups(acronyms: ReadonlyMap<string, string>): SynonymGroup[] {
  return Array.from(acronyms, ([acronym, expansion]) => ({ weight: OWN_WEIGHT, phrases: [acronym, expansion] }));
}

/** What is known of a site's words. */
export interface SiteWords {
  readonly stem: Stem;
  readonly isSmall: (stem: string) => boolean;
  /** True when a term is on the site. */
  readonly has: (term: string) => boolean;
}

/** Of all groups, what may stand in for what on one site. */
export function synonymsOn(all: readonly SynonymGroup[], site: SiteWords): SiteSynonyms {
  const standIns = new Map<string, readonly SynonymLists[]>();
  const words: string[] = [];
  for (const { weight, phrases, standIns: only = [] } of all) {
    const said = readPhrases([...phrases, ...only], phrases.length, site);
    let isLeading = false;
    for (const phrase of said) {
      // Two phrases may be said in the same terms: "sign in" and "signin".
      const others = new Set(said.flatMap((one) => (one === phrase ? [] : one.ways)));
      if (phrase.keys.length === 0 || others.size === 0) continue;
      isLeading = true;
      for (const key of phrase.keys) standIns.set(key, [...(standIns.get(key) ?? []), [weight, ...others]]);
    }
    if (isLeading) words.push(...phrases.filter((phrase) => WORD.test(phrase)));
  }
  for (const [key, own] of standIns) if (own.length > 1) standIns.set(key, each(own));
  return { standIns, words };
}

interface ReadPhrase {
  /** What a question finds it under; nothing for one that only stands in for others. */
  readonly keys: readonly string[];
  /** The terms of the site in which it may be said. */
  readonly ways: readonly string[];
}

/** @param asked how many of the phrases, the first ones, may be asked for */
function readPhrases(phrases: readonly string[], asked: number, { stem, isSmall, has }: SiteWords): ReadPhrase[] {
  const known = new Set([""]);
  return phrases.flatMap((phrase, index) => {
    const stems = stemsOf(phrase, stem);
    const own = stems.join(" ");
    if (known.has(own)) return [];
    known.add(own);
    const telling = significantStems(stems, isSmall);
    const ways = termsOf(stems, telling, stem).flatMap((terms) => (terms.every(has) ? [terms.join(" ")] : []));
    return [{ keys: index < asked ? keysOf(stems, telling) : [], ways }];
  });
}

/** Each stand-in once, at its best weight; those of one weight together. */
function each(standIns: readonly SynonymLists[]): SynonymLists[] {
  const best = new Map<string, number>();
  for (const [weight, ...said] of standIns)
    for (const terms of said) best.set(terms, Math.max(weight, best.get(terms) ?? 0));
  const weights = new Set(best.values());
  return Array.from(weights, (weight) => [
    weight,
    ...Array.from(best).flatMap(([terms, own]) => (own === weight ? [terms] : [])),
  ]);
}
