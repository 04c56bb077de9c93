/**
 * Which pages answer a question, and at which of their levels. Each word counts
 * by how rare it is and where it stands; a page gains by what all its levels
 * say, most by its best one, and loses by every word that it cannot meet.
 */
import type { Posting } from "./format.ts";
import type { Question, Unit, Way } from "./question.ts";
import type { IndexReader, Term } from "./reader.ts";

export interface RankedPage {
  readonly page: number;
  readonly score: number;
  /** Share of the question that the page meets, from 0 to 1. */
  readonly coverage: number;
  /** The level, or place in a list of references, to lead to; undefined when the page as a whole answers. */
  readonly level: number | undefined;
  /** Further ones that match, best first. */
  readonly others: readonly number[];
}

/** Weights of the ranking. Chosen on the tuning half of several query sets; see `npm run bench:search`. */
export const WEIGHTS = {
  pageName: 6,
  pageHeading: 1.5,
  pageBody: 1.5,
  levelName: 5,
  levelHeading: 2.2,
  levelBody: 1,
  saturation: 2.2,
  lengthShare: 0.4,
  pageSaturation: 5,
  statementInPage: 1.6,
  headingInPage: 0.7,
  bodyInPage: 0.45,
  best: 0.9,
  coverage: 1.6,
  levelCoverage: 0.6,
  noLevels: 0.6,
  references: 0.3,
  named: 0.8,
  pageTitle: 0.5,
  wholePage: 1.12,
};

/** A unit's matches by document: how well each is met, and how much of its words. */
interface Met {
  /** Sum of what its words are worth. */
  readonly worth: number;
  readonly levels: ReadonlyMap<number, Match>;
  readonly pages: ReadonlyMap<number, Match>;
}

interface Match {
  readonly score: number;
  /** Worth of the words that are met. */
  readonly covered: number;
}

/** @param wanted the pages to rank; default: all */
export async function rank(
  question: Question,
  reader: IndexReader,
  wanted: (page: number) => boolean = () => true,
): Promise<RankedPage[]> {
  const names = question.units.flatMap(({ asked, ways }) =>
    [...asked.flatMap((one) => one.ways), ...ways].flatMap(({ terms }) => terms),
  );
  const terms = await reader.terms(names);
  const scorer = new Scorer(reader, terms);
  const met = question.units.map((unit) => scorer.meet(unit));
  const total = met.reduce((sum, { worth }) => sum + worth, 0);
  if (total === 0) return [];

  const pages = new Set<number>();
  for (const { pages: own } of met) for (const page of own.keys()) if (wanted(page)) pages.add(page);
  return [...pages]
    .map((page) => rankPage(page, question, met, total, reader, terms))
    .sort((a, b) => b.score - a.score || a.page - b.page);
}

function rankPage(
  page: number,
  question: Question,
  met: readonly Met[],
  total: number,
  reader: IndexReader,
  _terms: ReadonlyMap<string, Term>,
): RankedPage {
  const { levels } = reader;
  let pageScore = 0;
  let covered = 0;
  for (const { pages } of met) {
    const match = pages.get(page);
    pageScore += match?.score ?? 0;
    covered += match?.covered ?? 0;
  }
  const first = reader.firstDocument[page] ?? 0;
  const count = levels.pages[page]?.[1] ?? 0;
  const own = documentScore(first, met);
  const scored = Array.from({ length: count }, (_, index) => {
    const { score, covered: part } = documentScore(first + 1 + index, met);
    const isNamed = question.level === index + 1 && count >= index + 1;
    return {
      number: index + 1,
      score: score * (part / total) ** WEIGHTS.levelCoverage + (isNamed ? WEIGHTS.named * total : 0),
      coverage: part / total,
      isNamed,
    };
  }).sort((a, b) => b.score - a.score || a.number - b.number);
  const best = scored[0];
  const bestScore = best && best.score > 0 ? best.score : 0;
  const coverage = covered / total;
  const kind = page >= levels.references ? WEIGHTS.references : count === 0 ? WEIGHTS.noLevels : 1;
  const score = (pageScore + WEIGHTS.best * bestScore) * coverage ** WEIGHTS.coverage * kind;

  const matching = scored.filter((level) => level.score > 0 && (level.isNamed || level.score > bestScore * 0.35));
  const isWhole = best === undefined || bestScore === 0 || (!best.isNamed && own.covered >= total * 0.999 && !standsOut());
  return {
    page,
    score,
    coverage,
    level: isWhole ? undefined : best?.number,
    others: matching.map(({ number }) => number).filter((number) => isWhole || number !== best?.number),
  };

  /** True when one level says what the title says as well, and better than its neighbours do. */
  function standsOut(): boolean {
    const second = scored[1];
    return best !== undefined && best.coverage >= 0.999 && (second === undefined || best.score > second.score * WEIGHTS.wholePage);
  }
}

function documentScore(document: number, met: readonly Met[]): Match {
  let score = 0;
  let covered = 0;
  for (const { levels } of met) {
    const match = levels.get(document);
    score += match?.score ?? 0;
    covered += match?.covered ?? 0;
  }
  return { score, covered };
}

class Scorer {
  readonly #reader: IndexReader;
  readonly #terms: ReadonlyMap<string, Term>;
  readonly #averageLength: number;

