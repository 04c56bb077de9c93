/** Phrases of synonym groups: the keys that a question looks them up by, and the terms that a document has of them. */
import type { Stemmer } from "../../query/language/language.ts";
import { wordsOf } from "../../query/language/words.ts";

/** A phrase that needs no folding. */
const PLAIN = /^[a-z0-9]+(?: [a-z0-9]+)*$/;

/** The stems of a phrase, stop words included. */
export function stemsOf(phrase: string, stem: Stemmer): string[] {
  if (PLAIN.test(phrase)) return phrase.split(" ").map(stem);
  return wordsOf(phrase).flatMap(({ parts }) => parts.map(stem));
}

/** The stems of a phrase without those of stop words. */
export function significantStems(stems: readonly string[], isStopStem: (stem: string) => boolean): readonly string[] {
  return stems.some(isStopStem) ? stems.filter((stem) => !isStopStem(stem)) : stems;
}

/**
 * The keys of a phrase: all its stems, and those without stop words if at least
 * two are left ("leave the company", but never "sign" for "sign in").
 */
export function keysOf(stems: readonly string[], significant: readonly string[]): string[] {
  const whole = stems.join(" ");
  return significant.length > 1 && significant.length < stems.length ? [whole, significant.join(" ")] : [whole];
}

/** Longest word that is often written as one with its neighbour, in letters: "web site". */
const SHORT = 4;

/** The sets of terms by which a document has a phrase: its significant stems, or the phrase as one word ("sign-in"). */
export function termsOf(
  stems: readonly string[],
  significant: readonly string[],
  stem: Stemmer,
): readonly (readonly string[])[] {
  if (stems.length === 1) return [stems];
  if (significant.length < 2) return [[stem(stems.join(""))]];
  const isWrittenAsOne = stems.length === 2 && stems.some((one) => one.length <= SHORT);
  return isWrittenAsOne ? [significant, [stem(stems.join(""))]] : [significant];
}
