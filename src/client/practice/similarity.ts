/**
 * What two texts have in common, as far as words tell. Levels are written anew,
 * not edited from each other, so this compares what is talked about, not letters.
 */

/** Words that say little: too short, or found everywhere. */
const SMALL = new Set(
  "about after also been before being does each every from have into just more most only other over same some such than that their them then there these they this those what when where which while with without your".split(
    " ",
  ),
);

/** Share of the fewer words that must be in common for two points to count as alike. */
const ALIKE = 0.5;

/** The words of a text that carry meaning, without plural endings. */
export function meaningfulWords(text: string): Set<string> {
  return new Set((text.match(/[\p{L}\p{N}]+/gu) ?? []).map(stem).filter((word) => word !== ""));
}

/** The stem that a word counts as; empty for one that carries no meaning of its own. */
export function stem(word: string): string {
  const small = word.toLowerCase();
  if (SMALL.has(small) || (small.length < 4 && !/\d/.test(small) && word !== word.toUpperCase())) return "";
  return small.replace(/(?<=\p{L}{3})(?:ies|es|s|y|e)$/u, "");
}

/** True when two points talk of the same things. */
export function isAlike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [fewer, more] = one.size < other.size ? [one, other] : [other, one];
  if (fewer.size === 0) return false;
  return [...fewer].filter((word) => more.has(word)).length / fewer.size >= ALIKE;
}
