/**
 * Expands a word of a question to its alternatives: the word itself and compounds
 * of it. Only if the site has none of them: completions, the word without a
 * prefix, a correction, its two halves; the first that is found.
 */

import type { Alternative } from "../index/format.ts";
import type { IndexReader } from "../index/reader.ts";
import type { Stemmer } from "../language/language.ts";
import { CONFIDENT_DISTANCE, completions, corrections, firstLettersOf, nearestStopWord } from "./spelling.ts";
import { spellingVariants } from "./spelling-variants.ts";

/** A word of a question. */
export interface Token {
  readonly raw: string;
  readonly joined: string;
  readonly parts: readonly string[];
  readonly isStop: boolean;
}

/** The alternatives of a word. */
export interface ExpandedWord {
  readonly alternatives: readonly Alternative[];
  /** The correction that was used; a stop word has no alternatives. */
  readonly correctedTo?: string;
}

/** Weights of alternatives beside 1 for the word itself. */
const COMPLETED = 0.75;
const CORRECTED = 0.9;
const SPLIT = 0.8;
const JOINED = 0.95;
const MAX_COMPLETIONS = 8;
/** Fewest letters of each half of a word. */
const SHORTEST_HALF = 3;
/** Fewest letters of a word without its prefix: "repent" has nothing to do with "pent". */
const SHORTEST_BASE = 5;

export class WordExpander {
  readonly #reader: IndexReader;
  readonly #stem: Stemmer;
  readonly #stopWords: ReadonlySet<string>;
  readonly #prefixes: readonly string[];

  constructor(reader: IndexReader) {
    this.#reader = reader;
    this.#stem = reader.stem;
    this.#stopWords = new Set(reader.contents.stop);
    this.#prefixes = reader.contents.language.prefixes;
  }

  /**
   * @param isExactOnly true for no completions and corrections
   * @param extraDistance edit distance beyond what is allowed for the word's length
   */
  async expand(
    token: Token,
    next: Token | undefined,
    { isExactOnly, extraDistance }: { isExactOnly: boolean; extraDistance: number },
  ): Promise<ExpandedWord> {
    const { joined, parts } = token;
    const isPlain = parts.length === 1;
    const alternatives = await this.onSite(this.exact(token, next));
    if (alternatives.length > 0 || isExactOnly) return { alternatives };
    if (!isPlain) return { alternatives: [] };

    const completed = await this.#completions(joined);
    if (completed.length > 0) return { alternatives: completed };
    const base = await this.#withoutPrefix(joined);
    if (base.length > 0) return { alternatives: base };
    const correctedTo = await this.#correction(joined, extraDistance);
    if (correctedTo === undefined) return { alternatives: await this.#halves(joined) };
    if (this.#stopWords.has(correctedTo)) return { alternatives: [], correctedTo };
    return { alternatives: await this.#termOrSynonyms(this.#stem(correctedTo), CORRECTED), correctedTo };
  }

  /** The word itself, all parts of a compound, or a short word joined to the next. */
  exact(token: Token, next: Token | undefined): Alternative[] {
    return spellingVariants(token, next, this.#stopWords).map((words, index) => ({
      terms: words.map(this.#stem),
      weight: index === 0 ? 1 : JOINED,
    }));
  }

  /** The alternatives of which the site has all terms. */
  async onSite(alternatives: readonly Alternative[]): Promise<Alternative[]> {
    const found = await this.#reader.terms(alternatives.flatMap(({ terms }) => terms));
    return alternatives.filter(
      ({ terms }) => terms.length > 0 && terms.every((term) => found.get(term)?.postings.length),
    );
  }

  async #completions(word: string): Promise<Alternative[]> {
    if (word.length < 2) return [];
    const words = completions(word, await this.#reader.wordsStartingWith(word.slice(0, 1)), MAX_COMPLETIONS);
    const terms = new Set(words.map(this.#stem));
    return [...terms].map((term) => ({ terms: [term], weight: COMPLETED }));
  }

  /** The rest of a word with a common prefix: "upskilling", "microsegmentation". */
  async #withoutPrefix(word: string): Promise<Alternative[]> {
    const prefix = this.#prefixes.find((one) => word.startsWith(one));
    if (prefix === undefined || word.length - prefix.length < SHORTEST_BASE) return [];
    return this.#termOrSynonyms(this.#stem(word.slice(prefix.length)), SPLIT);
  }

  async #termOrSynonyms(term: string, weight: number): Promise<Alternative[]> {
    const synonyms = await this.#reader.synonyms([term]);
    return this.onSite([{ terms: [term], weight }, ...(synonyms.get(term) ?? [])]);
  }

  /** The nearest among the words of the site, words with synonyms, and stop words. */
  async #correction(word: string, extraDistance: number): Promise<string | undefined> {
    const files = await Promise.all(Array.from(firstLettersOf(word), (first) => this.#reader.wordsStartingWith(first)));
    const found = files.flatMap((file) => corrections(word, file, extraDistance)).sort((a, b) => a.cost - b.cost)[0];
    const stopWord = nearestStopWord(word, this.#reader.contents.stop);
    return stopWord !== undefined && (found === undefined || found.cost > CONFIDENT_DISTANCE) ? stopWord : found?.word;
  }

  async #halves(word: string): Promise<Alternative[]> {
    for (let at = word.length - SHORTEST_HALF; at >= SHORTEST_HALF; at--) {
      const halves = [word.slice(0, at), word.slice(at)];
      if (halves.some((half) => this.#stopWords.has(half))) continue;
      const alternatives = await this.onSite([{ terms: halves.map(this.#stem), weight: SPLIT }]);
      if (alternatives.length > 0) return alternatives;
    }
    return [];
  }
}