  constructor(reader: IndexReader, terms: ReadonlyMap<string, Term>) {
    this.#reader = reader;
    this.#terms = terms;
    let sum = 0;
    for (let document = 0; document < reader.documents; document++) sum += reader.lengths[document] ?? 0;
    this.#averageLength = Math.max(1, sum / Math.max(1, reader.documents));
  }

  /** How a unit is met everywhere: by its words one by one, or by a way that stands for all of them. */
  meet({ asked, ways }: Unit): Met {
    const levels = new Map<number, Match>();
    const pages = new Map<number, Match>();
    let worth = 0;
    for (const one of asked) {
      const own = this.#worth(one.ways) * one.weight;
      worth += own;
      const bestLevels = new Map<number, number>();
      const bestPages = new Map<number, number>();
      for (const way of one.ways) this.#meetWay(way, bestLevels, bestPages);
      for (const [document, score] of bestLevels) add(levels, document, score * one.weight, own);
      for (const [page, score] of bestPages) add(pages, page, score * one.weight, own);
    }
    const weight = Math.max(0.35, ...asked.map((one) => one.weight));
    worth = Math.max(worth, this.#worth(ways) * weight);
    if (ways.length > 0) {
      const bestLevels = new Map<number, number>();
      const bestPages = new Map<number, number>();
      for (const way of ways) this.#meetWay(way, bestLevels, bestPages);
      const strongest = Math.max(...ways.map((way) => way.weight));
      for (const [document, score] of bestLevels) raise(levels, document, score * weight, worth * strongest);
      for (const [page, score] of bestPages) raise(pages, page, score * weight, worth * strongest);
    }
    return { worth, levels, pages };
  }

  /** What meeting a word is worth: how rare its best way is. */
  #worth(ways: readonly Way[]): number {
    return Math.max(0, ...ways.map((way) => this.#rarity(way) * way.weight));
  }

  #rarity({ terms }: Way): number {
    const rarities = terms.map((term) => this.#idf(term));
    const most = Math.max(...rarities);
    return most + 0.3 * (rarities.reduce((sum, own) => sum + own, 0) - most);
  }

  #idf(term: string): number {
    const { documents } = this.#terms.get(term) ?? { documents: 0 };
    const all = this.#reader.documents;
    return Math.log(1 + (all - documents + 0.5) / (documents + 0.5));
  }

  /** Raises the best scores by what one way gives: all its terms in one document, or in one page. */
  #meetWay(way: Way, bestLevels: Map<number, number>, bestPages: Map<number, number>): void {
    const rarity = this.#rarity(way) * way.weight;
    const found = way.terms.map((term) => this.#of(term));
    const [head, ...rest] = found;
    if (!head) return;
    for (const [document, share] of head.levels) {
      const least = Math.min(share, ...rest.map(({ levels }) => levels.get(document) ?? 0));
      if (least > 0) bestLevels.set(document, Math.max(bestLevels.get(document) ?? 0, least * rarity));
    }
    for (const [page, share] of head.pages) {
      const least = Math.min(share, ...rest.map(({ pages }) => pages.get(page) ?? 0));
      if (least > 0) bestPages.set(page, Math.max(bestPages.get(page) ?? 0, least * rarity));
    }
  }

  /** How strongly each document and page has a term, from 0 to 1. */
  #of(term: string): { levels: Map<number, number>; pages: Map<number, number> } {
    const levels = new Map<number, number>();
    const sums = new Map<number, number>();
    for (const posting of this.#terms.get(term)?.postings ?? []) {
      const page = this.#reader.pageOf[posting.document] ?? 0;
      const isPage = this.#reader.firstDocument[page] === posting.document;
      levels.set(posting.document, this.#strength(posting, isPage));
      sums.set(page, (sums.get(page) ?? 0) + inPage(posting, isPage));
    }
    const pages = new Map<number, number>();
    for (const [page, sum] of sums) pages.set(page, sum / (sum + WEIGHTS.pageSaturation));
    return { levels, pages };
  }

  #strength({ document, name, heading, body }: Posting, isPage: boolean): number {
    const length = 1 - WEIGHTS.lengthShare + (WEIGHTS.lengthShare * (this.#reader.lengths[document] ?? 0)) / this.#averageLength;
    const sum = isPage
      ? name * WEIGHTS.pageName + heading * WEIGHTS.pageHeading + body * WEIGHTS.pageBody
      : name * WEIGHTS.levelName + heading * WEIGHTS.levelHeading + (body * WEIGHTS.levelBody) / length;
    return sum / (sum + WEIGHTS.saturation);
  }
}

function inPage({ name, heading, body }: Posting, isPage: boolean): number {
  return isPage
    ? name * WEIGHTS.pageName + heading * WEIGHTS.pageHeading + body * WEIGHTS.pageBody
    : name * WEIGHTS.statementInPage + heading * WEIGHTS.headingInPage + body * WEIGHTS.bodyInPage;
}

function add(matches: Map<number, Match>, key: number, score: number, covered: number): void {
  const before = matches.get(key);
  matches.set(key, { score: (before?.score ?? 0) + score, covered: (before?.covered ?? 0) + covered });
}

function raise(matches: Map<number, Match>, key: number, score: number, covered: number): void {
  const before = matches.get(key);
  matches.set(key, {
    score: Math.max(before?.score ?? 0, score),
    covered: Math.max(before?.covered ?? 0, covered),
  });
}
