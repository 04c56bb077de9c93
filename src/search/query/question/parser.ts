/**
 * Reads a question: takes out the words that only ask and the number of a level,
 * cuts the rest into phrases and words, and looks up the alternatives to meet each.
 * Words that the site does not know are never replaced silently.
 */

import type { Alternative } from "../index/format.ts";
import type { IndexReader } from "../index/reader.ts";
import type { Stem } from "../language/language.ts";
import { LONGEST_PHRASE } from "../language/phrases.ts";
import { wordsOf } from "../language/words.ts";
import { extractLevel, leaningOf } from "./level-reference.ts";
import { type Clause, highlightsOf, type Question, type QuestionOptions, type QuestionWord } from "./question.ts";
import { type Token, WordExpander } from "./word-expander.ts";

/** What a word matters that says little. */
const WEAK = 0.22;
/** A number says little; a longer one is a name, as in "ISO 27001". */
const NUMBER = /^\d{1,3}$/;
/** An id begins with letters and has a number in it, as "PR.AA-05" without its marks; "24/7" is none. */
const ID = /^[a-z]+\d/;
/** Two words written as one count nearly as much as the two. */
const JOINED = 0.95;
/** Slips more than usual that a word may be off when nothing else is left. */
const SLACK = 1.5;

/** Words of a question, from one on, and the alternatives to say all of them otherwise. */
interface Phrase {
  readonly length: number;
  readonly alternatives: readonly Alternative[];
  /** True where some alternatives were left out. */
  readonly isPartial: boolean;
}

const NO_PHRASE: Phrase = { length: 1, alternatives: [], isPartial: false };

export class QuestionParser {
  readonly #reader: IndexReader;
  readonly #stem: Stem;
  readonly #stop: ReadonlySet<string>;
  readonly #weak: ReadonlySet<string>;
  readonly #words: WordExpander;

  constructor(reader: IndexReader) {
    this.#reader = reader;
    const { stop, language } = reader.levels;
    this.#stem = reader.stem;
    this.#stop = new Set(stop);
    this.#weak = new Set(language.weak.map(this.#stem));
    this.#words = new WordExpander(reader);
  }

  /** Reads a question; where words were corrected, what comes of it is read again, so that phrases are seen in it. */
  async read(text: string, asking: QuestionOptions = {}): Promise<Question> {
    const question = await this.#readOnce(text, asking);
    if (question.corrected.length === 0) return question;
    const better = question.corrected.reduce((sum, { from, to }) => sum.replace(from, to), text);
    const again = await this.#readOnce(better, asking);
    return { ...again, corrected: question.corrected };
  }

