/** How documents and pages meet one part of a question: its words one by one, or a way that stands for all of them. */

import type { Alternative } from "../index/format.ts";
import type { Clause } from "../question/question.ts";
import { addMatch, type Match, type Matches, raiseMatch } from "./matches.ts";
import type { TermScorer, TermScores } from "./term-scores.ts";
import { WEIGHTS } from "./weights.ts";

/** A unit's matches by document and by page. */
export interface ScoredClause {
  /** Sum of what its words are worth. */
  readonly worth: number;
  readonly levels: ReadonlyMap<number, Match>;
  readonly pages: ReadonlyMap<number, Match>;
}

/** Units that were met last: while a reader types, all but the last word stay the same. */
const KEPT = 48;
const kept = new WeakMap<TermScorer, Map<string, ScoredClause>>();

export function scoreClause(unit: Clause, values: TermScorer): ScoredClause {
  const known = kept.get(values) ?? new Map<string, ScoredClause>();
  kept.set(values, known);
  const key = JSON.stringify([unit.words.map(({ weight, alternatives }) => [weight, alternatives]), unit.alternatives]);
  const before = known.get(key);
  if (before !== undefined) return before;
  const met = measured(unit, values);
  if (known.size >= KEPT) known.delete(known.keys().next().value ?? "");
  known.set(key, met);
  return met;
}

function measured({ words, alternatives }: Clause, values: TermScorer): ScoredClause {
  const levels: Matches = new Map();
  const pages: Matches = new Map();
  let worth = 0;
  for (const one of words) {
    const own =
      Math.min(worthOf(one.alternatives, values), one.weight < 1 ? WEIGHTS.mostOfWeak : Infinity) * one.weight;
    worth += own;
    const best = bestOf(one.alternatives, values);
    for (const [document, score] of best.levels)
      addMatch(levels, document, {
        score: score * one.weight,
        covered: own,
        named: best.named.has(document) ? own : 0,
      });
    for (const [page, score] of best.pages)
      addMatch(pages, page, { score: score * one.weight, covered: own, named: 0 });
  }
  if (alternatives.length > 0) {
    const weight = Math.max(WEIGHTS.weak, ...words.map((one) => one.weight));
    worth = Math.max(worth, worthOf(alternatives, values) * weight);
    const most = worth * Math.max(...alternatives.map((way) => way.weight));
    const best = bestOf(alternatives, values);
    for (const [document, score] of best.levels)
      raiseMatch(levels, document, {
        score: score * weight,
        covered: most,
        named: best.named.has(document) ? most : 0,
      });
    for (const [page, score] of best.pages) raiseMatch(pages, page, { score: score * weight, covered: most, named: 0 });
  }
  return { worth, levels, pages };
}

/** What meeting a word is worth: how rare its best way is. */
function worthOf(ways: readonly Alternative[], values: TermScorer): number {
  return Math.max(
    0,
    ...ways.map(({ terms, weight }) => Math.max(...terms.map((term) => values.rarity(term))) * weight),
  );
}

/** What some ways give each document and page. */
function bestOf(ways: readonly Alternative[], values: TermScorer): TermScores {
  const levels = new BestTwo();
  const pages = new BestTwo();
  const named = new Set<number>();
  for (const { terms, weight } of ways) {
    const own = values.of(terms);
    for (const [document, value] of own.levels) levels.take(document, value * weight);
    for (const [page, value] of own.pages) pages.take(page, value * weight);
    if (weight >= WEIGHTS.sameThing) for (const document of own.named) named.add(document);
  }
  return { levels: levels.together(), pages: pages.together(), named };
}

/** The best value of each key, and a share of the second: a page that says it twice over is surer, a list of synonyms is not. */
class BestTwo {
  readonly #best = new Map<number, number>();
  readonly #second = new Map<number, number>();

  take(key: number, value: number): void {
    const best = this.#best.get(key);
    if (best === undefined || value > best) this.#best.set(key, value);
    const less = best === undefined ? undefined : Math.min(best, value);
    if (less !== undefined && less > (this.#second.get(key) ?? 0)) this.#second.set(key, less);
  }

  together(): ReadonlyMap<number, number> {
    const sums = new Map(this.#best);
    for (const [key, second] of this.#second) sums.set(key, (sums.get(key) ?? 0) + WEIGHTS.alsoMet * second);
    return sums;
  }
}
