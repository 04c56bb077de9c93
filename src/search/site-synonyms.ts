/** Which phrases may stand for each other on one site: a language's, its glossary's, and what its text abbreviates. */
import type { Guidance } from "../model/guidance.ts";
import type { LevelsFile } from "../query/format.ts";
import type { Stem } from "../query/language.ts";
import { ONLY_STANDS_IN, stemsOf } from "../query/phrases.ts";
import type { SynonymGroup } from "./words/words-for.ts";

const OWN_WEIGHT = 0.9;
/** A phrase that a slip may be corrected to: one word. */
const WORD = /^\p{L}{4,24}$/u;

export interface SiteSynonyms {
  /** The groups that lead to a phrase of the site, for the index; a stand-in that is nowhere on it helps nobody. */
  readonly groups: LevelsFile["synonyms"];
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

/** @param has tells whether some page has a phrase, by its stems */
export function synonymsOn(
  all: readonly SynonymGroup[],
  stem: Stem,
  has: (stems: readonly string[]) => boolean,
): SiteSynonyms {
  const groups: (readonly string[])[] = [];
  const words: string[] = [];
  for (const { weight, phrases, standIns = [] } of all) {
    const asked = phrases.map((phrase) => stemsOf(phrase, stem));
    const only = standIns.map((phrase) => stemsOf(phrase, stem)).filter(has);
    if (only.length === 0 && !(asked.length > 1 && asked.some(has))) continue;
    const keys = new Set(asked.map((stems) => stems.join(" ")).filter(Boolean));
    const onlyKeys = new Set(only.map((stems) => stems.join(" ")).filter((key) => !keys.has(key)));
    if (keys.size + onlyKeys.size < 2) continue;
    groups.push([String(weight), ...keys, ...Array.from(onlyKeys, (key) => ONLY_STANDS_IN + key)]);
    words.push(...phrases.filter((phrase) => WORD.test(phrase)));
  }
  return { groups, words };
}
