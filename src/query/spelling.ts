/** Words that a reader may have meant: what begins with the word, or differs from it by a slip or two. */
import type { SpellingFile } from "./format.ts";

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
export const SURE = 0.7;

/** How many slips a word of some length may hold. */
export function slipsIn(word: string): number {
  return word.length < 4 ? 0 : word.length < 6 ? 1 : word.length < 9 ? 2 : 3;
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
  if (slipsIn(typed) === 0) return [];
  const most = slipsIn(typed) + slack;
  const found: Candidate[] = [];
  for (const [word, documents] of Object.entries(words)) {
    if (Math.abs(word.length - typed.length) > most || word.length < 3) continue;
    const slips = slipsBetween(typed, word, most);
    if (slips > most) continue;
    const first = word[0] === typed[0] ? 0 : FIRST_LETTER;
    found.push({ word, cost: slips + first - OFTEN * Math.log2(1 + documents) });
  }
  return found.sort((a, b) => a.cost - b.cost || (a.word < b.word ? -1 : 1)).slice(0, 3);
}

/** The nearest of a list of small words, if any is near. */
export function nearestOf(word: string, small: readonly string[]): string | undefined {
  const most = word.length < 4 ? SURE : 1;
  return small.find((other) => other.length > 1 && slipsBetween(word, other, most) <= most);
}

/**
 * Slips between two words: letters put in, left out, taken for another, or two
 * neighbours swapped. A doubled letter, or a vowel for another, is half a slip:
 * that is how people misspell.
 */
export function slipsBetween(a: string, b: string, most: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const x = a[i - 1] ?? "";
      const y = b[j - 1] ?? "";
      const left = (row[j - 1] ?? 0) + (y === b[j - 2] || y === x ? 0.6 : 1);
      const up = (last[j] ?? 0) + (x === a[i - 2] || x === y ? 0.6 : 1);
      const across = (last[j - 1] ?? 0) + (x === y ? 0 : isVowel(x) && isVowel(y) ? 0.7 : 1);
      let cost = Math.min(left, up, across);
      if (x === b[j - 2] && y === a[i - 2]) cost = Math.min(cost, (before[j - 2] ?? 0) + 0.8);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    before = last;
    last = row;
  }
  return last[b.length] ?? most + 1;
}

function isVowel(letter: string): boolean {
  return "aeiouy".includes(letter);
}
