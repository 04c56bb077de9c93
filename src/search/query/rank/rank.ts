/**
 * Ranks pages and their levels. A page scores by its own terms and those of all
 * its levels, with more for its best level, times its coverage of the question.
 */

import { numberAt } from "../index/format.ts";
import type { IndexReader } from "../index/reader.ts";
import type { Question } from "../question/question.ts";
import { type BestLevel, bestLevel, byNamedThenScore, type RankedLevel } from "./best-level.ts";
import { type ScoredClause, scoreClause } from "./clause-scores.ts";
import { type Match, sumAt } from "./matches.ts";
import type { Proximity } from "./proximity.ts";
import { termScorerFor } from "./term-scores.ts";
import { WEIGHTS } from "./weights.ts";

export interface RankedPage extends BestLevel {
  readonly page: number;
  readonly score: number;
  /** Share of the question's importance that the page covers, from 0 to 1. */
  readonly coverage: number;
  /** Its levels with their scores, best first. */
  readonly levels: readonly RankedLevel[];
  /** Share of the question that the title covers. */
  readonly titleCoverage: number;
  /** Words of full weight that the page does not match by any alternative. */
  readonly missing: readonly string[];
}

/** Least number of pages whose levels are scored. */
const FULLY_SCORED = 40;

/** Number of results that are shown however low they score. */
const ALWAYS_SHOWN = 5;

/** A question with the scores of its clauses. */
interface ScoredQuestion {
  readonly question: Question;
  readonly reader: IndexReader;
  readonly scored: readonly ScoredClause[];
  readonly pageScores: readonly ScoredClause["pages"][];
  readonly levelScores: readonly ScoredClause["levels"][];
  /** Importance of all clauses together. */
  readonly total: number;
}

/** @param wanted the pages to rank; default: all */
export async function rank(
  question: Question,
  reader: IndexReader,
  wanted: (page: number) => boolean = () => true,
): Promise<RankedPage[]> {
  const terms = question.clauses.flatMap(({ words, alternatives }) =>
    [...words.flatMap((word) => word.alternatives), ...alternatives].flatMap((alternative) => alternative.terms),
  );
  const scorer = termScorerFor(reader);
  scorer.addTerms(await reader.terms(terms));
  const scored = question.clauses.map((clause) => scoreClause(clause, scorer));
  const total = scored.reduce((sum, { importance }) => sum + importance, 0);
  if (total === 0) return [];
  const scoredQuestion: ScoredQuestion = {
    question,
    reader,
    scored,
    pageScores: scored.map(({ pages }) => pages),
    levelScores: scored.map(({ levels }) => levels),
    total,
  };

  const pages = new Set<number>();
  for (const scores of scoredQuestion.pageScores) for (const page of scores.keys()) if (wanted(page)) pages.add(page);
  const ranked = candidates(pages, scoredQuestion)
    .map((page) => rankPage(page, scoredQuestion))
    .sort(byScore);
  const { score = 0, coverage = 0 } = ranked[0] ?? {};
  return ranked.filter(
    (page, index) =>
      index < ALWAYS_SHOWN ||
      (page.score >= score * WEIGHTS.leastScore && page.coverage >= coverage * WEIGHTS.leastCoverage),
  );
}

function byScore(a: { score: number; page: number }, b: { score: number; page: number }): number {
  return b.score - a.score || a.page - b.page;
}

/** The pages with the highest page scores: scoring the levels of all pages would take long. */
function candidates(pages: ReadonlySet<number>, { pageScores, total }: ScoredQuestion): number[] {
  const rough = Array.from(pages, (page) => {
    const { score, covered } = sumAt(page, pageScores);
    return { page, score: score * (covered / total) };
  }).sort(byScore);
  const least = (rough[0]?.score ?? 0) * WEIGHTS.leastScore;
  return rough.filter(({ score }, index) => index < FULLY_SCORED || score >= least).map(({ page }) => page);
}

