/**
 * Which pages answer a question, and at which of their levels. Each word counts
 * by how rare it is and where it stands; a page gains by what all its levels
 * say, most by its best one, and loses by every word that it cannot meet.
 */
import type { Nearness } from "./nearness.ts";
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
  /** Its levels with their scores, best first. */
  readonly levels: readonly RankedLevel[];
  /** True when the title answers all of the question. */
  readonly isTitled: boolean;
  /** Words of the question that are nowhere on the page, nor anything in their place. */
  readonly missing: readonly string[];
}

export interface RankedLevel {
  readonly number: number;
  readonly score: number;
  readonly coverage: number;
  /** Share of the question that its statement meets. */
  readonly stated: number;
  /** True when the question names it. */
  readonly isNamed: boolean;
}

/** Weights of the ranking. Chosen on the tuning half of several query sets; see `npm run bench:search`. */
export const WEIGHTS = {
  /** A level's text: a statement, a heading or key step, the rest. */
  levelName: 0.5,
  levelHeading: 1.2,
  levelBody: 1.6,
  saturation: 2.2,
  lengthShare: 0.4,
  /** A page: its title, its topic and tags, the statements of its levels, its description. */
  title: 0.45,
  topic: 0.3,
  statement: 0.3,
  mostName: 1.8,
  description: 1.5,
  headingInPage: 0.8,
  bodyInPage: 0.5,
  pageSaturation: 5,
  /** How far the rarity of a word counts pages and not documents. */
  pageIdf: 0.35,
  /** How far a word counts as rare that few titles and statements have; one that none has. */
  nameRarity: 1,
  unnamed: 0.75,
  together: 0.5,
  weak: 0.5,
  /** The best level beside its page; what is missed; pages of other kinds. */
  best: 0.9,
  coverage: 1.6,
  levelCoverage: 0.6,
  noLevels: 0.6,
  references: 0.15,
  /** A word that is in lists of references alone. */
  onlyReferred: 0.5,
  /** The level that the question names. */
  named: 0.8,
  /** Least weight of a way that is another name for the same thing. */
  sameThing: 0.7,
  /** A title or statement that covers the question. */
  nameCovers: 0.3,
  statementCovers: 0.6,
  /** Share of the best score, and of its coverage, that a result needs. */
  leastScore: 0.15,
  leastCoverage: 0.4,
  /** Words that stand together. */
  nearInPage: 0.3,
  nearInLevel: 0.5,
  /** Share of the best level's score that another needs to be named beside it. */
  alsoMatches: 0.35,
  /** How much better a level must be than the next, where the title says it all as well. */
  standsOut: 1.12,
};

/** Pages that are looked at level by level in any case. */
const LOOKED_AT = 40;

/** Results that are shown however weak they are. */
const ALWAYS_SHOWN = 5;

/** A unit's matches by document: how well each is met, and how much of its words. */
interface Met {
  /** Sum of what its words are worth. */
  readonly worth: number;
  readonly levels: ReadonlyMap<number, Match>;
  readonly pages: ReadonlyMap<number, Match>;
}

interface Match {
  readonly score: number;
  /** Worth of the words that are met, and of those met in a title or statement. */
  readonly covered: number;
  readonly named: number;
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
  const scorer = scorerFor(reader);
  scorer.know(terms);
  const met = question.units.map((unit) => scorer.meet(unit));
  const total = met.reduce((sum, { worth }) => sum + worth, 0);
  if (total === 0) return [];

  const pages = new Set<number>();
  for (const { pages: own } of met) for (const page of own.keys()) if (wanted(page)) pages.add(page);
  const ranked = promising(pages, met, total)
    .map((page) => rankPage(page, question, met, total, reader))
    .sort((a, b) => b.score - a.score || a.page - b.page);
  const { score = 0, coverage = 0 } = ranked[0] ?? {};
  return ranked.filter(
    (page, index) =>
      index < ALWAYS_SHOWN ||
      (page.score >= score * WEIGHTS.leastScore && page.coverage >= coverage * WEIGHTS.leastCoverage),
  );
}

