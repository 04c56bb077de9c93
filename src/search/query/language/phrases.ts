/** Phrases that have synonyms, as stems with a space between, the same in questions and in the index. */

/** Longest phrase that is looked up, in words. */
export const LONGEST_PHRASE = 6;

/**
 * The place of a phrase among the sorted terms: the phrase from its first word
 * that is no stop word. Its synonyms are then in a file that the question needs anyway.
 */
export function phraseKey(phrase: string, isSmall: (stem: string) => boolean): string {
  const stems = phrase.split(" ");
  const first = stems.findIndex((stem) => !isSmall(stem));
  return first > 0 ? stems.slice(first).join(" ") : phrase;
}