  async #readOnce(
    text: string,
    { isTyping = false, isLiteral = false, isLoose = false, isEarly = false }: QuestionOptions,
  ): Promise<Question> {
    const { rest, level } = extractLevel(text, this.#reader.levels.language);
    const written = this.#tokensOf(rest);
    await this.#fetchAll(written, isTyping, isEarly);
    const tokens = await this.#takenApart(written);

    // A question of nothing but words that say little means them.
    const isWeak = ({ joined, parts }: Token) =>
      (parts.length === 1 && NUMBER.test(joined)) || this.#weak.has(this.#stem(joined));
    const weak = tokens.every((token) => token.isStop || isWeak(token)) ? 1 : WEAK;

    const corrected: { from: string; to: string }[] = [];
    const unknown: string[] = [];
    const clauses: Clause[] = [];
    let isPartial = false;
    for (let at = 0; at < tokens.length; ) {
      const { length, alternatives, ...phrase } = isLiteral ? NO_PHRASE : await this.#phraseAt(tokens, at, isEarly);
      isPartial ||= phrase.isPartial;
      const words: QuestionWord[] = [];
      for (let index = at; index < at + length; index++) {
        const token = tokens[index];
        if (token === undefined || token.isStop) continue;
        const read = await this.#words.read(token, tokens[index + 1], {
          goesOn: isTyping && index === tokens.length - 1,
          isMet: isLiteral || alternatives.length > 0,
          slack: isLoose ? SLACK : 0,
        });
        if (read.to !== undefined) corrected.push({ from: token.raw, to: read.to });
        const weight = isWeak(token) ? weak : 1;
        if (read.alternatives.length === 0 && alternatives.length === 0 && weight === 1) unknown.push(token.raw);
        words.push({ word: token.raw, weight, alternatives: read.alternatives });
      }
      if (words.length > 0) clauses.push({ words, alternatives });
      at += length;
    }
    const { language } = this.#reader.levels;
    const isSentence = tokens.length > 2 && language.asking.includes(tokens[0]?.joined ?? "");
    return {
      clauses,
      level,
      isSentence,
      hasId: written.some(({ joined, parts }) => parts.length > 1 && ID.test(joined)),
      leaning: leaningOf(tokens, language),
      corrected,
      unknown,
      highlights: highlightsOf(clauses),
      readAs: text,
      isPartial,
    };
  }

  #tokensOf(text: string): Token[] {
    const all = wordsOf(text).map(
      ({ joined, parts, start, end }): Token => ({
        raw: text.slice(start, end),
        joined,
        parts,
        isStop: parts.length === 1 && this.#stop.has(joined),
      }),
    );
    // A question of nothing but small words still asks for them.
    return all.every(({ isStop }) => isStop) ? all.map((token) => ({ ...token, isStop: false })) : all;
  }

  /** Compounds that the site has not are questions for their parts: "organisation-wide". */
  async #takenApart(tokens: readonly Token[]): Promise<Token[]> {
    const compounds = tokens.filter(({ parts }) => parts.length > 1);
    const known = await this.#reader.terms(compounds.map(({ joined }) => this.#stem(joined)));
    return tokens.flatMap((token) => {
      if (token.parts.length === 1 || known.get(this.#stem(token.joined))?.postings.length) return [token];
      return token.parts.map((part) => ({ raw: part, joined: part, parts: [part], isStop: this.#stop.has(part) }));
    });
  }

  /** Asks at once for all that the words may need, so that they need not wait for each other. */
  async #fetchAll(tokens: readonly Token[], isTyping: boolean, isEarly: boolean): Promise<void> {
    const exact = tokens.flatMap((token, at) =>
      token.isStop ? [] : this.#words.exact(token, tokens[at + 1]).flatMap(({ terms }) => terms),
    );
    const phrases = Promise.all(tokens.map((_token, at) => this.#phrasesAt(tokens, at)));
    const standIns = async () =>
      this.#reader.terms(
        (await phrases).flat().flatMap(({ alternatives }) => alternatives.flatMap(({ terms }) => terms)),
      );
    const last = isTyping ? tokens.at(-1)?.joined.slice(0, 1) : undefined;
    await Promise.all([
      this.#reader.terms(exact),
      isEarly ? phrases : standIns(),
      last !== undefined && this.#reader.wordsFrom(last),
    ]);
  }

  /** The longest phrase from a place on that the site has something to stand in for; else one word. */
  async #phraseAt(tokens: readonly Token[], at: number, isEarly: boolean): Promise<Phrase> {
    let isPartial = false;
    for (const { length, alternatives } of await this.#phrasesAt(tokens, at)) {
      const canWait = isEarly && (await this.#areKnown(tokens.slice(at, at + length)));
      const wanted = canWait ? alternatives.filter(({ terms }) => this.#reader.isAtHand(terms)) : alternatives;
      isPartial ||= wanted.length < alternatives.length;
      const known = await this.#words.known(wanted);
      if (known.length > 0) return { length, alternatives: known, isPartial };
    }
    return { ...NO_PHRASE, isPartial };
  }

  /** True when the site has each of some words itself. */
  async #areKnown(tokens: readonly Token[]): Promise<boolean> {
    const terms = tokens.flatMap(({ isStop, joined }) => (isStop ? [] : [this.#stem(joined)]));
    const known = await this.#reader.terms(terms);
    return terms.every((term) => known.get(term)?.postings.length);
  }

  /** The phrases from a place on that others may stand in for, longest first. */
  async #phrasesAt(tokens: readonly Token[], at: number): Promise<Omit<Phrase, "isPartial">[]> {
    const spans = Array.from({ length: Math.min(LONGEST_PHRASE, tokens.length - at) }, (_, index) =>
      tokens.slice(at, at + index + 1),
    )
      .filter((span) => !span.every(({ isStop }) => isStop))
      .map((span) => {
        const joined = this.#joined(span);
        return { length: span.length, joined, keys: this.#keysOf(span, joined) };
      })
      .reverse();
    const standIns = await this.#reader.standIns(spans.flatMap(({ keys }) => keys));
    return spans.flatMap(({ length, joined, keys }) => {
      const alternatives = keys.flatMap((key) => standIns.get(key) ?? []);
      if (alternatives.length === 0) return [];
      return [
        {
          length,
          alternatives: joined === undefined ? alternatives : [...alternatives, { terms: [joined], weight: JOINED }],
        },
      ];
    });
  }

  /** Two words as one: "pass phrase". */
  #joined([first, second, third]: readonly Token[]): string | undefined {
    if (first === undefined || second === undefined || third !== undefined) return undefined;
    return first.isStop ? undefined : this.#stem(first.joined + second.joined);
  }

  /** The keys that a phrase may be found under: word by word, compounds taken apart or joined, small words left out. */
  #keysOf(span: readonly Token[], joined: string | undefined): string[] {
    const telling = span[0]?.isStop || span.at(-1)?.isStop ? [] : span.filter(({ isStop }) => !isStop);
    return [
      ...new Set([
        span.flatMap(({ parts }) => parts.map(this.#stem)).join(" "),
        span.map((token) => this.#stem(token.joined)).join(" "),
        ...(joined === undefined ? [] : [joined]),
        ...(telling.length > 1 ? [telling.flatMap(({ parts }) => parts.map(this.#stem)).join(" ")] : []),
      ]),
    ];
  }
}