/** The pages that can come near the first: a look at whole pages is cheap, one at all their levels is not. */
function promising(pages: ReadonlySet<number>, met: readonly Met[], total: number): number[] {
  const rough = Array.from(pages, (page) => {
    let score = 0;
    let covered = 0;
    for (const own of met) {
      const match = own.pages.get(page);
      score += match?.score ?? 0;
      covered += match?.covered ?? 0;
    }
    return { page, score: score * (covered / total) ** WEIGHTS.coverage };
  }).sort((a, b) => b.score - a.score || a.page - b.page);
  const least = (rough[0]?.score ?? 0) * WEIGHTS.leastScore;
  return rough.filter(({ score }, index) => index < LOOKED_AT || score >= least).map(({ page }) => page);
}

function rankPage(
  page: number,
  question: Question,
  met: readonly Met[],
  total: number,
  reader: IndexReader,
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
  let named = own.named;
  const scored = Array.from({ length: count }, (_, index) => {
    const { score, covered: part, named: inStatement } = documentScore(first + 1 + index, met);
    named = Math.max(named, inStatement);
    const isNamed = question.level === index + 1 && count >= index + 1;
    return {
      number: index + 1,
      score:
        score * (part / total) ** WEIGHTS.levelCoverage * (1 + WEIGHTS.statementCovers * (inStatement / total) ** 2) +
        (isNamed ? WEIGHTS.named * total : 0),
      coverage: part / total,
      stated: inStatement / total,
      isNamed,
    };
  }).sort(namedThenBest);
  const bestScore = Math.max(0, ...scored.map((level) => level.score));
  const coverage = covered / total;
  const kind = page >= levels.references ? WEIGHTS.references : count === 0 ? WEIGHTS.noLevels : 1;
  const score =
    (pageScore + WEIGHTS.best * bestScore) *
    coverage ** WEIGHTS.coverage *
    kind *
    (1 + WEIGHTS.nameCovers * (named / total) ** 2);

  const isTitled = own.named >= total * 0.999;
  const missing = question.units.flatMap(({ asked }, index) =>
    met[index]?.pages.has(page) ? [] : asked.map(({ word }) => word),
  );
  return { page, score, coverage, levels: scored, isTitled, missing, ...leadingTo(scored, isTitled) };
}

/** The level that the question names before all others. */
function namedThenBest(a: RankedLevel, b: RankedLevel): number {
  return Number(b.isNamed) - Number(a.isNamed) || b.score - a.score || a.number - b.number;
}

