/** Scores of terms in every document and page that has them, by rarity (inverse document frequency), field and frequency. */
import type { IndexReader, Term } from "../index/reader.ts";
import { WEIGHTS } from "./weights.ts";

/** A term's score by document and by page. */
export interface TermScores {
  readonly levels: ReadonlyMap<number, number>;
  readonly pages: ReadonlyMap<number, number>;
  /** Documents with the term in their title or statement. */
  readonly inName: ReadonlySet<number>;
}

/** Least total frequency that shares are taken of: about eight words of running text. */
const LEAST_TOTAL = 4;

const NO_POSTINGS: Term = { postings: [], documents: 0, pages: 0, namePages: 0 };

const scorers = new WeakMap<IndexReader, TermScorer>();

/** The scorer of an index; it caches scores, which are the same for every question. */
export function termScorerFor(reader: IndexReader): TermScorer {
  const scorer = scorers.get(reader) ?? new TermScorer(reader);
  scorers.set(reader, scorer);
  return scorer;
}

export class TermScorer {
  readonly #reader: IndexReader;
  readonly #terms = new Map<string, Term>();
  readonly #averageLength: number;
  readonly #scores = new Map<string, TermScores>();
  readonly #pageCount: number;

  constructor(reader: IndexReader) {
    this.#reader = reader;
    this.#pageCount = reader.contents.references;
    let sum = 0;
    for (let document = 0; document < reader.documents; document++) sum += reader.lengths[document] ?? 0;
    this.#averageLength = Math.max(1, sum / Math.max(1, reader.documents));
  }

  /** Adds terms, which must be known before they are scored. */
  addTerms(terms: ReadonlyMap<string, Term>): void {
    for (const [name, term] of terms) this.#terms.set(name, term);
  }

