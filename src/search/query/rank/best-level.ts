/** Which level of a page a result leads to, or the page as a whole. */
import { WEIGHTS } from "./weights.ts";

export interface RankedLevel {
  readonly number: number;
  /** How well it answers beside the other levels of its page. */
  readonly score: number;
  /** What it adds to the score of its page: the same, whatever the other levels have. */
  readonly evidence: number;
  readonly coverage: number;
  /** Share of the question that its statement covers. */
  readonly statementCoverage: number;
  /** True if the question names its number. */
  readonly isNamed: boolean;
}

export interface BestLevel {
  /** The level, or place on a reference page, to lead to; undefined for the page as a whole. */
  readonly level: number | undefined;
  /** Further levels that match, best first. */
  readonly others: readonly number[];
}

/** Coverage that counts as complete. */
const COMPLETE = 0.999;

/** Sorts the level that the question names first, then by score. */
export function byNamedThenScore(a: RankedLevel, b: RankedLevel): number {
  return Number(b.isNamed) - Number(a.isNamed) || b.score - a.score || a.number - b.number;
}

/**
 * @param scored levels, best first
 * @param titleCoverage share of the question that the title covers
 */
export function bestLevel(scored: readonly RankedLevel[], titleCoverage: number): BestLevel {
  const [best, second] = scored;
  if (best === undefined || best.score <= 0) return { level: undefined, others: [] };
  // Its statement covers the question as the title does, and it scores clearly better than the next level.
  const standsOut =
    best.statementCoverage >= COMPLETE && (second === undefined || best.score > second.score * WEIGHTS.standsOut);
  const level = best.isNamed || titleCoverage < COMPLETE || standsOut ? best.number : undefined;
  const others = scored
    .filter(({ number, score, isNamed }) => number !== level && (isNamed || score > best.score * WEIGHTS.alsoMatches))
    .map(({ number }) => number);
  return { level, others };
}