/** Which level to lead to, and which others match. */
function leadingTo(scored: readonly RankedLevel[], isTitled: boolean): Pick<RankedPage, "level" | "others"> {
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

/** Weighs pages again by how near the words stand in their text, for those whose text is at hand. */
export function rankByNearness(pages: readonly RankedPage[], nearness: ReadonlyMap<number, Nearness>): RankedPage[] {
  return pages
    .map((page) => {
      const { places } = nearness.get(page.page) ?? { places: [] };
      const levels = page.levels
        .map((level) => ({ ...level, score: level.score * (1 + WEIGHTS.nearInLevel * (places[level.number] ?? 0)) }))
        .sort(namedThenBest);
      const score = page.score * (1 + WEIGHTS.nearInPage * Math.max(0, ...places));
      return { ...page, score, levels, ...leadingTo(levels, page.isTitled) };
    })
    .sort((a, b) => b.score - a.score || a.page - b.page);
}

function documentScore(document: number, met: readonly Met[]): Match {
  let score = 0;
  let covered = 0;
  let named = 0;
  for (const { levels } of met) {
    const match = levels.get(document);
    score += match?.score ?? 0;
    covered += match?.covered ?? 0;
    named += match?.named ?? 0;
  }
  return { score, covered, named };
}

/** A term's value in every document and page that has it. */
interface Values {
  readonly levels: ReadonlyMap<number, number>;
  readonly pages: ReadonlyMap<number, number>;
  /** Documents that have it in their name. */
  readonly named: ReadonlySet<number>;
}

const scorers = new WeakMap<IndexReader, Scorer>();

/** One for each index: what a term is worth on each page does not change from question to question. */
function scorerFor(reader: IndexReader): Scorer {
  const scorer = scorers.get(reader) ?? new Scorer(reader);
  scorers.set(reader, scorer);
  return scorer;
}

class Scorer {
  readonly #reader: IndexReader;
  readonly #terms = new Map<string, Term>();
  readonly #averageLength: number;
  readonly #values = new Map<string, Values>();
  readonly #pageCount: number;

  constructor(reader: IndexReader) {
    this.#reader = reader;
    this.#pageCount = reader.levels.references;
    let sum = 0;
    for (let document = 0; document < reader.documents; document++) sum += reader.lengths[document] ?? 0;
    this.#averageLength = Math.max(1, sum / Math.max(1, reader.documents));
  }

  /** Takes note of the postings of terms. */
  know(terms: ReadonlyMap<string, Term>): void {
    for (const [name, term] of terms) this.#terms.set(name, term);
  }

  /** How a unit is met everywhere: by its words one by one, or by a way that stands for all of them. */
  meet({ asked, ways }: Unit): Met {
    const levels = new Map<number, Match>();
    const pages = new Map<number, Match>();
    let worth = 0;
    for (const one of asked) {
      const own = this.#worth(one.ways) * one.weight;
      worth += own;
      const best = this.#best(one.ways);
      for (const [document, score] of best.levels)
        add(levels, document, score * one.weight, own, best.named.has(document) ? own : 0);
      for (const [page, score] of best.pages) add(pages, page, score * one.weight, own, 0);
    }
    if (ways.length > 0) {
      const weight = Math.max(WEIGHTS.weak, ...asked.map((one) => one.weight));
      worth = Math.max(worth, this.#worth(ways) * weight);
      const strongest = Math.max(...ways.map((way) => way.weight));
      const best = this.#best(ways);
      const most = worth * strongest;
      for (const [document, score] of best.levels)
        raise(levels, document, score * weight, most, best.named.has(document) ? most : 0);
      for (const [page, score] of best.pages) raise(pages, page, score * weight, most, 0);
    }
    return { worth, levels, pages };
  }

  /** What meeting a word is worth: how rare its best way is. */
  #worth(ways: readonly Way[]): number {
    return Math.max(
      0,
      ...ways.map(({ terms, weight }) => Math.max(...terms.map((term) => this.#rarity(term))) * weight),
    );
  }

  #rarity(term: string): number {
    const { documents = 0, named = 0 } = this.#terms.get(term) ?? {};
    if (documents === 0) return WEIGHTS.onlyReferred;
    const inTexts = idf(documents, this.#reader.documents);
    return named === 0
      ? inTexts * WEIGHTS.unnamed
      : Math.max(inTexts, WEIGHTS.nameRarity * idf(named, this.#pageCount));
  }

  /** The best value that any of some ways gives each document and page. */
  #best(ways: readonly Way[]): Values {
    const levels = new Map<number, number>();
    const pages = new Map<number, number>();
    const named = new Set<number>();
    for (const { terms, weight } of ways) {
      const values = terms.length === 1 ? this.#of(terms[0] ?? "") : this.#together(terms);
      for (const [document, value] of values.levels) atLeast(levels, document, value * weight);
      for (const [page, value] of values.pages) atLeast(pages, page, value * weight);
      if (weight >= WEIGHTS.sameThing) for (const document of values.named) named.add(document);
    }
    return { levels, pages, named };
  }

  /** Terms that stand for one thing count where one document has them all. */
  #together(terms: readonly string[]): Values {
    const [head, ...rest] = terms.map((term) => this.#of(term));
    const levels = new Map<number, number>();
    const pages = new Map<number, number>();
    const named = new Set<number>();
    for (const [document, value] of head?.levels ?? []) {
      const own = [value, ...rest.map((other) => other.levels.get(document) ?? 0)];
      const least = Math.min(...own);
      if (least === 0) continue;
      const mean = own.reduce((sum, one) => sum + one, 0) / own.length;
      const page = this.#reader.pageOf[document] ?? 0;
      levels.set(document, WEIGHTS.together * (least + mean));
      const inPage = [head, ...rest].map((other) => other?.pages.get(page) ?? 0);
      const meanInPage = inPage.reduce((sum, one) => sum + one, 0) / inPage.length;
      atLeast(pages, page, WEIGHTS.together * (Math.min(...inPage) + meanInPage));
      if ([head, ...rest].every((other) => other?.named.has(document))) named.add(document);
    }
    return { levels, pages, named };
  }

  /** What each document and page has of a term. */
  #of(term: string): Values {
    const known = this.#values.get(term);
    if (known) return known;
    const { postings, documents, pages: onPages, named } = this.#terms.get(term) ?? NOTHING;
    const inTexts = documents === 0 ? WEIGHTS.onlyReferred : idf(documents, this.#reader.documents);
    const inNames = named === 0 ? inTexts : Math.max(inTexts, idf(named, this.#pageCount));
    const inPages =
      onPages === 0 ? inTexts : WEIGHTS.pageIdf * idf(onPages, this.#pageCount) + (1 - WEIGHTS.pageIdf) * inTexts;
    const levels = new Map<number, number>();
    const names = new Map<number, number>();
    const bodies = new Map<number, number>();
    const namedDocuments = new Set<number>();
    for (const posting of postings) {
      const { document, name, heading, body } = posting;
      const page = this.#reader.pageOf[document] ?? 0;
      const isPage = this.#reader.firstDocument[page] === document;
      const length =
        1 - WEIGHTS.lengthShare + (WEIGHTS.lengthShare * (this.#reader.lengths[document] ?? 0)) / this.#averageLength;
      const text = heading * WEIGHTS.levelHeading + (body * WEIGHTS.levelBody) / length;
      levels.set(
        document,
        (name > 0 ? inNames * WEIGHTS.levelName : 0) + (inTexts * text) / (text + WEIGHTS.saturation),
      );
      if (name > (isPage ? 1 : 0)) namedDocuments.add(document);
      atLeast(names, page, 0);
      if (isPage)
        names.set(page, (names.get(page) ?? 0) + (name > 0 ? WEIGHTS.title : 0) + (heading > 0 ? WEIGHTS.topic : 0));
      else if (name > 0) names.set(page, (names.get(page) ?? 0) + WEIGHTS.statement);
      const sum = isPage ? body * WEIGHTS.description : heading * WEIGHTS.headingInPage + body * WEIGHTS.bodyInPage;
      bodies.set(page, (bodies.get(page) ?? 0) + sum);
    }
    const pages = new Map<number, number>();
    for (const [page, sum] of bodies) {
      const inName = Math.min(WEIGHTS.mostName, names.get(page) ?? 0);
      pages.set(page, inNames * inName + (inPages * sum) / (sum + WEIGHTS.pageSaturation));
    }
    const values = { levels, pages, named: namedDocuments };
    this.#values.set(term, values);
    return values;
  }
}

const NOTHING: Term = { postings: [], documents: 0, pages: 0, named: 0 };

/** How rare a thing is that so many of all have: the more, the rarer. */
function idf(having: number, all: number): number {
  return Math.log(1 + (Math.max(0, all - having) + 0.5) / (having + 0.5));
}

function atLeast(values: Map<number, number>, key: number, value: number): void {
  const before = values.get(key);
  if (before === undefined || before < value) values.set(key, value);
}

function add(matches: Map<number, Match>, key: number, score: number, covered: number, named: number): void {
  const before = matches.get(key);
  matches.set(key, {
    score: (before?.score ?? 0) + score,
    covered: (before?.covered ?? 0) + covered,
    named: (before?.named ?? 0) + named,
  });
}

function raise(matches: Map<number, Match>, key: number, score: number, covered: number, named: number): void {
  const before = matches.get(key);
  matches.set(key, {
    score: Math.max(before?.score ?? 0, score),
    covered: Math.max(before?.covered ?? 0, covered),
    named: Math.max(before?.named ?? 0, named),
  });
}
