/**
 * Reads a question: takes out the words that only ask and the number of a level,
 * cuts the rest into phrases and words, and looks up the ways to meet each.
 * Words that the site does not know are never replaced silently.
 */
import { type Stem, stemmerFor } from "./language.ts";
import { leaningOf, takeLevel } from "./level-named.ts";
import { type Asked, type Asking, marksOf, type Question, type Unit, type Way } from "./question.ts";
import type { IndexReader } from "./reader.ts";
import { LONGEST_PHRASE, StandIns } from "./stand-ins.ts";
import { type Token, WordReader } from "./word-reader.ts";
import { wordsOf } from "./words.ts";

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

export class QuestionReader {
  readonly #reader: IndexReader;
  readonly #stem: Stem;
  readonly #stop: ReadonlySet<string>;
  readonly #weak: ReadonlySet<string>;
  readonly #standIns: StandIns;
  readonly #words: WordReader;

  constructor(reader: IndexReader) {
    this.#reader = reader;
    const { lang, language } = reader.levels;
    this.#stem = stemmerFor(lang);
    this.#stop = new Set(language.stop);
    this.#weak = new Set(language.weak.map(this.#stem));
    this.#standIns = new StandIns(reader.levels, this.#stem);
    this.#words = new WordReader(reader, this.#stem, this.#standIns);
  }

  /** Reads a question; where words were corrected, what comes of it is read again, so that phrases are seen in it. */
  async read(text: string, asking: Asking = {}): Promise<Question> {
    const question = await this.#readOnce(text, asking);
    if (question.corrected.length === 0) return question;
    const better = question.corrected.reduce((sum, { from, to }) => sum.replace(from, to), text);
    const again = await this.#readOnce(better, asking);
    return { ...again, corrected: question.corrected };
  }

  async #readOnce(text: string, { isTyping = false, isLiteral = false, isLoose = false }: Asking): Promise<Question> {
    const { rest, level } = takeLevel(text, this.#reader.levels.language);
    const written = this.#tokensOf(rest);
    await this.#fetchAll(written, isTyping);
    const tokens = await this.#takenApart(written);

    // A question of nothing but words that say little means them.
    const isWeak = ({ joined, parts }: Token) =>
      (parts.length === 1 && NUMBER.test(joined)) || this.#weak.has(this.#stem(joined));
    const weak = tokens.every((token) => token.isStop || isWeak(token)) ? 1 : WEAK;

    const corrected: { from: string; to: string }[] = [];
    const unknown: string[] = [];
    const units: Unit[] = [];
    for (let at = 0; at < tokens.length; ) {
      const { length, ways } = isLiteral ? { length: 1, ways: [] } : await this.#phraseAt(tokens, at);
      const asked: Asked[] = [];
      for (let index = at; index < at + length; index++) {
        const token = tokens[index];
        if (token === undefined || token.isStop) continue;
        const read = await this.#words.read(token, tokens[index + 1], {
          goesOn: isTyping && index === tokens.length - 1,
          isMet: isLiteral || ways.length > 0,
          slack: isLoose ? SLACK : 0,
        });
        if (read.to !== undefined) corrected.push({ from: token.raw, to: read.to });
        const weight = isWeak(token) ? weak : 1;
        if (read.ways.length === 0 && ways.length === 0 && weight === 1) unknown.push(token.raw);
        asked.push({ word: token.raw, weight, ways: read.ways });
      }
      if (asked.length > 0) units.push({ asked, ways });
      at += length;
    }
    const { language } = this.#reader.levels;
    const isSentence = tokens.length > 2 && language.asking.includes(tokens[0]?.joined ?? "");
    return {
      units,
      level,
      isSentence,
      hasId: written.some(({ joined, parts }) => parts.length > 1 && ID.test(joined)),
      leaning: leaningOf(tokens, language),
      corrected,
      unknown,
      marks: marksOf(units),
      readAs: text,
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
  async #fetchAll(tokens: readonly Token[], isTyping: boolean): Promise<void> {
    const terms = tokens.flatMap((token, at) => [
      ...(token.isStop ? [] : this.#words.exact(token, tokens[at + 1]).flatMap((way) => way.terms)),
      ...this.#phrasesAt(tokens, at).flatMap(({ ways }) => ways.flatMap((way) => way.terms)),
    ]);
    const last = isTyping ? tokens.at(-1)?.joined.slice(0, 1) : undefined;
    await Promise.all([this.#reader.terms(terms), last !== undefined && this.#reader.wordsFrom(last)]);
  }

  /** The longest phrase from a place on that the site has something to stand in for; else one word. */
  async #phraseAt(tokens: readonly Token[], at: number): Promise<{ length: number; ways: Way[] }> {
    for (const { length, ways } of this.#phrasesAt(tokens, at)) {
      const known = await this.#words.known(ways);
      if (known.length > 0) return { length, ways: known };
    }
    return { length: 1, ways: [] };
  }

  /** The phrases from a place on that others may stand in for, longest first. */
  #phrasesAt(tokens: readonly Token[], at: number): { length: number; ways: Way[] }[] {
    const found: { length: number; ways: Way[] }[] = [];
    for (let length = Math.min(LONGEST_PHRASE, tokens.length - at); length >= 1; length--) {
      const span = tokens.slice(at, at + length);
      if (span.every(({ isStop }) => isStop)) continue;
      const joined = this.#stem(span.map((token) => token.joined).join(""));
      const ways = this.#keysOf(span, joined).flatMap((key) => this.#standIns.of(key));
      if (ways.length === 0) continue;
      if (length > 1) ways.push({ terms: [joined], weight: JOINED });
      found.push({ length, ways });
    }
    return found;
  }

  /** The keys that a phrase may be found under: word by word, compounds taken apart or joined, small words left out. */
  #keysOf(span: readonly Token[], joined: string): string[] {
    const telling = span[0]?.isStop || span.at(-1)?.isStop ? [] : span.filter(({ isStop }) => !isStop);
    return [
      ...new Set([
        span.flatMap(({ parts }) => parts.map(this.#stem)).join(" "),
        span.map((token) => this.#stem(token.joined)).join(" "),
        ...(span.length > 1 ? [joined] : []),
        ...(telling.length > 1 ? [telling.flatMap(({ parts }) => parts.map(this.#stem)).join(" ")] : []),
      ]),
    ];
  }
}