  /** The inverse document frequency of a term, in texts or in titles and statements, whichever is higher. */
  rarity(term: string): number {
    const { documents = 0, namePages = 0 } = this.#terms.get(term) ?? {};
    const inTexts = this.#rarityInTexts(documents, namePages);
    return namePages === 0 ? inTexts : Math.max(inTexts, idf(namePages, this.#pageCount));
  }

  #rarityInTexts(documents: number, namePages: number): number {
    const rarity = documents === 0 ? WEIGHTS.onlyReferred : idf(documents, this.#reader.documents);
    return namePages === 0 ? rarity * WEIGHTS.notInName : rarity;
  }

  /** The scores of one term, or of several that a document must all have. */
  scores(terms: readonly string[]): TermScores {
    return terms.length === 1 ? this.#scoresOfTerm(terms[0] ?? "") : this.#scoresOfAll(terms);
  }

  /** The scores of several terms, in documents that have all of them. */
  #scoresOfAll(terms: readonly string[]): TermScores {
    const [head, ...rest] = terms.map((term) => this.#scoresOfTerm(term));
    const levels = new Map<number, number>();
    const pages = new Map<number, number>();
    const inName = new Set<number>();
    for (const [document, score] of head?.levels ?? []) {
      const inDocument = [score, ...rest.map((other) => other.levels.get(document) ?? 0)];
      const least = Math.min(...inDocument);
      if (least === 0) continue;
      const mean = inDocument.reduce((sum, one) => sum + one, 0) / inDocument.length;
      const page = this.#reader.pageOf[document] ?? 0;
      levels.set(document, WEIGHTS.together * (least + mean));
      const inPage = [head, ...rest].map((other) => other?.pages.get(page) ?? 0);
      const meanInPage = inPage.reduce((sum, one) => sum + one, 0) / inPage.length;
      raiseTo(pages, page, WEIGHTS.together * (Math.min(...inPage) + meanInPage));
      if ([head, ...rest].every((other) => other?.inName.has(document))) inName.add(document);
    }
    return { levels, pages, inName };
  }

  /** The weight of a page's own text: a few words of introduction, or all that a page without levels has. */
  #bodyWeight(page: number): number {
    const hasLevels = (this.#reader.contents.pages[page]?.[1] ?? 0) > 0;
    if (hasLevels) return WEIGHTS.description;
    return WEIGHTS.bodyAlone / this.#lengthFactor(this.#reader.firstDocument[page] ?? 0, WEIGHTS.lengthAlone);
  }

  /** @param share how far a term counts less in a long document (b of BM25) */
  #lengthFactor(document: number, share: number): number {
    return 1 - share + (share * (this.#reader.lengths[document] ?? 0)) / this.#averageLength;
  }

  #scoresOfTerm(term: string): TermScores {
    const cached = this.#scores.get(term);
    if (cached) return cached;
    const { postings, documents, pages: onPages, namePages } = this.#terms.get(term) ?? NO_POSTINGS;
    const inTexts = this.#rarityInTexts(documents, namePages);
    const inNames = namePages === 0 ? inTexts : Math.max(inTexts, idf(namePages, this.#pageCount));
    const inPages =
      onPages === 0 ? inTexts : WEIGHTS.pageIdf * idf(onPages, this.#pageCount) + (1 - WEIGHTS.pageIdf) * inTexts;
    const levels = new Map<number, number>();
    const texts = new Map<number, number>();
    const names = new Map<number, number>();
    const bodies = new Map<number, number>();
    const documentsInName = new Set<number>();
    for (const { document, name, heading, body } of postings) {
      const page = this.#reader.pageOf[document] ?? 0;
      const isPage = this.#reader.firstDocument[page] === document;
      const length = this.#lengthFactor(document, WEIGHTS.lengthShare);
      const text = heading * WEIGHTS.levelHeading + (body * WEIGHTS.levelBody) / length;
      levels.set(document, name > 0 ? inNames * WEIGHTS.levelName : 0);
      texts.set(document, text);
      if (name > (isPage ? 1 : 0)) documentsInName.add(document);
      raiseTo(names, page, 0);
      if (isPage)
        names.set(page, (names.get(page) ?? 0) + (name > 0 ? WEIGHTS.title : 0) + (heading > 0 ? WEIGHTS.topic : 0));
      else if (name > 0) names.set(page, (names.get(page) ?? 0) + WEIGHTS.statement);
      const sum = isPage ? body * this.#bodyWeight(page) : heading * WEIGHTS.headingInPage + body * WEIGHTS.bodyInPage;
      bodies.set(page, (bodies.get(page) ?? 0) + sum);
    }
    const totalInTexts = totalOf(texts);
    for (const [document, sum] of texts) {
      const frequency = sum / (sum + WEIGHTS.saturation) + WEIGHTS.focusInLevel * (sum / totalInTexts);
      levels.set(document, (levels.get(document) ?? 0) + inTexts * frequency);
    }
    const pages = new Map<number, number>();
    const totalInPages = totalOf(bodies);
    for (const [page, sum] of bodies) {
      const nameWeight = Math.min(WEIGHTS.mostName, names.get(page) ?? 0);
      const frequency = sum / (sum + WEIGHTS.pageSaturation) + WEIGHTS.focus * (sum / totalInPages);
      pages.set(page, inNames * nameWeight + inPages * frequency);
    }
    const scores = { levels, pages, inName: documentsInName };
    this.#scores.set(term, scores);
    return scores;
  }
}

/** Inverse document frequency, as in BM25. */
function idf(having: number, all: number): number {
  return Math.log(1 + (Math.max(0, all - having) + 0.5) / (having + 0.5));
}

/** The total of all parts, at least `LEAST_TOTAL`: one use of a word that is hardly used is no focus. */
function totalOf(parts: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (const part of parts.values()) sum += part;
  return Math.max(LEAST_TOTAL, sum);
}

function raiseTo(values: Map<number, number>, key: number, value: number): void {
  const before = values.get(key);
  if (before === undefined || before < value) values.set(key, value);
}
