/**
 * Compares texts by the stems of their words. A diff by characters would not help:
 * levels are written separately, not edited from each other.
 */

/** English stop words. */
const STOP_WORDS = new Set(
  "about after also been before being does each every from have into just more most only other over same some such than that their them then there these they this those what when where which while with without your".split(
    " ",
  ),
);

/** Least share of the smaller text's words that two similar texts have in common. */
const LEAST_OVERLAP = 0.5;

/** The stems of a text, without stop words and short words. */
export function meaningfulWords(text: string): Set<string> {
  return new Set((text.match(/[\p{L}\p{N}]+/gu) ?? []).map(stem).filter((word) => word !== ""));
}

/** A word without its plural ending; empty for a stop word or a short word. */
export function stem(word: string): string {
  const lower = word.toLowerCase();
  if (STOP_WORDS.has(lower) || (lower.length < 4 && !/\d/.test(lower) && word !== word.toUpperCase())) return "";
  return lower.replace(/(?<=\p{L}{3})(?:ies|es|s|y|e)$/u, "");
}

export function areSimilar(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [fewer, more] = one.size < other.size ? [one, other] : [other, one];
  if (fewer.size === 0) return false;
  return [...fewer].filter((word) => more.has(word)).length / fewer.size >= LEAST_OVERLAP;
}
