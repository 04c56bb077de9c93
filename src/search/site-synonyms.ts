/** Which phrases may stand for each other on one site: a language's, its glossary's, and what its text abbreviates. */
import type { Guidance } from "../model/guidance.ts";
import type { LevelsFile } from "../query/format.ts";
import type { Stem } from "../query/language.ts";
import { ONLY_STANDS_IN, stemsOf } from "../query/phrases.ts";
import type { SynonymGroup } from "./words/words-for.ts";

const OWN_WEIGHT = 0.9;

/** A site's own terms, each with what it stands for. */
export function glossaryGroups({ glossary }: Guidance): SynonymGroup[] {
  return glossary.map(({ term, expansion, synonyms }) => ({
    weight: OWN_WEIGHT,
    phrases: [term, ...(expansion === undefined ? [] : [expansion]), ...synonyms],
  }));
}

/** Acronyms that a text explains, each with the words before or in its brackets. */
export function acronymGroups(acronyms: ReadonlyMap<string, string>): SynonymGroup[] {
  return Array.from(acronyms, ([acronym, expansion]) => ({ weight: OWN_WEIGHT, phrases: [acronym, expansion] }));
}

/**
 * The groups that lead to a phrase of the site, for the index; a stand-in that is nowhere on it helps nobody.
 *
 * @param has tells whether some page has a phrase
 */
export function synonymsOn(
  groups: readonly SynonymGroup[],
  stem: Stem,
  has: (phrase: string) => boolean,
): LevelsFile["synonyms"] {
  const distinct = (phrases: readonly string[]) =>
    [...new Set(phrases.map((phrase) => stemsOf(phrase, stem).join(" ")))].filter(Boolean);
  return groups.flatMap(({ weight, phrases, standIns = [] }) => {
    const asked = distinct(phrases);
    const only = distinct(standIns.filter(has)).filter((phrase) => !asked.includes(phrase));
    const leads = only.length > 0 || (asked.length > 1 && phrases.some(has));
    return leads ? [[String(weight), ...asked, ...only.map((phrase) => ONLY_STANDS_IN + phrase)]] : [];
  });
}

/** Single words that a reader may say instead of the site's. */
export function askableWords(groups: readonly SynonymGroup[], has: (phrase: string) => boolean): string[] {
  return groups.flatMap(({ phrases, standIns = [] }) =>
    [...phrases, ...standIns].some(has) ? phrases.filter((phrase) => /^\p{L}{4,24}$/u.test(phrase)) : [],
  );
}
