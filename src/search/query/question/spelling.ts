/** Words that a reader may have meant: what begins with the word, or differs from it by a slip or two. */
import type { SpellingFile } from "../index/format.ts";
import { DOUBLED_LETTER_COST, weightedEditDistance } from "./edit-distance.ts";

export interface Candidate {
  readonly word: string;
  /** Lower is nearer. */
  readonly cost: number;
}

/** A different first letter is a rare slip. */
const FIRST_LETTER = 0.7;
/** How much a word that is often used is preferred, for each doubling. */
const OFTEN = 0.07;

/** Slips up to which a correction is hardly in doubt. */
export const CONFIDENT_DISTANCE = 0.7;

/** First letters under which a word may stand that begins with another: "fishing", "phishing". */
const FIRSTS: Readonly<Record<string, string>> = {
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

/** The first letters of words that a word may be a slip for. */
export function firstLettersOf(word: string): Set<string> {
  const first = word.slice(0, 1);
  return new Set([first, word.slice(1, 2), ...(FIRSTS[first] ?? "")]);
}

/** How many slips a word of some length may hold. */
export function maxDistance(word: string): number {
  return word.length < 4 ? 0 : word.length < 6 ? 1 : word.length < 9 ? 1.5 : 2.2;
}

/** The words of a file that begin with what was typed, most used first. */
export function completions(typed: string, words: SpellingFile, most: number): string[] {
  return Object.entries(words)
    .filter(([word, documents]) => documents > 0 && word.startsWith(typed))
    .sort(([a, ofA], [b, ofB]) => ofB - ofA || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([word]) => word);
}

/**
 * The nearest words of a file, nearest first.
 *
 * @param slack slips beyond what a word of its length may hold
 */
export function corrections(typed: string, words: SpellingFile, slack = 0): Candidate[] {
  if (maxDistance(typed) === 0) return [];
  const most = maxDistance(typed) + slack;
  const found: Candidate[] = [];
  for (const [word, documents] of Object.entries(words)) {
    if (Math.abs(word.length - typed.length) * DOUBLED_LETTER_COST > most || word.length < 3) continue;
    const slips = weightedEditDistance(typed, word, most);
    if (slips > most) continue;
    const first = word[0] === typed[0] ? 0 : FIRST_LETTER;
    found.push({ word, cost: slips + first - OFTEN * Math.log2(1 + documents) });
  }
  return found.sort((a, b) => a.cost - b.cost || (a.word < b.word ? -1 : 1)).slice(0, 3);
}

/** The nearest of a list of small words, if any is near. */
export function nearestOf(word: string, small: readonly string[]): string | undefined {
  const most = word.length < 4 ? CONFIDENT_DISTANCE : 1;
  return small.find((other) => other.length > 1 && weightedEditDistance(word, other, most) <= most);
}
