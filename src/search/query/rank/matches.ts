/** How well documents and pages match clauses. */

export interface Match {
  readonly score: number;
  /** Importance of the words that match, and of those that match in a title or statement. */
  readonly covered: number;
  readonly inName: number;
}

/** Matches by document or by page. */
export type Matches = Map<number, Match>;

const NO_MATCH: Match = { score: 0, covered: 0, inName: 0 };

/** Adds the match of another word. */
export function addMatch(matches: Matches, key: number, { score, covered, inName }: Match): void {
  const before = matches.get(key) ?? NO_MATCH;
  matches.set(key, {
    score: before.score + score,
    covered: before.covered + covered,
    inName: before.inName + inName,
  });
}

/** Raises a match to that of an alternative for the same words, field by field. */
export function raiseMatch(matches: Matches, key: number, { score, covered, inName }: Match): void {
  const before = matches.get(key) ?? NO_MATCH;
  matches.set(key, {
    score: Math.max(before.score, score),
    covered: Math.max(before.covered, covered),
    inName: Math.max(before.inName, inName),
  });
}

/**
 * The sum of several clauses at one key.
 *
 * @param factors of each clause. Default: 1
 */
export function sumAt(
  key: number,
  parts: readonly ReadonlyMap<number, Match>[],
  factors: readonly number[] = [],
): Match {
  let { score, covered, inName } = NO_MATCH;
  for (const [index, part] of parts.entries()) {
    const match = part.get(key);
    if (match === undefined) continue;
    const factor = factors[index] ?? 1;
    score += match.score * factor;
    covered += match.covered * factor;
    inName += match.inName * factor;
  }
  return { score, covered, inName };
}
