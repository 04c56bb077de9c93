/** The lists that search has for a language; empty for one that it has no lists for. */
import type { LanguageData } from "../query/index/format.ts";
import { ENGLISH, ENGLISH_STOP } from "./english.ts";
import { EVERYDAY_WORDS } from "./everyday-words.ts";
import { NEAR_EACH_OTHER } from "./near-each-other.ts";
import { SAME_IN_SECURITY } from "./same-in-security.ts";
import { SAME_IN_SERVICES } from "./same-in-services.ts";
import { UNUSED_ACRONYMS } from "./unused-acronyms.ts";

/** Phrases that may stand for each other, and how much a stand-in counts against the word itself. */
export interface SynonymGroup {
  /** Above 0, at most 1. */
  readonly weight: number;
  /** What a reader may say, and a page as well. */
  readonly phrases: readonly string[];
  /** What only a page may say: it stands in for the others, they do not stand in for it. */
  readonly standIns?: readonly string[];
}

const SAME_WEIGHT = 0.9;
const NEAR_WEIGHT = 0.5;

export interface Words {
  /** Words that ask or join and find nothing. */
  readonly stop: readonly string[];
  readonly language: LanguageData;
  readonly synonyms: readonly SynonymGroup[];
}

/** @param lang BCP 47 tag */
export function wordsFor(lang: string): Words {
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
      ...[SAME_IN_SECURITY, SAME_IN_SERVICES].flatMap((text) => groups(text, SAME_WEIGHT)),
      ...[NEAR_EACH_OTHER, EVERYDAY_WORDS, UNUSED_ACRONYMS].flatMap((text) => groups(text, NEAR_WEIGHT)),
    ],
  };
}

/** The groups of a list, one a line: phrases, and after `>` what only stands in for them. */
function groups(text: string, weight: number): SynonymGroup[] {
  return text
    .trim()
    .split("\n")
    .map((line) => {
      const [phrases = [], standIns = []] = line
        .split(">")
        .map((side) => side.split("|").map((phrase) => phrase.trim()));
      return { weight, phrases, standIns };
    });
}
