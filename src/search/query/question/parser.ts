/**
 * Parses a question: takes out stop words and a level number, cuts the rest into
 * clauses, and looks up the alternatives of each. Every correction is reported
 * in the result.
 */

import type { Alternative } from "../index/format.ts";
import type { IndexReader } from "../index/reader.ts";
import type { Stemmer } from "../language/language.ts";
import { LONGEST_PHRASE } from "../language/phrases.ts";
import { isCompound, wordsOf } from "../language/words.ts";
import { extractLevel, leaningOf } from "./level-reference.ts";
import { type Clause, highlightsOf, type Question, type QuestionOptions, type QuestionWord } from "./question.ts";
import { type Token, WordExpander } from "./word-expander.ts";

/** Weight of a word that says little. */
const WEAK = 0.22;
/** A number that says little; a longer one is a name, as in "ISO 27001". */
const NUMBER = /^\d{1,3}$/;
/** Weight of two words written as one. */
const JOINED_WEIGHT = 0.95;
/** Additional edit distance allowed with `isLoose`. */
const LOOSE_DISTANCE = 1.5;

/** Some words of a question from one on, with the alternatives that match all of them. */
interface Phrase {
  readonly length: number;
  readonly alternatives: readonly Alternative[];
}

const NO_PHRASE: Phrase = { length: 1, alternatives: [] };

export class QuestionParser {
  readonly #reader: IndexReader;
  readonly #stem: Stemmer;
  readonly #stopWords: ReadonlySet<string>;
  readonly #weakStems: ReadonlySet<string>;
  readonly #words: WordExpander;

  constructor(reader: IndexReader) {
    this.#reader = reader;
    const { stop, language } = reader.contents;
    this.#stem = reader.stem;
    this.#stopWords = new Set(stop);
    this.#weakStems = new Set(language.weak.map(this.#stem));
    this.#words = new WordExpander(reader);
  }

  /** Parses a question; a corrected one is parsed again, because corrections may complete a phrase. */
  async parse(text: string, options: QuestionOptions = {}): Promise<Question> {
    const question = await this.#parseOnce(text, options);
    if (question.corrected.length === 0) return question;
    const correctedText = question.corrected.reduce((sum, { from, to }) => sum.replace(from, to), text);
    const reparsed = await this.#parseOnce(correctedText, options);
    return { ...reparsed, corrected: question.corrected };
  }

