/** How well documents and pages meet a part of a question. */

export interface Match {
  readonly score: number;
  /** Worth of the words that are met, and of those met in a title or statement. */
  readonly covered: number;
  readonly named: number;
}

/** Matches by document or by page. */
export type Matches = Map<number, Match>;

const NO_MATCH: Match = { score: 0, covered: 0, named: 0 };

/** Adds what is met by another word. */
export function addMatch(matches: Matches, key: number, { score, covered, named }: Match): void {
  const before = matches.get(key) ?? NO_MATCH;
  matches.set(key, {
    score: before.score + score,
    covered: before.covered + covered,
    named: before.named + named,
  });
}

/** Puts in what the same words are worth when they are met in another way, where that is more. */
export function raiseMatch(matches: Matches, key: number, { score, covered, named }: Match): void {
  const before = matches.get(key) ?? NO_MATCH;
  matches.set(key, {
    score: Math.max(before.score, score),
    covered: Math.max(before.covered, covered),
    named: Math.max(before.named, named),
  });
}

/** What several parts of a question come to at one place. */
export function sumAt(key: number, parts: readonly ReadonlyMap<number, Match>[]): Match {
  let { score, covered, named } = NO_MATCH;
  for (const part of parts) {
    const match = part.get(key);
    if (match === undefined) continue;
    score += match.score;
    covered += match.covered;
    named += match.named;
  }
  return { score, covered, named };
}
