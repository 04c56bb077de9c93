/**
 * Phrases that may stand for each other: how they are written in the index, under
 * which keys a question finds them, and by which terms a page is known to have them.
 */
import type { Stem } from "./language.ts";
import { fold } from "./words.ts";

/** Mark before a phrase that only stands in for others: what a page says, and no reader asks. */
export const ONLY_STANDS_IN = ">";

/** The stems of a phrase, small words among them. */
export function stemsOf(phrase: string, stem: Stem): string[] {
  return fold(phrase)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .map(stem);
}

/**
 * The keys of a phrase: itself, itself as one word, and without its small words
 * where two others are left ("leave the company", but never "sign" for "sign in").
 */
export function keysOf(stems: readonly string[], isSmall: (stem: string) => boolean): Set<string> {
  const telling = stems.filter((one) => !isSmall(one));
  return new Set([stems.join(" "), ...(telling.length > 1 ? [telling.join(" ")] : [])]);
}

/** The ways in which a page can have a phrase: all its telling words, or the phrase as one word ("sign-in"). */
export function termsOf(stems: readonly string[], isSmall: (stem: string) => boolean, stem: Stem): string[][] {
  if (stems.length === 1) return [[...stems]];
  const telling = stems.filter((one) => !isSmall(one));
  const joined = [stem(stems.join(""))];
  return telling.length > 1 ? [telling, joined] : [joined];
}
