/**
 * Counts the words of pages, document by document, for the files that search
 * reads before Pagefind. A document is a page as a whole or one of its levels.
 */
import { encodePostings, type Posting } from "../query/format.ts";
import type { Stem } from "../query/language.ts";
import { termsOf } from "../query/phrases.ts";
import { wordsOf } from "../query/words.ts";
import { Vocabulary } from "./vocabulary.ts";

/**
 * How often a term is in each field of a document: three counts of ten bits, packed
 * into one integer so that a document is counted without an object for each word.
 */
type Count = number;

export type Field = "name" | "heading" | "body";
/** Bits before each count. */
const SHIFT: Readonly<Record<Field, number>> = { name: 20, heading: 10, body: 0 };
const MOST = 999;
const MASK = 1023;

/** Shortest and longest word that is offered as a correction. */
const CORRECTABLE = /^\p{L}{3,24}$/u;

/** What is counted of a chunk, that is, of what stands between two spaces. */
interface Chunk {
  /** Numbers of its terms; that of a compound comes last. */
  readonly terms: readonly number[];
  /** Numbers of its words as they are offered as corrections. */
  readonly words: readonly number[];
  /** Words that are no small ones. */
  readonly length: number;
}

export class LevelTerms {
  readonly #stem: Stem;
  readonly #stop: ReadonlySet<string>;
  readonly #stopStems: ReadonlySet<string>;
  /** Chunks, terms and words are numbered as they come. */
  readonly #chunks = new Vocabulary();
  readonly #terms = new Vocabulary();
  readonly #words = new Vocabulary();
  /** What is counted of each chunk, by its number. */
  readonly #counted: Chunk[] = [];
  /** By the number of the chunk: its count in the current document; and the chunks of that document. */
  readonly #chunkCounts: Count[] = [];
  #seenChunks: number[] = [];
  /** The same for terms. */
  readonly #termCounts: Count[] = [];
  #seenTerms: number[] = [];
  /** Postings by the number of the term: document and count in turn. */
  readonly #postings: number[][] = [];
  /** By the number of the word: in how many documents it is, and the last of them. */
  readonly #written: number[] = [];
  readonly #lastWritten: number[] = [];
  #document = -1;
  /** Words in each document so far. */
  readonly lengths: number[] = [];

  constructor(stem: Stem, stop: readonly string[]) {
    this.#stem = stem;
    this.#stop = new Set(stop);
    this.#stopStems = new Set(stop.map(stem));
  }

  /** Begins the next document. */
  begin(): void {
    this.#store();
    this.#document++;
  }

  /** Counts the words of a text of the current document. */
  add(field: Field, text: string): void {
    const shift = SHIFT[field];
    const counts = this.#chunkCounts;
    const seen = this.#seenChunks;
    this.#chunks.eachIn(text, (chunk) => {
      const before = counts[chunk] ?? 0;
      if (before === 0) seen.push(chunk);
      if (((before >> shift) & MASK) < MOST) counts[chunk] = before + (1 << shift);
    });
  }

  /** Cuts up a chunk; most of them come again and again. */
  #read(number: number): Chunk {
    const written: string[] = [];
    let length = 0;
    for (const { joined, parts } of wordsOf(this.#chunks.textOf(number))) {
      const telling = parts.filter((part) => !this.#stop.has(part));
      length += telling.length;
      written.push(...telling);
      if (parts.length > 1) written.push(joined);
    }
    const read = {
      terms: written.map((word) => this.#terms.of(this.#stem(word))),
      words: written.filter((word) => CORRECTABLE.test(word)).map((word) => this.#words.of(word)),
      length,
    };
    this.#counted[number] = read;
    return read;
  }

  /** From the chunks of the current document to its terms, and from these to postings. */
  #store(): void {
    if (this.#document < 0) return;
    let length = 0;
    for (const chunk of this.#seenChunks) {
      const count = this.#chunkCounts[chunk] ?? 0;
      this.#chunkCounts[chunk] = 0;
      const { terms, words, length: own } = this.#counted[chunk] ?? this.#read(chunk);
      length += own * ((count >> SHIFT.name) + ((count >> SHIFT.heading) & MASK) + (count & MASK));
      for (const term of terms) this.#count(term, count);
      for (const word of words) this.#see(word);
    }
    this.#seenChunks = [];
    for (const term of this.#seenTerms) {
      let postings = this.#postings[term];
      if (postings === undefined) {
        postings = [];
        this.#postings[term] = postings;
      }
      postings.push(this.#document, this.#termCounts[term] ?? 0);
      this.#termCounts[term] = 0;
    }
    this.#seenTerms = [];
    this.lengths.push(length);
  }

  #count(term: number, count: Count): void {
    const before = this.#termCounts[term] ?? 0;
    if (before === 0) this.#seenTerms.push(term);
    this.#termCounts[term] = before === 0 ? count : sumOf(before, count);
  }

  #see(word: number): void {
    if (this.#lastWritten[word] === this.#document) return;
    this.#lastWritten[word] = this.#document;
    this.#written[word] = (this.#written[word] ?? 0) + 1;
  }

  /** Ends the last document. Each term with its postings, encoded, in code-unit order. */
  terms(): (readonly [term: string, postings: string])[] {
    this.begin();
    return this.#terms.sorted().map(([term, number]) => [term, encodePostings(this.#of(number))]);
  }

  #of(term: number): Posting[] {
    const flat = this.#postings[term] ?? [];
    const postings: Posting[] = [];
    for (let at = 0; at < flat.length; at += 2) {
      const count = flat[at + 1] ?? 0;
      postings.push({
        document: flat[at] ?? 0,
        name: (count >> SHIFT.name) & MASK,
        heading: (count >> SHIFT.heading) & MASK,
        body: count & MASK,
      });
    }
    return postings;
  }

  /** True when the words of a phrase are on the site. */
  has(stems: readonly string[]): boolean {
    const ways = termsOf(stems, (stem) => this.#stopStems.has(stem), this.#stem);
    return ways.some((terms) => terms.every((term) => this.#terms.has(term)));
  }

  /** Words as written with the number of documents that have them, in code-unit order. */
  written(): (readonly [word: string, documents: number])[] {
    return this.#words.sorted().map(([word, number]) => [word, this.#written[number] ?? 0]);
  }
}

/** Two counts together, each field no more than fits. */
function sumOf(a: Count, b: Count): Count {
  let sum = 0;
  for (const shift of Object.values(SHIFT)) {
    sum |= Math.min(MOST, ((a >> shift) & MASK) + ((b >> shift) & MASK)) << shift;
  }
  return sum;
}
