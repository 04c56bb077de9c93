/**
 * Which pages answer a question, and at which of their levels. Each word counts
 * by how rare it is and where it stands; a page gains by what all its levels
 * say, most by its best one, and loses by every word that it cannot meet.
 */

import type { IndexReader } from "../index/reader.ts";
import type { Question } from "../question/question.ts";
import { type BestLevel, bestLevel, byNamedThenScore, type RankedLevel } from "./best-level.ts";
import { type ScoredClause, scoreClause } from "./clause-scores.ts";
import { sumAt } from "./matches.ts";
import type { Proximity } from "./proximity.ts";
import { termScorerFor } from "./term-scores.ts";
import { WEIGHTS } from "./weights.ts";

export interface RankedPage extends BestLevel {
  readonly page: number;
  readonly score: number;
  /** Share of the question that the page meets, from 0 to 1. */
  readonly coverage: number;
  /** Its levels with their scores, best first. */
  readonly levels: readonly RankedLevel[];
  /** True when the title answers all of the question. */
  readonly isTitled: boolean;
  /** Telling words of the question that are nowhere on the page, nor anything in their place. */
  readonly missing: readonly string[];
}

/** Pages that are looked at level by level in any case. */
const LOOKED_AT = 40;

/** Results that are shown however weak they are. */
const ALWAYS_SHOWN = 5;

/** Share of a question from which on all of it counts as met. */
const ALL = 0.999;
/** Share of it that an id and a word beside it come to, as in "NIST AC-2". */
const MOST = 0.6;

/** A question as the index meets it. */
interface Meeting {
  readonly question: Question;
  readonly reader: IndexReader;
  readonly met: readonly ScoredClause[];
  readonly onPages: readonly ScoredClause["pages"][];
  readonly inLevels: readonly ScoredClause["levels"][];
  /** What meeting all of it is worth. */
  readonly total: number;
}

/** @param wanted the pages to rank; default: all */
export async function rank(
  question: Question,
  reader: IndexReader,
  wanted: (page: number) => boolean = () => true,
): Promise<RankedPage[]> {
  const names = question.clauses.flatMap(({ words, alternatives }) =>
    [...words.flatMap((one) => one.alternatives), ...alternatives].flatMap(({ terms }) => terms),
  );
  const values = termScorerFor(reader);
  values.know(await reader.terms(names));
  const met = question.clauses.map((unit) => scoreClause(unit, values));
  const total = met.reduce((sum, { worth }) => sum + worth, 0);
  if (total === 0) return [];
  const meeting: Meeting = {
    question,
    reader,
    met,
    onPages: met.map(({ pages }) => pages),
    inLevels: met.map(({ levels }) => levels),
    total,
  };

  const pages = new Set<number>();
  for (const own of meeting.onPages) for (const page of own.keys()) if (wanted(page)) pages.add(page);
  const ranked = promising(pages, meeting)
    .map((page) => rankPage(page, meeting))
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

/** The pages that can come near the first: a look at whole pages is cheap, one at all their levels is not. */
function promising(pages: ReadonlySet<number>, { onPages, total }: Meeting): number[] {
  const rough = Array.from(pages, (page) => {
    const { score, covered } = sumAt(page, onPages);
    return { page, score: score * (covered / total) };
  }).sort(byScore);
  const least = (rough[0]?.score ?? 0) * WEIGHTS.leastScore;
  return rough.filter(({ score }, index) => index < LOOKED_AT || score >= least).map(({ page }) => page);
}

function rankPage(page: number, meeting: Meeting): RankedPage {
  const { question, reader, met, onPages, inLevels, total } = meeting;
  const first = reader.firstDocument[page] ?? 0;
  const count = reader.levels.pages[page]?.[1] ?? 0;
  const whole = sumAt(page, onPages);
  const own = sumAt(first, inLevels);
  const levels = Array.from({ length: count }, (_, index) => rankLevel(index + 1, count, first, meeting)).sort(
    byNamedThenScore,
  );
  const named = Math.max(own.named / total, ...levels.map(({ stated }) => stated));
  const best = Math.max(0, ...levels.map(({ score }) => score));
  const coverage = whole.covered / total;
  const kind = page >= reader.levels.references ? referenceOf(question, named) : count === 0 ? WEIGHTS.noLevels : 1;
  const score = (whole.score + WEIGHTS.best * best) * coverage * kind * (1 + WEIGHTS.nameCovers * named ** 2);
  const isTitled = own.named >= total * ALL;
  const missing = question.clauses.flatMap(({ words }, index) =>
    met[index]?.pages.has(page) ? [] : words.filter(({ weight }) => weight === 1).map(({ word }) => word),
  );
  return { page, score, coverage, levels, isTitled, missing, ...bestLevel(levels, isTitled) };
}

/** What a list of references counts: little, unless the question names one of them by its id. */
function referenceOf({ hasId }: Question, named: number): number {
  return hasId && named >= MOST ? WEIGHTS.namedReference : WEIGHTS.references;
}

function rankLevel(number: number, count: number, first: number, { question, inLevels, total }: Meeting): RankedLevel {
  const { score, covered, named } = sumAt(first + number, inLevels);
  const stated = named / total;
  const isNamed = question.level === number;
  const end =
    number === 1 && question.leaning >= 0
      ? WEIGHTS.lowest * (question.isSentence ? WEIGHTS.lowestAsked : 1)
      : number === count && question.leaning <= 0
        ? WEIGHTS.highest
        : 1;
  const upwards = count > 1 ? (2 * (number - 1)) / (count - 1) - 1 : 0;
  const place = end * (1 + WEIGHTS.leaning * question.leaning * upwards);
  return {
    number,
    score:
      score * (covered / total) ** WEIGHTS.levelCoverage * (1 + WEIGHTS.statementCovers * stated ** 2) * place +
      (isNamed ? WEIGHTS.named * total : 0),
    coverage: covered / total,
    stated,
    isNamed,
  };
}

/** Weighs pages again by how near the words stand in their text, for those whose text is at hand. */
export function rankByProximity(pages: readonly RankedPage[], nearness: ReadonlyMap<number, Proximity>): RankedPage[] {
  return pages
    .map((page) => {
      const { places } = nearness.get(page.page) ?? { places: [] };
      const levels = page.levels
        .map((level) => ({ ...level, score: level.score * (1 + WEIGHTS.nearInLevel * (places[level.number] ?? 0)) }))
        .sort(byNamedThenScore);
      const score = page.score * (1 + WEIGHTS.nearInPage * Math.max(0, ...places));
      return { ...page, score, levels, ...bestLevel(levels, page.isTitled) };
    })
    .sort(byScore);
}
