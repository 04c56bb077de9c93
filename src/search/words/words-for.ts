/** The lists that search has for a language; empty for one that it has no lists for. */
import type { LanguageData } from "../../query/format.ts";
import { ENGLISH } from "./english.ts";
import { NEAR } from "./english-near.ts";
import { SAME } from "./english-same.ts";

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

/** @param lang BCP 47 tag */
export function wordsFor(lang: string): { readonly language: LanguageData; readonly synonyms: SynonymGroup[] } {
  if (!/^en\b/i.test(lang)) return { language: { stop: [], weak: [], level: [], numbers: [], low: [], high: [] }, synonyms: [] };
  return { language: ENGLISH, synonyms: [...groups(SAME, SAME_WEIGHT), ...groups(NEAR, NEAR_WEIGHT)] };
}

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
