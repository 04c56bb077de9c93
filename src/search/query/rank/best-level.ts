/** Where a result leads: to the level that answers, or to the page where the page as a whole does. */
import { WEIGHTS } from "./weights.ts";

export interface RankedLevel {
  readonly number: number;
  readonly score: number;
  readonly coverage: number;
  /** Share of the question that its statement meets. */
  readonly stated: number;
  /** True when the question names it. */
  readonly isNamed: boolean;
}

export interface BestLevel {
  /** The level, or place in a list of references, to lead to; undefined when the page as a whole answers. */
  readonly level: number | undefined;
  /** Further ones that match, best first. */
  readonly others: readonly number[];
}

/** The level that the question names before all others. */
export function byNamedThenScore(a: RankedLevel, b: RankedLevel): number {
  return Number(b.isNamed) - Number(a.isNamed) || b.score - a.score || a.number - b.number;
}

/**
 * @param scored levels, best first
 * @param isTitled true when the title answers all of the question
 */
export function bestLevel(scored: readonly RankedLevel[], isTitled: boolean): BestLevel {
  const [best, second] = scored;
  if (best === undefined || best.score <= 0) return { level: undefined, others: [] };
  // One level says what the title says as well, and better than its neighbours do.
  const standsOut = best.stated >= 0.999 && (second === undefined || best.score > second.score * WEIGHTS.standsOut);
  const level = best.isNamed || !isTitled || standsOut ? best.number : undefined;
  const others = scored
    .filter(({ number, score, isNamed }) => number !== level && (isNamed || score > best.score * WEIGHTS.alsoMatches))
    .map(({ number }) => number);
  return { level, others };
}
