/** Completions and spelling corrections of a word. */
import type { SpellingFile } from "../index/format.ts";
import { DOUBLED_LETTER_COST, weightedEditDistance } from "./edit-distance.ts";

export interface Correction {
  readonly word: string;
  /** Edit distance, more for another first letter, less for a frequent word. */
  readonly cost: number;
}

/** Added to the cost of a word with another first letter, because such misspellings are rare. */
const FIRST_LETTER = 0.7;
/** Taken off the cost for each doubling of the number of documents with the word. */
const FREQUENCY_BONUS = 0.07;

/** Cost up to which a correction is preferred to a stop word. */
export const CONFIDENT_DISTANCE = 0.7;

/** Other first letters to look under, by the first letter written: "fishing", "phishing". */
const SIMILAR_FIRST_LETTERS: Readonly<Record<string, string>> = {
  c: "ks",
  f: "p",
  g: "j",
  j: "g",
  k: "cq",
  n: "k",
  r: "w",
  s: "c",
  z: "s",
};

/** The first letters of words that a word may be a misspelling of. */
export function firstLettersOf(word: string): Set<string> {
  const first = word.slice(0, 1);
  return new Set([first, word.slice(1, 2), ...(SIMILAR_FIRST_LETTERS[first] ?? "")]);
}

/** Largest edit distance of a correction, by the word's length. */
export function maxDistance(word: string): number {
  return word.length < 4 ? 0 : word.length < 5 ? 0.8 : word.length < 6 ? 1 : word.length < 9 ? 1.5 : 2.2;
}

/** The words of a file that begin with what was typed, most frequent first. */
export function completions(typed: string, words: SpellingFile, most: number): string[] {
  return Object.entries(words)
    .filter(([word, documents]) => documents > 0 && word.startsWith(typed))
    .sort(([a, ofA], [b, ofB]) => ofB - ofA || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([word]) => word);
}

/**
 * At most three corrections from a file, lowest cost first.
 *
 * @param extraDistance edit distance beyond what is allowed for the word's length
 */
export function corrections(typed: string, words: SpellingFile, extraDistance = 0): Correction[] {
  if (maxDistance(typed) === 0) return [];
  const most = maxDistance(typed) + extraDistance;
  const found: Correction[] = [];
  for (const [word, documents] of Object.entries(words)) {
    if (Math.abs(word.length - typed.length) * DOUBLED_LETTER_COST > most || word.length < 3) continue;
    const distance = weightedEditDistance(typed, word, most);
    if (distance > most) continue;
    const first = word[0] === typed[0] ? 0 : FIRST_LETTER;
    if (distance + first > most) continue;
    found.push({ word, cost: distance + first - FREQUENCY_BONUS * Math.log2(1 + documents) });
  }
  return found.sort((a, b) => a.cost - b.cost || (a.word < b.word ? -1 : 1)).slice(0, 3);
}

/** The first stop word within a small edit distance, if there is one. */
export function nearestStopWord(word: string, stopWords: readonly string[]): string | undefined {
  const most = word.length < 4 ? CONFIDENT_DISTANCE : 1;
  return stopWords.find((other) => other.length > 1 && weightedEditDistance(word, other, most) <= most);
}
