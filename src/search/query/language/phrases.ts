/** Phrases that others may stand in for, as questions and the index both know them: as stems with a space between. */

/** Words of the longest phrase that is looked for in a question. */
export const LONGEST_PHRASE = 6;

/**
 * Where a phrase is filed: from its first telling word on. A question then needs
 * the files of its telling words, which it needs anyhow, and none for "out of".
 */
export function phraseKey(phrase: string, isSmall: (stem: string) => boolean): string {
  const stems = phrase.split(" ");
  const first = stems.findIndex((stem) => !isSmall(stem));
  return first > 0 ? stems.slice(first).join(" ") : phrase;
}
