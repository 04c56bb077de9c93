/** What each term is worth in every document and page that has it: how rare it is, and where it stands there. */
import type { IndexReader, Term } from "../index/reader.ts";
import { WEIGHTS } from "./weights.ts";

/** A term's value by document and by page. */
export interface TermScores {
  readonly levels: ReadonlyMap<number, number>;
  readonly pages: ReadonlyMap<number, number>;
  /** Documents that have it in their name. */
  readonly named: ReadonlySet<number>;
}

/** About what eight words in running text come to. */
const NEXT_TO_NOTHING = 4;

const NOTHING: Term = { postings: [], documents: 0, pages: 0, named: 0 };

const made = new WeakMap<IndexReader, TermScorer>();

/** One for each index: what a term is worth on each page does not change from question to question. */
export function termScorerFor(reader: IndexReader): TermScorer {
  const values = made.get(reader) ?? new TermScorer(reader);
  made.set(reader, values);
  return values;
}

export class TermScorer {
  readonly #reader: IndexReader;
  readonly #terms = new Map<string, Term>();
  readonly #averageLength: number;
  readonly #values = new Map<string, TermScores>();
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

  /** How rare a term is: in texts, or in titles and statements, whichever says more. */
  rarity(term: string): number {
    const { documents = 0, named = 0 } = this.#terms.get(term) ?? {};
    const inTexts = this.#rarityInTexts(documents, named);
    return named === 0 ? inTexts : Math.max(inTexts, idf(named, this.#pageCount));
  }

  #rarityInTexts(documents: number, named: number): number {
    const rarity = documents === 0 ? WEIGHTS.onlyReferred : idf(documents, this.#reader.documents);
    return named === 0 ? rarity * WEIGHTS.unnamed : rarity;
  }

  /** The values of terms that must stand together, or of one. */
  of(terms: readonly string[]): TermScores {
    return terms.length === 1 ? this.#one(terms[0] ?? "") : this.#together(terms);
  }

  /** Terms that stand for one thing count where one document has them all. */
  #together(terms: readonly string[]): TermScores {
    const [head, ...rest] = terms.map((term) => this.#one(term));
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

  #one(term: string): TermScores {
    const known = this.#values.get(term);
    if (known) return known;
    const { postings, documents, pages: onPages, named } = this.#terms.get(term) ?? NOTHING;
    const inTexts = this.#rarityInTexts(documents, named);
    const inNames = named === 0 ? inTexts : Math.max(inTexts, idf(named, this.#pageCount));
    const inPages =
      onPages === 0 ? inTexts : WEIGHTS.pageIdf * idf(onPages, this.#pageCount) + (1 - WEIGHTS.pageIdf) * inTexts;
    const levels = new Map<number, number>();
    const texts = new Map<number, number>();
    const names = new Map<number, number>();
    const bodies = new Map<number, number>();
    const namedDocuments = new Set<number>();
    for (const { document, name, heading, body } of postings) {
      const page = this.#reader.pageOf[document] ?? 0;
      const isPage = this.#reader.firstDocument[page] === document;
      const length =
        1 - WEIGHTS.lengthShare + (WEIGHTS.lengthShare * (this.#reader.lengths[document] ?? 0)) / this.#averageLength;
      const text = heading * WEIGHTS.levelHeading + (body * WEIGHTS.levelBody) / length;
      levels.set(document, name > 0 ? inNames * WEIGHTS.levelName : 0);
      texts.set(document, text);
      if (name > (isPage ? 1 : 0)) namedDocuments.add(document);
      atLeast(names, page, 0);
      if (isPage)
        names.set(page, (names.get(page) ?? 0) + (name > 0 ? WEIGHTS.title : 0) + (heading > 0 ? WEIGHTS.topic : 0));
      else if (name > 0) names.set(page, (names.get(page) ?? 0) + WEIGHTS.statement);
      const sum = isPage ? body * WEIGHTS.description : heading * WEIGHTS.headingInPage + body * WEIGHTS.bodyInPage;
      bodies.set(page, (bodies.get(page) ?? 0) + sum);
    }
    const inAllTexts = sumOf(texts);
    for (const [document, sum] of texts) {
      const often = sum / (sum + WEIGHTS.saturation) + WEIGHTS.focusInLevel * (sum / inAllTexts);
      levels.set(document, (levels.get(document) ?? 0) + inTexts * often);
    }
    const pages = new Map<number, number>();
    const inAllPages = sumOf(bodies);
    for (const [page, sum] of bodies) {
      const inName = Math.min(WEIGHTS.mostName, names.get(page) ?? 0);
      const often = sum / (sum + WEIGHTS.pageSaturation) + WEIGHTS.focus * (sum / inAllPages);
      pages.set(page, inNames * inName + inPages * often);
    }
    const values = { levels, pages, named: namedDocuments };
    this.#values.set(term, values);
    return values;
  }
}

/** How rare a thing is that so many of all have: the more, the rarer. */
function idf(having: number, all: number): number {
  return Math.log(1 + (Math.max(0, all - having) + 0.5) / (having + 0.5));
}

/** All that there is of a word; where that is next to nothing, no place has much of it. */
function sumOf(parts: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (const part of parts.values()) sum += part;
  return Math.max(NEXT_TO_NOTHING, sum);
}

function atLeast(values: Map<number, number>, key: number, value: number): void {
  const before = values.get(key);
  if (before === undefined || before < value) values.set(key, value);
}
