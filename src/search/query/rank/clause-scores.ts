/** Scores of documents and pages for one clause: the sum of its words, or an alternative for all of them if that is more. */

import type { Alternative } from "../index/format.ts";
import type { Clause } from "../question/question.ts";
import { addMatch, type Match, type Matches, raiseMatch } from "./matches.ts";
import type { TermScorer, TermScores } from "./term-scores.ts";
import { WEIGHTS } from "./weights.ts";

/** A clause's matches by document and by page. */
export interface ScoredClause {
  /** The importance of the clause: how rare its words are. */
  readonly importance: number;
  readonly levels: ReadonlyMap<number, Match>;
  readonly pages: ReadonlyMap<number, Match>;
}

/** Scores of the last clauses: while a reader types, all but the last clause stay the same. */
const CACHE_SIZE = 48;
const caches = new WeakMap<TermScorer, Map<string, ScoredClause>>();

export function scoreClause(clause: Clause, scorer: TermScorer): ScoredClause {
  const cache = caches.get(scorer) ?? new Map<string, ScoredClause>();
  caches.set(scorer, cache);
  const { words, alternatives } = clause;
  const key = JSON.stringify([words.map((word) => [word.weight, word.alternatives]), alternatives]);
  const cached = cache.get(key);
  if (cached !== undefined) return cached;
  const scored = computeScores(clause, scorer);
  if (cache.size >= CACHE_SIZE) cache.delete(cache.keys().next().value ?? "");
  cache.set(key, scored);
  return scored;
}

function computeScores({ words, alternatives }: Clause, scorer: TermScorer): ScoredClause {
  const levels: Matches = new Map();
  const pages: Matches = new Map();
  let importance = 0;
  for (const word of words) {
    const cap = word.weight < 1 ? WEIGHTS.mostOfWeak : Infinity;
    const ofWord = Math.min(importanceOf(word.alternatives, scorer), cap) * word.weight;
    importance += ofWord;
    const best = bestScores(word.alternatives, scorer);
    for (const [document, score] of best.levels)
      addMatch(levels, document, {
        score: score * word.weight,
        covered: ofWord,
        inName: best.inName.has(document) ? ofWord : 0,
      });
    for (const [page, score] of best.pages)
      addMatch(pages, page, { score: score * word.weight, covered: ofWord, inName: 0 });
  }
  if (alternatives.length > 0) {
    const weight = Math.max(WEIGHTS.weak, ...words.map((word) => word.weight));
    importance = Math.max(importance, importanceOf(alternatives, scorer) * weight);
    const covered = importance * Math.max(...alternatives.map((alternative) => alternative.weight));
    const best = bestScores(alternatives, scorer);
    for (const [document, score] of best.levels)
      raiseMatch(levels, document, {
        score: score * weight,
        covered,
        inName: best.inName.has(document) ? covered : 0,
      });
    for (const [page, score] of best.pages) raiseMatch(pages, page, { score: score * weight, covered, inName: 0 });
  }
  return { importance, levels, pages };
}

/** The rarity of the rarest alternative, by its weight. */
function importanceOf(alternatives: readonly Alternative[], scorer: TermScorer): number {
  return Math.max(
    0,
    ...alternatives.map(({ terms, weight }) => Math.max(...terms.map((term) => scorer.rarity(term))) * weight),
  );
}

/** The scores of documents and pages by their best alternatives. */
function bestScores(alternatives: readonly Alternative[], scorer: TermScorer): TermScores {
  const levels = new BestTwo();
  const pages = new BestTwo();
  const inName = new Set<number>();
  for (const { terms, weight } of alternatives) {
    const scores = scorer.scores(terms);
    for (const [document, score] of scores.levels) levels.add(document, score * weight);
    for (const [page, score] of scores.pages) pages.add(page, score * weight);
    if (weight >= WEIGHTS.sameThing) for (const document of scores.inName) inName.add(document);
  }
  return { levels: levels.sums(), pages: pages.sums(), inName };
}

/** The best score of each key plus a share of the second best: two alternatives are better evidence than one, more count no further. */
class BestTwo {
  readonly #best = new Map<number, number>();
  readonly #second = new Map<number, number>();

  add(key: number, score: number): void {
    const best = this.#best.get(key);
    if (best === undefined || score > best) this.#best.set(key, score);
    const lower = best === undefined ? undefined : Math.min(best, score);
    if (lower !== undefined && lower > (this.#second.get(key) ?? 0)) this.#second.set(key, lower);
  }

  sums(): ReadonlyMap<number, number> {
    const sums = new Map(this.#best);
    for (const [key, second] of this.#second) sums.set(key, (sums.get(key) ?? 0) + WEIGHTS.alsoMet * second);
    return sums;
  }
}