  async #parseOnce(text: string, { isLiteral = false, isLoose = false }: QuestionOptions): Promise<Question> {
    const { rest, level } = extractLevel(text, this.#reader.contents.language, this.#reader.contents.levelLabels);
    const written = this.#tokensOf(rest);
    await this.#loadFiles(written);
    const tokens = await this.#splitUnknownCompounds(written);

    // If all words say little, they have full weight.
    const isWeak = ({ joined, parts }: Token) =>
      (parts.length === 1 && NUMBER.test(joined)) || this.#weakStems.has(this.#stem(joined));
    const weak = tokens.every((token) => token.isStop || isWeak(token)) ? 1 : WEAK;

    const corrected: { from: string; to: string }[] = [];
    const unknown: string[] = [];
    const clauses: Clause[] = [];
    for (let at = 0; at < tokens.length; ) {
      const { length, alternatives } = isLiteral ? NO_PHRASE : await this.#longestPhraseAt(tokens, at);
      const words: QuestionWord[] = [];
      for (let index = at; index < at + length; index++) {
        const token = tokens[index];
        if (token === undefined || token.isStop) continue;
        const expanded = await this.#words.expand(token, tokens[index + 1], {
          // A stop word is no slip.
          isExactOnly: isLiteral || alternatives.length > 0 || this.#stopWords.has(token.joined),
          extraDistance: isLoose ? LOOSE_DISTANCE : 0,
        });
        if (expanded.correctedTo !== undefined) corrected.push({ from: token.raw, to: expanded.correctedTo });
        const weight = isWeak(token) ? weak : 1;
        if (expanded.alternatives.length === 0 && alternatives.length === 0 && weight === 1) unknown.push(token.raw);
        words.push({ word: token.raw, weight, alternatives: expanded.alternatives });
      }
      if (words.length > 0) clauses.push({ words, alternatives });
      at += length;
    }
    const { language } = this.#reader.contents;
    const isSentence = tokens.length > 2 && language.asking.includes(tokens[0]?.joined ?? "");
    return {
      clauses,
      level,
      isSentence,
      leaning: leaningOf(tokens, language),
      corrected,
      unknown,
      highlights: highlightsOf(clauses),
      readAs: text,
    };
  }

  #tokensOf(text: string): Token[] {
    const all = wordsOf(text).map(
      ({ joined, parts, start, end }): Token => ({
        raw: text.slice(start, end),
        joined,
        parts,
        isStop: parts.length === 1 && this.#stopWords.has(joined),
      }),
    );
    // If all words are stop words, they are looked for.
    return all.every(({ isStop }) => isStop) ? all.map((token) => ({ ...token, isStop: false })) : all;
  }

  /** Replaces compounds that the site does not have by their parts: "organisation-wide". */
  async #splitUnknownCompounds(tokens: readonly Token[]): Promise<Token[]> {
    const compounds = tokens.filter(isCompound);
    const known = await this.#reader.terms(compounds.map(({ joined }) => this.#stem(joined)));
    return tokens.flatMap((token) => {
      if (!isCompound(token) || known.get(this.#stem(token.joined))?.postings.length) return [token];
      return token.parts.map((part) => ({ raw: part, joined: part, parts: [part], isStop: this.#stopWords.has(part) }));
    });
  }

  /** Loads all files that the words may need, in parallel. */
  async #loadFiles(tokens: readonly Token[]): Promise<void> {
    const exact = tokens.flatMap((token, at) =>
      token.isStop ? [] : this.#words.exact(token, tokens[at + 1]).flatMap(({ terms }) => terms),
    );
    const phrases = Promise.all(tokens.map((_token, at) => this.#phrasesAt(tokens, at)));
    const synonyms = async () =>
      this.#reader.terms(
        (await phrases).flat().flatMap(({ alternatives }) => alternatives.flatMap(({ terms }) => terms)),
      );
    await Promise.all([this.#reader.terms(exact), synonyms()]);
  }

  /** The longest phrase that starts at a token and has synonyms on the site; else one word. */
  async #longestPhraseAt(tokens: readonly Token[], at: number): Promise<Phrase> {
    for (const { length, alternatives } of await this.#phrasesAt(tokens, at)) {
      const known = await this.#words.onSite(alternatives);
      if (known.length > 0) return { length, alternatives: known };
    }
    return NO_PHRASE;
  }

  /** The phrases that start at a token and have synonyms, longest first. */
  async #phrasesAt(tokens: readonly Token[], at: number): Promise<Phrase[]> {
    const spans = Array.from({ length: Math.min(LONGEST_PHRASE, tokens.length - at) }, (_, index) =>
      tokens.slice(at, at + index + 1),
    )
      .filter((span) => !span.every(({ isStop }) => isStop))
      .map((span) => {
        const joined = this.#joined(span);
        return { length: span.length, joined, keys: this.#keysOf(span, joined) };
      })
      .reverse();
    const synonyms = await this.#reader.synonyms(spans.flatMap(({ keys }) => keys));
    return spans.flatMap(({ length, joined, keys }) => {
      const alternatives = keys.flatMap((key) => synonyms.get(key) ?? []);
      if (alternatives.length === 0) return [];
      return [
        {
          length,
          alternatives:
            joined === undefined ? alternatives : [...alternatives, { terms: [joined], weight: JOINED_WEIGHT }],
        },
      ];
    });
  }

  /** The stem of two words written as one: "pass phrase". */
  #joined([first, second, third]: readonly Token[]): string | undefined {
    if (first === undefined || second === undefined || third !== undefined) return undefined;
    return first.isStop ? undefined : this.#stem(first.joined + second.joined);
  }

  /** The keys to look a phrase up by: with compounds split or joined, with and without stop words. */
  #keysOf(span: readonly Token[], joined: string | undefined): string[] {
    const significant = span[0]?.isStop || span.at(-1)?.isStop ? [] : span.filter(({ isStop }) => !isStop);
    return [
      ...new Set([
        span.flatMap(({ parts }) => parts.map(this.#stem)).join(" "),
        span.map((token) => this.#stem(token.joined)).join(" "),
        ...(joined === undefined ? [] : [joined]),
        ...(significant.length > 1 ? [significant.flatMap(({ parts }) => parts.map(this.#stem)).join(" ")] : []),
      ]),
    ];
  }
}
