/**
 * Phrases that may stand for each other: under which keys a question finds them,
 * and by which terms a page is known to have them.
 */
import type { Stem } from "../query/language/language.ts";
import { fold } from "../query/language/words.ts";

/** A phrase that needs no folding, as most are. */
const PLAIN = /^[a-z0-9]+(?: [a-z0-9]+)*$/;

/** The stems of a phrase, small words among them. */
export function stemsOf(phrase: string, stem: Stem): string[] {
  if (PLAIN.test(phrase)) return phrase.split(" ").map(stem);
  return fold(phrase)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .map(stem);
}

/** The words of a phrase that are not small. */
export function significantStems(stems: readonly string[], isSmall: (stem: string) => boolean): readonly string[] {
  return stems.some(isSmall) ? stems.filter((one) => !isSmall(one)) : stems;
}

/**
 * The keys of a phrase: itself, and without its small words where two others are
 * left ("leave the company", but never "sign" for "sign in").
 */
export function keysOf(stems: readonly string[], telling: readonly string[]): string[] {
  const own = stems.join(" ");
  return telling.length > 1 && telling.length < stems.length ? [own, telling.join(" ")] : [own];
}

/** Letters of a word that is often written as one with its neighbour: "web site". */
const SHORT = 4;

/** The ways in which a page can have a phrase: all its telling words, or the phrase as one word ("sign-in"). */
export function termsOf(
  stems: readonly string[],
  telling: readonly string[],
  stem: Stem,
): readonly (readonly string[])[] {
  if (stems.length === 1) return [stems];
  if (telling.length < 2) return [[stem(stems.join(""))]];
  const isWrittenAsOne = stems.length === 2 && stems.some((one) => one.length <= SHORT);
  return isWrittenAsOne ? [telling, [stem(stems.join(""))]] : [telling];
}
