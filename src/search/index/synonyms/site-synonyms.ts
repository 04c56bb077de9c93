/** The synonyms of one site: of its language, of its glossary, and the acronyms that its text explains. */
import type { Guidance } from "../../../base/model/guidance.ts";
import type { SynonymLists } from "../../query/index/format.ts";
import type { Stemmer } from "../../query/language/language.ts";
import type { SynonymGroup } from "../../words/word-lists.ts";
import { keysOf, significantStems, stemsOf, termsOf } from "./phrases.ts";

const SITE_WEIGHT = 0.9;
/** A single word, which may be offered as a correction. */
const WORD = /^\p{L}{4,24}$/u;

export interface SiteSynonyms {
  /** Synonyms by the key of a phrase, only those of which the site has all terms. */
  readonly byPhrase: ReadonlyMap<string, readonly SynonymLists[]>;
  /** Single words that have synonyms on the site. */
  readonly words: readonly string[];
}

/** A group for each glossary term, its expansion and synonyms. */
export function glossaryGroups({ glossary }: Guidance): SynonymGroup[] {
  return glossary.map(({ term, expansion, synonyms }) => ({
    weight: SITE_WEIGHT,
    phrases: [term, ...(expansion === undefined ? [] : [expansion]), ...synonyms],
  }));
}

/** A group for each acronym and its expansion. */
export function acronymGroups(acronyms: ReadonlyMap<string, string>): SynonymGroup[] {
  return Array.from(acronyms, ([acronym, expansion]) => ({ weight: SITE_WEIGHT, phrases: [acronym, expansion] }));
}

export interface SiteWords {
  readonly stem: Stemmer;
  readonly isStopStem: (stem: string) => boolean;
  /** True if the site has a term. */
  readonly has: (term: string) => boolean;
}

/** The synonyms on one site, of all groups. */
export function synonymsOn(groups: readonly SynonymGroup[], site: SiteWords): SiteSynonyms {
  const byPhrase = new Map<string, readonly SynonymLists[]>();
  const words: string[] = [];
  for (const { weight, phrases, oneWay = [] } of groups) {
    const read = readPhrases([...phrases, ...oneWay], phrases.length, site);
    let hasSynonyms = false;
    for (const phrase of read) {
      // A set, because two phrases may have the same terms: "sign in" and "signin".
      const others = new Set(read.flatMap((other) => (other === phrase ? [] : other.terms)));
      if (phrase.keys.length === 0 || others.size === 0) continue;
      hasSynonyms = true;
      for (const key of phrase.keys) byPhrase.set(key, [...(byPhrase.get(key) ?? []), [weight, ...others]]);
    }
    if (hasSynonyms) words.push(...phrases.filter((phrase) => WORD.test(phrase)));
  }
  for (const [key, lists] of byPhrase) if (lists.length > 1) byPhrase.set(key, merged(lists));
  return { byPhrase, words };
}

interface ReadPhrase {
  /** Keys that a question looks it up by; none for a one-way synonym. */
  readonly keys: readonly string[];
  /** The sets of terms by which the site has it, each with a space between. */
  readonly terms: readonly string[];
}

/** @param twoWay number of phrases, from the first, that are not one-way synonyms */
function readPhrases(phrases: readonly string[], twoWay: number, { stem, isStopStem, has }: SiteWords): ReadPhrase[] {
  const seen = new Set([""]);
  return phrases.flatMap((phrase, index) => {
    const stems = stemsOf(phrase, stem);
    const whole = stems.join(" ");
    if (seen.has(whole)) return [];
    seen.add(whole);
    const significant = significantStems(stems, isStopStem);
    const terms = termsOf(stems, significant, stem).flatMap((set) => (set.every(has) ? [set.join(" ")] : []));
    return [{ keys: index < twoWay ? keysOf(stems, significant) : [], terms }];
  });
}

/** One list for each weight, with each synonym once, at its highest weight. */
function merged(lists: readonly SynonymLists[]): SynonymLists[] {
  const weightOf = new Map<string, number>();
  for (const [weight, ...synonyms] of lists)
    for (const terms of synonyms) weightOf.set(terms, Math.max(weight, weightOf.get(terms) ?? 0));
  const weights = new Set(weightOf.values());
  return Array.from(weights, (weight) => [
    weight,
    ...Array.from(weightOf).flatMap(([terms, highest]) => (highest === weight ? [terms] : [])),
  ]);
}
