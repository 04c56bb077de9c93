/**
 * The alternatives to meet one word of a question: itself, a compound of it, a synonym;
 * only where the site has none of them, what begins with it, what is left of it
 * without a prefix, a correction of it, or its two halves.
 */

import type { Alternative } from "../index/format.ts";
import type { IndexReader } from "../index/reader.ts";
import type { Stem } from "../language/language.ts";
import { CONFIDENT_DISTANCE, completions, corrections, firstLettersOf, nearestOf } from "./spelling.ts";
import { spellingVariants } from "./spelling-variants.ts";

/** A word of a question. */
export interface Token {
  readonly raw: string;
  readonly joined: string;
  readonly parts: readonly string[];
  readonly isStop: boolean;
}

/** What a word was found to be. */
export interface ExpandedWord {
  readonly alternatives: readonly Alternative[];
  /** What it was read as, where it was corrected; empty where that is a word that only asks. */
  readonly to?: string;
}

const COMPLETED = 0.75;
const CORRECTED = 0.9;
const TAKEN_APART = 0.8;
const JOINED = 0.95;
const COMPLETIONS = 8;
/** A piece shorter than this is no word that another could be made of. */
const SHORTEST_PIECE = 3;
/** Letters that must be left of a word without its prefix: "repent" has nothing to do with "pent". */
const SHORTEST_MAIN = 5;

export class WordExpander {
  readonly #reader: IndexReader;
  readonly #stem: Stem;
  readonly #stop: ReadonlySet<string>;
  readonly #prefixes: readonly string[];

  constructor(reader: IndexReader) {
    this.#reader = reader;
    this.#stem = reader.stem;
    this.#stop = new Set(reader.levels.stop);
    this.#prefixes = reader.levels.language.prefixes;
  }

  /**
   * @param isMet true where a phrase that the word belongs to is met already, so that it need not be guessed at
   * @param slack slips that a word may hold beyond what is usual for its length
   */
  async read(
    token: Token,
    next: Token | undefined,
    { goesOn, isMet, slack }: { goesOn: boolean; isMet: boolean; slack: number },
  ): Promise<ExpandedWord> {
    const { joined, parts } = token;
    const isPlain = parts.length === 1;
    const alternatives = await this.known(this.exact(token, next));
    if (goesOn && isPlain) alternatives.push(...(await this.#completed(joined)).filter(isNew(alternatives)));
    if (alternatives.length > 0 || isMet) return { alternatives };
    if (!isPlain) return { alternatives: [] };

    const completed = await this.#completed(joined);
    if (completed.length > 0) return { alternatives: completed };
    const main = await this.#withoutPrefix(joined);
    if (main.length > 0) return { alternatives: main };
    const near = await this.#corrected(joined, slack);
    if (near === undefined) return { alternatives: await this.#halves(joined) };
    if (this.#stop.has(near)) return { alternatives: [], to: near };
    return { alternatives: await this.#wordOrStandIns(this.#stem(near), CORRECTED), to: near };
  }

  /** The word itself, the parts of a compound, and a short word joined to the next. */
  exact(token: Token, next: Token | undefined): Alternative[] {
    return spellingVariants(token, next, this.#stop).map((words, index) => ({
      terms: words.map(this.#stem),
      weight: index === 0 ? 1 : JOINED,
    }));
  }

  /** The alternatives of which all terms are on the site. */
  async known(alternatives: readonly Alternative[]): Promise<Alternative[]> {
    const terms = await this.#reader.terms(alternatives.flatMap((way) => way.terms));
    return alternatives.filter(
      (way) => way.terms.length > 0 && way.terms.every((term) => terms.get(term)?.postings.length),
    );
  }

  async #completed(word: string): Promise<Alternative[]> {
    if (word.length < 2) return [];
    const words = completions(word, await this.#reader.wordsFrom(word.slice(0, 1)), COMPLETIONS);
    const terms = new Set(words.map(this.#stem));
    return [...terms].map((term) => ({ terms: [term], weight: COMPLETED }));
  }

  /** What is left of a word without what is often put before one: "upskilling", "microsegmentation". */
  async #withoutPrefix(word: string): Promise<Alternative[]> {
    const prefix = this.#prefixes.find((one) => word.startsWith(one));
    if (prefix === undefined || word.length - prefix.length < SHORTEST_MAIN) return [];
    return this.#wordOrStandIns(this.#stem(word.slice(prefix.length)), TAKEN_APART);
  }

  async #wordOrStandIns(term: string, weight: number): Promise<Alternative[]> {
    const standIns = await this.#reader.standIns([term]);
    return this.known([{ terms: [term], weight }, ...(standIns.get(term) ?? [])]);
  }

  /** The nearest word of the site, of what may stand for one, or of those that only ask. */
  async #corrected(word: string, slack: number): Promise<string | undefined> {
    const files = await Promise.all(Array.from(firstLettersOf(word), (first) => this.#reader.wordsFrom(first)));
    const found = files.flatMap((file) => corrections(word, file, slack)).sort((a, b) => a.cost - b.cost)[0];
    const small = nearestOf(word, this.#reader.levels.stop);
    return small !== undefined && (found === undefined || found.cost > CONFIDENT_DISTANCE) ? small : found?.word;
  }

  async #halves(word: string): Promise<Alternative[]> {
    for (let at = word.length - SHORTEST_PIECE; at >= SHORTEST_PIECE; at--) {
      const pieces = [word.slice(0, at), word.slice(at)];
      if (pieces.some((piece) => this.#stop.has(piece))) continue;
      const alternatives = await this.known([{ terms: pieces.map(this.#stem), weight: TAKEN_APART }]);
      if (alternatives.length > 0) return alternatives;
    }
    return [];
  }
}

function isNew(alternatives: readonly Alternative[]): (way: Alternative) => boolean {
  const known = new Set(alternatives.map(({ terms }) => terms.join(" ")));
  return ({ terms }) => !known.has(terms.join(" "));
}
