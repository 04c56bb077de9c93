/** The word lists of a language; empty for a language without lists. */
import type { LanguageData } from "../query/index/format.ts";
import { ENGLISH, ENGLISH_STOP } from "./english.ts";
import { EVERYDAY_WORDS } from "./everyday-words.ts";
import { RELATED_TERMS } from "./related-terms.ts";
import { NEAR_IN_GENERAL, SAME_IN_GENERAL } from "./synonyms-in-general.ts";
import { SYNONYMS_IN_SECURITY } from "./synonyms-in-security.ts";
import { SYNONYMS_IN_SERVICES } from "./synonyms-in-services.ts";
import { UNUSED_ACRONYMS } from "./unused-acronyms.ts";

/** Phrases that are synonyms of each other. */
export interface SynonymGroup {
  /** Weight of a synonym beside 1 for the word itself; above 0, at most 1. */
  readonly weight: number;
  readonly phrases: readonly string[];
  /** One-way synonyms: a question for a phrase finds these too, a question for one of these does not find the phrases. */
  readonly oneWay?: readonly string[];
}

const SAME_WEIGHT = 0.9;
const NEAR_WEIGHT = 0.5;
/** Less, because a word of everyday English has several meanings. */
const SAME_WEIGHT_IN_GENERAL = 0.85;
const NEAR_WEIGHT_IN_GENERAL = 0.4;

export interface WordLists {
  /** Stop words. */
  readonly stop: readonly string[];
  readonly language: LanguageData;
  readonly synonyms: readonly SynonymGroup[];
}

/** @param lang BCP 47 tag */
export function wordListsFor(lang: string): WordLists {
  if (!/^en\b/i.test(lang))
    return {
      stop: [],
      language: { weak: [], level: [], numbers: [], asking: [], low: [], high: [], prefixes: [] },
      synonyms: [],
    };
  return {
    stop: ENGLISH_STOP,
    language: ENGLISH,
    synonyms: [
      ...[SYNONYMS_IN_SECURITY, SYNONYMS_IN_SERVICES].flatMap((text) => groups(text, SAME_WEIGHT)),
      ...[RELATED_TERMS, EVERYDAY_WORDS, UNUSED_ACRONYMS].flatMap((text) => groups(text, NEAR_WEIGHT)),
      ...groups(SAME_IN_GENERAL, SAME_WEIGHT_IN_GENERAL),
      ...groups(NEAR_IN_GENERAL, NEAR_WEIGHT_IN_GENERAL),
    ],
  };
}

/** The groups of a list, one a line: phrases, and after `>` one-way synonyms. */
function groups(text: string, weight: number): SynonymGroup[] {
  return text
    .trim()
    .split("\n")
    .map((line) => {
      const [phrases = [], oneWay = []] = line.split(">").map((side) => side.split("|").map((phrase) => phrase.trim()));
      return { weight, phrases, oneWay };
    });
}
