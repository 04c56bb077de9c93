/** Which phrases may stand for each other on one site: a language's, its glossary's, and what its text abbreviates. */
import type { Guidance } from "../model/guidance.ts";
import type { Stem } from "../query/language.ts";
import { keysOf, stemsOf, termsOf } from "./phrases.ts";
import type { SynonymGroup } from "./words/words-for.ts";

const OWN_WEIGHT = 0.9;
/** A phrase that a slip may be corrected to: one word. */
const WORD = /^\p{L}{4,24}$/u;

export interface SiteSynonyms {
  /** By phrase: the terms of this site that it may be said in, and how much each counts; a stand-in that is nowhere helps nobody. */
  readonly standIns: ReadonlyMap<string, ReadonlyMap<string, number>>;
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

export function synonymsOn(all: readonly SynonymGroup[], { stem, isSmall, has }: SiteWords): SiteSynonyms {
  const standIns = new Map<string, Map<string, number>>();
  const words: string[] = [];
  for (const { weight, phrases, standIns: only = [] } of all) {
    const asked = distinct(phrases.map((phrase) => stemsOf(phrase, stem)));
    const said = distinct([...phrases, ...only].map((phrase) => stemsOf(phrase, stem)));
    const ways = said.flatMap((stems) =>
      termsOf(stems, isSmall, stem)
        .filter((terms) => terms.every(has))
        .map((terms) => ({ phrase: stems.join(" "), terms: terms.join(" ") })),
    );
    let isLeading = false;
    for (const stems of asked) {
      const others = ways.filter(({ phrase }) => phrase !== stems.join(" "));
      if (others.length === 0) continue;
      isLeading = true;
      for (const key of keysOf(stems, isSmall)) {
        const known = standIns.get(key) ?? new Map<string, number>();
        standIns.set(key, known);
        for (const { terms } of others) known.set(terms, Math.max(weight, known.get(terms) ?? 0));
      }
    }
    if (isLeading) words.push(...phrases.filter((phrase) => WORD.test(phrase)));
  }
  return { standIns, words };
}

/** Each phrase once, by its stems. */
function distinct(phrases: readonly string[][]): string[][] {
  const known = new Map(phrases.map((stems) => [stems.join(" "), stems]));
  known.delete("");
  return [...known.values()];
}
