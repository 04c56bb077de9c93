/**
 * The words of all documents of a site, for the files that search reads before
 * Pagefind: of each term, which documents have it and how often.
 */
import { encodePostings, type Posting } from "../query/index/format.ts";
import { countIn, type DocumentText, type TermCounts, type WordCounter } from "./word-counter.ts";

export class LevelTerms {
  readonly #counter: WordCounter;
  readonly #count: (document: DocumentText) => TermCounts;
  /** By the number of the term: document and count in turn. */
  readonly #postings: number[][] = [];
  /** By the number of the word: in how many documents it is. */
  readonly #written: number[] = [];
  /** Words in each document so far. */
  readonly lengths: number[] = [];

  /** @param count counts a document by the numbers of the counter; by default anew */
  constructor(counter: WordCounter, count = (document: DocumentText) => counter.count(document)) {
    this.#counter = counter;
    this.#count = count;
  }

  /** Adds the next document. */
  add(document: DocumentText): void {
    const { terms, words, length } = this.#count(document);
    const number = this.lengths.length;
    this.lengths.push(length);
    for (let at = 0; at < terms.length; at += 2) {
      const term = terms[at] ?? 0;
      let postings = this.#postings[term];
      if (postings === undefined) {
        postings = [];
        this.#postings[term] = postings;
      }
      postings.push(number, terms[at + 1] ?? 0);
    }
    for (const word of words) this.#written[word] = (this.#written[word] ?? 0) + 1;
  }

  /** Each term with its postings, encoded, in code-unit order. */
  terms(): (readonly [term: string, postings: string])[] {
    return this.#counter.terms
      .sorted()
      .flatMap(([term, number]) =>
        this.#postings[number] === undefined ? [] : [[term, encodePostings(this.#of(number))] as const],
      );
  }

  #of(term: number): Posting[] {
    const flat = this.#postings[term] ?? [];
    const postings: Posting[] = [];
    for (let at = 0; at < flat.length; at += 2) {
      const count = flat[at + 1] ?? 0;
      postings.push({
        document: flat[at] ?? 0,
        name: countIn(count, "name"),
        heading: countIn(count, "heading"),
        body: countIn(count, "body"),
      });
    }
    return postings;
  }

  /** True when a term is on the site. */
  has(term: string): boolean {
    const number = this.#counter.terms.find(term);
    return number !== undefined && this.#postings[number] !== undefined;
  }

  /** Words as written with the number of documents that have them, in code-unit order. */
  written(): (readonly [word: string, documents: number])[] {
    return this.#counter.words.sorted().flatMap(([word, number]) => {
      const documents = this.#written[number];
      return documents === undefined ? [] : [[word, documents] as const];
    });
  }
}
