/** The inverted index while it is built: posting lists by term, and document counts by word. */
import { encodePosting } from "../query/index/format.ts";
import { type DocumentText, frequencyIn, type TermCounts, type WordCounter } from "./word-counter.ts";

export class LevelTerms {
  readonly #counter: WordCounter;
  readonly #count: (document: DocumentText) => TermCounts;
  /** By term number: document number and `TermCount` in turn. */
  readonly #postings: number[][] = [];
  /** By word number: number of documents. */
  readonly #documentCounts: number[] = [];
  /** Length of each document in words. */
  readonly lengths: number[] = [];

  /** @param count counts a document with the term and word numbers of `counter`. Default: `counter.count` */
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
    for (const word of words) this.#documentCounts[word] = (this.#documentCounts[word] ?? 0) + 1;
  }

  /** Each term with its encoded posting list, in code-unit order. */
  terms(): (readonly [term: string, postings: string])[] {
    return this.#counter.terms
      .sorted()
      .flatMap(([term, number]) =>
        this.#postings[number] === undefined ? [] : [[term, this.#encoded(number)] as const],
      );
  }

  #encoded(term: number): string {
    const flat = this.#postings[term] ?? [];
    let text = "";
    let last = -1;
    for (let at = 0; at < flat.length; at += 2) {
      const document = flat[at] ?? 0;
      const count = flat[at + 1] ?? 0;
      const [name, heading] = [frequencyIn(count, "name"), frequencyIn(count, "heading")];
      text += encodePosting(document - last - 1, name, heading, frequencyIn(count, "body"));
      last = document;
    }
    return text;
  }

  /** True if a document has the term. */
  has(term: string): boolean {
    const number = this.#counter.terms.find(term);
    return number !== undefined && this.#postings[number] !== undefined;
  }

  /** Words, folded but not stemmed, with their numbers of documents, in code-unit order. */
  written(): (readonly [word: string, documents: number])[] {
    return this.#counter.words.sorted().flatMap(([word, number]) => {
      const documents = this.#documentCounts[number];
      return documents === undefined ? [] : [[word, documents] as const];
    });
  }
}