function rankPage(page: number, scoredQuestion: ScoredQuestion): RankedPage {
  const { question, reader, scored, pageScores, levelScores, total } = scoredQuestion;
  const first = reader.firstDocument[page] ?? 0;
  const count = reader.contents.pages[page]?.[1] ?? 0;
  const whole = sumAt(page, pageScores);
  const distinction = distinctionOf(first, count, scoredQuestion);
  const levels = Array.from({ length: count }, (_, index) =>
    rankLevel(page, index + 1, count, first, distinction, scoredQuestion),
  ).sort(byNamedThenScore);
  const titleCoverage = sumAt(first, levelScores).inName / total;
  const nameCoverage = Math.max(titleCoverage, ...levels.map(({ statementCoverage }) => statementCoverage));
  const best = Math.max(0, ...levels.map(({ evidence }) => evidence));
  const coverage = whole.covered / total;
  const kind = page >= reader.contents.references ? WEIGHTS.references : count === 0 ? WEIGHTS.noLevels : 1;
  const score = (whole.score + WEIGHTS.best * best) * coverage * kind * (1 + WEIGHTS.nameCovers * nameCoverage ** 2);
  const missing = question.clauses.flatMap(({ words }, index) =>
    scored[index]?.pages.has(page) ? [] : words.filter(({ weight }) => weight === 1).map(({ word }) => word),
  );
  return { page, score, coverage, levels, titleCoverage, missing, ...bestLevel(levels, titleCoverage) };
}

/**
 * How much each clause tells the levels of a page apart: more, the fewer of them match it; less if the title has it,
 * because then all of them are about it.
 */
function distinctionOf(first: number, count: number, { levelScores }: ScoredQuestion): number[] {
  return levelScores.map((scores) => {
    let matching = 0;
    for (let number = 1; number <= count; number++) if (scores.has(first + number)) matching++;
    const isInTitle = (scores.get(first)?.inName ?? 0) > 0;
    const rarity = matching === 0 ? 1 : 1 + WEIGHTS.distinction * Math.log(count / matching);
    return isInTitle ? rarity * WEIGHTS.inTitle : rarity;
  });
}

function rankLevel(
  page: number,
  number: number,
  count: number,
  first: number,
  distinction: readonly number[],
  { question, reader, scored, levelScores, total }: ScoredQuestion,
): RankedLevel {
  const plain = sumAt(first + number, levelScores);
  const distinct = sumAt(first + number, levelScores, distinction);
  const distinctTotal = scored.reduce((sum, { importance }, index) => sum + importance * (distinction[index] ?? 1), 0);
  const statementCoverage = plain.inName / total;
  const isNamed = question.level === numberAt(reader.contents, page, number);
  const end =
    number === 1 && question.leaning >= 0
      ? WEIGHTS.lowest * (question.isSentence ? WEIGHTS.lowestAsked : 1)
      : number === count && question.leaning <= 0
        ? WEIGHTS.highest
        : 1;
  // From -1 for the lowest level to 1 for the highest.
  const height = count > 1 ? (2 * (number - 1)) / (count - 1) - 1 : 0;
  const place = end * (1 + WEIGHTS.leaning * question.leaning * height);
  const named = isNamed ? WEIGHTS.namedLevel * total : 0;
  const scoreOf = ({ score, covered, inName }: Match, all: number) =>
    score * (covered / all) ** WEIGHTS.levelCoverage * (1 + WEIGHTS.statementCovers * (inName / all) ** 2) * place +
    named;
  return {
    number,
    score: scoreOf(distinct, distinctTotal),
    evidence: scoreOf(plain, total),
    coverage: plain.covered / total,
    statementCoverage,
    isNamed,
  };
}

/**
 * Reranks pages by proximity.
 *
 * @param proximity by page number
 */
export function rankByProximity(pages: readonly RankedPage[], proximity: ReadonlyMap<number, Proximity>): RankedPage[] {
  return pages
    .map((page) => {
      const { places, passages } = proximity.get(page.page) ?? { places: [], passages: [] };
      const levels = page.levels
        .map((level) => ({
          ...level,
          score:
            level.score *
            (1 + WEIGHTS.nearInLevel * (places[level.number] ?? 0)) *
            (1 + WEIGHTS.passageInLevel * (passages[level.number] ?? 0) ** 2),
        }))
        .sort(byNamedThenScore);
      const score =
        page.score *
        (1 + WEIGHTS.nearInPage * Math.max(0, ...places)) *
        (1 + WEIGHTS.passageInPage * Math.max(0, ...passages) ** 2);
      return { ...page, score, levels, ...bestLevel(levels, page.titleCoverage) };
    })
    .sort(byScore);
}
