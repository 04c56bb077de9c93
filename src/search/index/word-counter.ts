/**
 * Counts the terms of documents. Terms and words are numbered, so that the counts
 * of a document stay valid as long as the counter, without the document's text.
 */
import type { Stemmer } from "../query/language/language.ts";
import { isCompound, isUnspaced, wordsOf } from "../query/language/words.ts";
import { Vocabulary } from "./vocabulary.ts";

/** The fields of a document, most significant first. */
export type Field = "name" | "heading" | "body";
export type DocumentText = Readonly<Record<Field, string>>;

/** Term frequencies in the three fields, ten bits each, packed into one integer to save an object for each term. */
export type TermCount = number;

/** Position of each count's lowest bit. */
const SHIFT: Readonly<Record<Field, number>> = { name: 20, heading: 10, body: 0 };
const FIELDS = ["name", "heading", "body"] as const;
const MOST = 999;
const MASK = 1023;

/** Words that may be offered as a correction; words of scripts without spaces are short, and only completed. */
const CORRECTABLE = /^\p{L}{3,24}$/u;

export interface TermCounts {
  /** Number of each term, followed by its `TermCount`. */
  readonly terms: readonly number[];
  /** Numbers of the words, not stemmed, that may be offered as corrections. */
  readonly words: readonly number[];
  /** Number of words, without stop words. */
  readonly length: number;
}

/** The counts of a chunk: a piece of text between two spaces. */
interface Chunk {
  /** Numbers of its terms; the joined compound comes last. */
  readonly terms: readonly number[];
  readonly words: readonly number[];
  readonly length: number;
}

export class WordCounter {
  readonly stem: Stemmer;
  /** Stems of the stop words. */
  readonly stopStems: ReadonlySet<string>;
  readonly #stopWords: ReadonlySet<string>;
  readonly terms = new Vocabulary();
  readonly words = new Vocabulary();
  readonly #chunks = new Vocabulary();
  /** Tokenized chunks, by number. */
  readonly #tokenized: Chunk[] = [];
  /** The chunks of one field, to be used again for the next. */
  readonly #inField: number[] = [];
  /** Counts in the current document, by chunk number and by term number; reset to 0 after each document. */
  readonly #chunkCounts: TermCount[] = [];
  readonly #termCounts: TermCount[] = [];
  /** By word number: the last document that has the word. */
  readonly #lastSeen: number[] = [];
  #document = 0;

  constructor(stem: Stemmer, stop: readonly string[]) {
    this.stem = stem;
    this.#stopWords = new Set(stop);
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
      const tokens = this.#tokenized[chunk] ?? this.#tokenize(chunk);
      length += tokens.length * totalOf(count);
      for (const term of tokens.terms) {
        const before = this.#termCounts[term] ?? 0;
        if (before === 0) found.push(term);
        this.#termCounts[term] = before === 0 ? count : sumOf(before, count);
      }
      for (const word of tokens.words) {
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
    const chunks = this.#inField;
    const length = this.#chunks.numbersIn(text, chunks);
    for (let at = 0; at < length; at++) {
      const chunk = chunks[at] ?? 0;
      const before = counts[chunk] ?? 0;
      if (before === 0) seen.push(chunk);
      if (((before >> shift) & MASK) < MOST) counts[chunk] = before + (1 << shift);
    }
  }

  /** Tokenizes a chunk once; most chunks occur many times. */
  #tokenize(number: number): Chunk {
    const written: string[] = [];
    let length = 0;
    for (const word of wordsOf(this.#chunks.textOf(number))) {
      const { joined, parts } = word;
      const significant = parts.filter((part) => !this.#stopWords.has(part));
      length += significant.length;
      written.push(...significant);
      if (isCompound(word)) written.push(joined);
    }
    const chunk = {
      terms: written.map((word) => this.terms.numberOf(this.stem(word))),
      words: written
        .filter((word) => CORRECTABLE.test(word) || isUnspaced(word))
        .map((word) => this.words.numberOf(word)),
      length,
    };
    this.#tokenized[number] = chunk;
    return chunk;
  }
}

/** Caches the counts of documents from one build of a preview to the next. */
export class WordCountCache {
  #lang: string | undefined;
  #counter: WordCounter | undefined;
  #previous = new Map<string, TermCounts>();
  #current = new Map<string, TermCounts>();

  /** Begins a build; entries that the build before did not use are dropped. */
  beginBuild(lang: string, stem: Stemmer, stop: readonly string[]): WordCounter {
    const isOtherLanguage = lang !== this.#lang;
    const counter = isOtherLanguage || this.#counter === undefined ? new WordCounter(stem, stop) : this.#counter;
    this.#lang = lang;
    this.#counter = counter;
    this.#previous = isOtherLanguage ? new Map() : this.#current;
    this.#current = new Map();
    return counter;
  }

  /** The counts of a document, cached or new. */
  count(document: DocumentText, counter: WordCounter): TermCounts {
    const key = FIELDS.map((field) => document[field]).join("\0");
    const counts = this.#current.get(key) ?? this.#previous.get(key) ?? counter.count(document);
    this.#current.set(key, counts);
    return counts;
  }
}

/** The frequency of a term in one field. */
export function frequencyIn(count: TermCount, field: Field): number {
  return (count >> SHIFT[field]) & MASK;
}

/** The frequency of a term in all fields together. */
function totalOf(count: TermCount): number {
  return ((count >> SHIFT.name) & MASK) + ((count >> SHIFT.heading) & MASK) + (count & MASK);
}

/** The sum of two counts, field by field, up to the most that fits. */
function sumOf(a: TermCount, b: TermCount): TermCount {
  const name = ((a >> SHIFT.name) & MASK) + ((b >> SHIFT.name) & MASK);
  const heading = ((a >> SHIFT.heading) & MASK) + ((b >> SHIFT.heading) & MASK);
  const body = (a & MASK) + (b & MASK);
  return (Math.min(MOST, name) << SHIFT.name) | (Math.min(MOST, heading) << SHIFT.heading) | Math.min(MOST, body);
}
