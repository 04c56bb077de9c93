/**
 * Counts the words of pages, document by document, for the files that search
 * reads before Pagefind. A document is a page as a whole or one of its levels.
 */
import { encodePostings, type Posting } from "../query/format.ts";
import type { Stem } from "../query/language.ts";
import { stemsOf, termsOf } from "../query/phrases.ts";
import { wordsOf } from "../query/words.ts";

/** How often a term is in a document: three counts below a thousand, packed into one number. */
type Count = number;

export type Field = "name" | "heading" | "body";
const UNIT: Readonly<Record<Field, number>> = { name: 1_000_000, heading: 1_000, body: 1 };
const MOST = 999;

/** Shortest and longest word that is offered as a correction. */
const CORRECTABLE = /^\p{L}{3,24}$/u;

const SPACE = /\s+/;

/** What is counted of what stands between two spaces. */
interface Chunk {
  readonly counted: readonly Counted[];
  /** Words that are no small ones. */
  readonly length: number;
}

interface Counted {
  readonly term: string;
  /** As it is offered as a correction; undefined for what is none. */
  readonly word: string | undefined;
}

export class LevelTerms {
  readonly #stem: Stem;
  readonly #stop: ReadonlySet<string>;
  readonly #stopStems: ReadonlySet<string>;
  /** Postings by term: document and count in turn. */
  readonly #postings = new Map<string, number[]>();
  /** In how many documents each word is, as written. */
  readonly #written = new Map<string, number>();
  readonly #chunks = new Map<string, Chunk>();
  #document = -1;
  #counts = new Map<string, Count>();
  #words = new Set<string>();
  #length = 0;
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
    for (const chunk of text.split(SPACE)) {
      const known = this.#chunks.get(chunk) ?? this.#read(chunk);
      this.#length += known.length;
      for (const { term, word } of known.counted) this.#count(field, term, word);
    }
  }

  /** Cuts up what stands between two spaces; most of it comes again and again. */
  #read(chunk: string): Chunk {
    const counted: Counted[] = [];
    let length = 0;
    for (const { joined, parts } of wordsOf(chunk)) {
      for (const part of parts) {
        if (this.#stop.has(part)) continue;
        length++;
        counted.push(this.#counted(part));
      }
      if (parts.length > 1) counted.push(this.#counted(joined));
    }
    const read = { counted, length };
    this.#chunks.set(chunk, read);
    return read;
  }

  #counted(word: string): Counted {
    return { term: this.#stem(word), word: CORRECTABLE.test(word) ? word : undefined };
  }

  #count(field: Field, term: string, word: string | undefined): void {
    const before = this.#counts.get(term) ?? 0;
    if (Math.floor(before / UNIT[field]) % 1000 < MOST) this.#counts.set(term, before + UNIT[field]);
    if (word !== undefined) this.#words.add(word);
  }

  #store(): void {
    if (this.#document < 0) return;
    for (const [term, count] of this.#counts) {
      const postings = this.#postings.get(term);
      if (postings) postings.push(this.#document, count);
      else this.#postings.set(term, [this.#document, count]);
    }
    for (const word of this.#words) this.#written.set(word, (this.#written.get(word) ?? 0) + 1);
    this.lengths.push(this.#length);
    this.#counts = new Map();
    this.#words = new Set();
    this.#length = 0;
  }

  /** Ends the last document. Each term with its postings, encoded, in code-unit order. */
  terms(): (readonly [term: string, postings: string])[] {
    this.begin();
    return [...this.#postings.keys()].sort().map((term) => [term, encodePostings(this.#of(term))]);
  }

  #of(term: string): Posting[] {
    const flat = this.#postings.get(term) ?? [];
    const postings: Posting[] = [];
    for (let at = 0; at < flat.length; at += 2) {
      const count = flat[at + 1] ?? 0;
      postings.push({
        document: flat[at] ?? 0,
        name: Math.floor(count / UNIT.name),
        heading: Math.floor(count / UNIT.heading) % 1000,
        body: count % 1000,
      });
    }
    return postings;
  }

  /** True when the words of a phrase are on the site. */
  has(phrase: string): boolean {
    const ways = termsOf(stemsOf(phrase, this.#stem), (stem) => this.#stopStems.has(stem), this.#stem);
    return ways.some((terms) => terms.every((term) => this.#postings.has(term)));
  }

  /** Words as written with the number of documents that have them, in code-unit order. */
  written(): (readonly [word: string, documents: number])[] {
    return [...this.#written].sort(([a], [b]) => (a < b ? -1 : 1));
  }
}
