/**
 * Counts the words of documents. A document is a page as a whole or one of its
 * levels. Terms and words are numbered as they come, so that what was counted of
 * a document can be kept as long as the counter is, and read without its text.
 */
import type { Stem } from "../query/language/language.ts";
import { wordsOf } from "../query/language/words.ts";
import { Vocabulary } from "./vocabulary.ts";

/** The fields of a document, from the one that says most about it. */
export type Field = "name" | "heading" | "body";
export type DocumentText = Readonly<Record<Field, string>>;

/**
 * How often a term is in each field of a document: three counts of ten bits, packed
 * into one integer so that a document is counted without an object for each word.
 */
export type TermCount = number;

/** Bits before each count. */
const SHIFT: Readonly<Record<Field, number>> = { name: 20, heading: 10, body: 0 };
const FIELDS = ["name", "heading", "body"] as const;
const MOST = 999;
const MASK = 1023;

/** Shortest and longest word that is offered as a correction. */
const CORRECTABLE = /^\p{L}{3,24}$/u;

/** What was counted of a document. */
export interface TermCounts {
  /** The number of each term, followed by its count. */
  readonly terms: readonly number[];
  /** Numbers of the words as they are offered as corrections. */
  readonly words: readonly number[];
  /** Words that are no small ones. */
  readonly length: number;
}

/** What is counted of a chunk, that is, of what stands between two spaces. */
interface Chunk {
  /** Numbers of its terms; that of a compound comes last. */
  readonly terms: readonly number[];
  readonly words: readonly number[];
  readonly length: number;
}

export class WordCounter {
  readonly stem: Stem;
  /** Stems of small words, which are not counted. */
  readonly stopStems: ReadonlySet<string>;
  readonly #stop: ReadonlySet<string>;
  readonly terms = new Vocabulary();
  readonly words = new Vocabulary();
  readonly #chunks = new Vocabulary();
  /** What is counted of each chunk, by its number. */
  readonly #counted: Chunk[] = [];
  /** Of the current document: by the number of the chunk and of the term, their counts. */
  readonly #chunkCounts: TermCount[] = [];
  readonly #termCounts: TermCount[] = [];
  /** By the number of the word, the last document that has it. */
  readonly #lastSeen: number[] = [];
  #document = 0;

  constructor(stem: Stem, stop: readonly string[]) {
    this.stem = stem;
    this.#stop = new Set(stop);
    this.stopStems = new Set(stop.map(stem));
  }

  count(document: DocumentText): TermCounts {
    this.#document++;
    const seen: number[] = [];
    for (const field of FIELDS) this.#countChunks(document[field], SHIFT[field], seen);
    const found: number[] = [];
    const words: number[] = [];
    let length = 0;
    for (const chunk of seen) {
      const count = this.#chunkCounts[chunk] ?? 0;
      this.#chunkCounts[chunk] = 0;
      const own = this.#counted[chunk] ?? this.#read(chunk);
      length += own.length * FIELDS.reduce((sum, field) => sum + countIn(count, field), 0);
      for (const term of own.terms) {
        const before = this.#termCounts[term] ?? 0;
        if (before === 0) found.push(term);
        this.#termCounts[term] = before === 0 ? count : sumOf(before, count);
      }
      for (const word of own.words) {
        if (this.#lastSeen[word] === this.#document) continue;
        this.#lastSeen[word] = this.#document;
        words.push(word);
      }
    }
    const terms: number[] = [];
    for (const term of found) {
      terms.push(term, this.#termCounts[term] ?? 0);
      this.#termCounts[term] = 0;
    }
    return { terms, words, length };
  }

  #countChunks(text: string, shift: number, seen: number[]): void {
    const counts = this.#chunkCounts;
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
      terms: written.map((word) => this.terms.of(this.stem(word))),
      words: written.filter((word) => CORRECTABLE.test(word)).map((word) => this.words.of(word)),
      length,
    };
    this.#counted[number] = read;
    return read;
  }
}

/** Keeps what was counted of each document from one build to the next: in a preview most stay as they are. */
export class WordCountCache {
  #lang: string | undefined;
  #counter: WordCounter | undefined;
  #last = new Map<string, TermCounts>();
  #now = new Map<string, TermCounts>();

  /** Begins a build; what the last one had no use for is forgotten. */
  begin(lang: string, stem: Stem, stop: readonly string[]): WordCounter {
    const isOther = lang !== this.#lang;
    const counter = isOther || this.#counter === undefined ? new WordCounter(stem, stop) : this.#counter;
    this.#lang = lang;
    this.#counter = counter;
    this.#last = isOther ? new Map() : this.#now;
    this.#now = new Map();
    return counter;
  }

  /** What is counted of a document of this build. */
  count(document: DocumentText, counter: WordCounter): TermCounts {
    const key = FIELDS.map((field) => document[field]).join("\0");
    const tally = this.#now.get(key) ?? this.#last.get(key) ?? counter.count(document);
    this.#now.set(key, tally);
    return tally;
  }
}

/** How often a term is in a field. */
export function countIn(count: TermCount, field: Field): number {
  return (count >> SHIFT[field]) & MASK;
}

/** Two counts together, each field no more than fits. */
function sumOf(a: TermCount, b: TermCount): TermCount {
  let sum = 0;
  for (const field of FIELDS) sum |= Math.min(MOST, countIn(a, field) + countIn(b, field)) << SHIFT[field];
  return sum;
}
