/**
 * What a question asks for: its words without those that only ask, each with
 * what may stand in for it. Words that the site does not know are completed,
 * corrected or taken apart, never silently.
 */
import type { LanguageData } from "./format.ts";
import { type Stem, stemmerFor } from "./language.ts";
import type { IndexReader } from "./reader.ts";
import { completions, corrections, slipsBetween } from "./spelling.ts";
import { fold, wordsOf } from "./words.ts";

/** Terms that must all be in a document, and how much that counts against the word that was asked for. */
export interface Way {
  readonly terms: readonly string[];
  readonly weight: number;
}

/** One word of the question and the ways to meet it. */
export interface Asked {
  /** As the reader wrote it. */
  readonly word: string;
  /** How much it matters: 1, or less for a word that says little. */
  readonly weight: number;
  readonly ways: readonly Way[];
}

/** Neighbouring words and further ways to meet all of them at once. */
export interface Unit {
  readonly asked: readonly Asked[];
  readonly ways: readonly Way[];
}

export interface Question {
  readonly units: readonly Unit[];
  /** The number of the level that it names. */
  readonly level: number | undefined;
  /** What was read in place of what: words that nothing on the site begins with. */
  readonly corrected: readonly { readonly from: string; readonly to: string }[];
  /** Words that are nowhere on the site, nor anything like them. */
  readonly unknown: readonly string[];
  /** What a match is marked by. */
  readonly marks: Marks;
  /** The question with its corrections. */
  readonly readAs: string;
}

/** Terms that match by themselves, and terms that match where they stand together. */
export interface Marks {
  readonly terms: ReadonlyMap<string, Mark>;
  readonly phrases: readonly (Mark & { readonly terms: readonly string[] })[];
}

export interface Mark {
  /** The unit of the question that it meets. */
  readonly unit: number;
  /** True for the reader's own word. */
  readonly isOwn: boolean;
}

export interface Asking {
  /** True while the reader is still typing, so that the last word may go on. */
  readonly isTyping?: boolean;
  /** True to take the words as they are written. */
  readonly isLiteral?: boolean;
  /** True to take words that are further off for what was meant: when nothing else is left. */
  readonly isLoose?: boolean;
}

interface Token {
  readonly raw: string;
  readonly joined: string;
  readonly parts: readonly string[];
  readonly isStop: boolean;
}

const WEAK = 0.5;
const COMPLETED = 0.75;
const CORRECTED = 0.9;
const TAKEN_APART = 0.8;
const JOINED = 0.95;
const COMPLETIONS = 8;
/** Least weight of a way that is marked where it matches. */
const MARKED = 0.7;
/** Slips up to which a correction is hardly in doubt. */
const SURE = 0.7;
/** Slips more than usual that a word may be off when nothing else is left. */
const SLACK = 1.5;
const LONGEST_PHRASE = 5;
/** A piece shorter than this is no word that another could be made of. */
const SHORTEST_PIECE = 3;

export class QuestionReader {
  readonly #reader: IndexReader;
  readonly #stem: Stem;
  readonly #stop: ReadonlySet<string>;
  readonly #weak: ReadonlySet<string>;
  readonly #language: LanguageData;
  /** Stand-ins by phrase. */
  readonly #synonyms = new Map<string, Way[]>();

  constructor(reader: IndexReader) {
    this.#reader = reader;
    const { lang, language, synonyms } = reader.levels;
    this.#stem = stemmerFor(lang);
    this.#language = language;
    this.#stop = new Set(language.stop);
    this.#weak = new Set(language.weak.map(this.#stem));
    for (const [weight, ...phrases] of synonyms) {
      for (const phrase of phrases) {
        const ways = this.#synonyms.get(phrase) ?? [];
        for (const other of phrases)
          if (other !== phrase) ways.push({ terms: other.split(" "), weight: Number(weight) });
        this.#synonyms.set(phrase, ways);
      }
    }
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
    const { rest, level } = this.#takeLevel(text);
    const all = wordsOf(rest).map(
      ({ joined, parts, start, end }): Token => ({
        raw: rest.slice(start, end),
        joined,
        parts,
        isStop: parts.length === 1 && this.#stop.has(joined),
      }),
    );
    // A question of nothing but small words still asks for them.
    const isEmpty = all.every(({ isStop }) => isStop);
    const tokens = isEmpty ? all.map((token) => ({ ...token, isStop: false })) : all;

    await this.#fetchAll(tokens, isTyping);

    const corrected: { from: string; to: string }[] = [];
    const unknown: string[] = [];
    const units: Unit[] = [];
    for (let at = 0; at < tokens.length; ) {
      const { length, ways: standIns } = this.#phraseAt(tokens, at);
      const ways = isLiteral ? [] : await this.#known(standIns);
      const span = tokens.slice(at, at + length);
      const asked: Asked[] = [];
      for (const token of span) {
        if (token.isStop) continue;
        const index = tokens.indexOf(token);
        const goesOn = isTyping && index === tokens.length - 1;
        const one = await this.#ask(
          token,
          tokens[index + 1],
          goesOn,
          isLiteral || ways.length > 0,
          isLoose ? SLACK : 0,
        );
        if (one.to !== undefined) corrected.push({ from: token.raw, to: one.to });
        if (one.asked.ways.length === 0 && ways.length === 0) unknown.push(token.raw);
        asked.push(one.asked);
      }
      if (asked.length > 0) units.push({ asked, ways });
      at += length;
    }
    return { units, level, corrected, unknown, marks: marksOf(units), readAs: text };
  }

  /** Asks at once for all that the words may need, so that they need not wait for each other. */
  async #fetchAll(tokens: readonly Token[], isTyping: boolean): Promise<void> {
    const terms = tokens.flatMap((token, at) => [
      ...this.#exact(token, tokens[at + 1]).flatMap((way) => way.terms),
      ...this.#phraseAt(tokens, at).ways.flatMap((way) => way.terms),
    ]);
    const last = isTyping ? tokens.at(-1)?.joined.slice(0, 1) : undefined;
    await Promise.all([this.#reader.terms(terms), last !== undefined && this.#reader.wordsFrom(last)]);
  }

  /** Takes "level 4" or "level four" out of a question. */
  #takeLevel(text: string): { rest: string; level: number | undefined } {
    const { level: names, numbers } = this.#language;
    if (names.length === 0) return { rest: text, level: undefined };
    const pattern = new RegExp(`\\b(?:${names.join("|")})\\s*(?:no\\.?\\s*)?(\\d{1,2}|${numbers.join("|")})\\b`, "i");
    const [found, word = ""] = pattern.exec(text) ?? [];
    if (found === undefined) return { rest: text, level: undefined };
    const rest = text.replace(found, " ");
    const level = Number(word) || numbers.indexOf(word.toLowerCase()) + 1;
    return wordsOf(rest).length === 0 ? { rest: text, level: undefined } : { rest, level };
  }

  /** The longest phrase from a place on that others can stand in for; one word where there is none. */
  #phraseAt(tokens: readonly Token[], at: number): { length: number; ways: Way[] } {
    for (let length = Math.min(LONGEST_PHRASE, tokens.length - at); length >= 1; length--) {
      const span = tokens.slice(at, at + length);
      if (span.every(({ isStop }) => isStop)) continue;
      const keys = new Set([
        span.flatMap(({ parts }) => parts.map(this.#stem)).join(" "),
        span.map(({ joined }) => this.#stem(joined)).join(" "),
        ...(length > 1 ? [this.#stem(span.map(({ joined }) => joined).join(""))] : []),
      ]);
      const ways = [...keys].flatMap((key) => this.#synonyms.get(key) ?? []);
      if (length > 1 && ways.length > 0) {
        const joined = this.#stem(span.map((token) => token.joined).join(""));
        return { length, ways: [...ways, { terms: [joined], weight: JOINED }] };
      }
      if (ways.length > 0) return { length, ways };
    }
    return { length: 1, ways: [] };
  }

  async #ask(
    token: Token,
    next: Token | undefined,
    goesOn: boolean,
    isTaken: boolean,
    slack: number,
  ): Promise<{ asked: Asked; to?: string }> {
    const { raw, joined, parts } = token;
    const exact = this.#exact(token, next);
    const weight = this.#weak.has(this.#stem(joined)) ? WEAK : 1;
    const ways = await this.#known(exact);
    if (goesOn && parts.length === 1) ways.push(...(await this.#completed(joined)).filter(isNew(ways)));
    if (ways.length > 0 || isTaken) return { asked: { word: raw, weight, ways } };

    // No hit: what begins with the word, then what is near it, then its two halves.
    const completed = parts.length === 1 ? await this.#completed(joined) : [];
    if (completed.length > 0) return { asked: { word: raw, weight, ways: completed } };
    const near = parts.length === 1 ? await this.#corrected(joined, slack) : undefined;
    if (near === "") return { asked: { word: raw, weight: 0, ways: [] } };
    if (near !== undefined) {
      const term = this.#stem(near);
      const instead = [{ terms: [term], weight: CORRECTED }, ...(this.#synonyms.get(term) ?? [])];
      return { asked: { word: raw, weight, ways: await this.#known(instead) }, to: near };
    }
    return { asked: { word: raw, weight, ways: parts.length === 1 ? await this.#halves(joined) : [] } };
  }

  /** The word itself, the parts of a compound, and a short word joined to the next: "back up". */
  #exact({ joined, parts }: Token, next: Token | undefined): Way[] {
    const ways: Way[] = [{ terms: [this.#stem(joined)], weight: 1 }];
    if (parts.length > 1)
      ways.push({ terms: parts.filter((part) => !this.#stop.has(part)).map(this.#stem), weight: JOINED });
    if (next && parts.length === 1 && Math.min(joined.length, next.joined.length) <= 5)
      ways.push({ terms: [this.#stem(joined + next.joined)], weight: JOINED });
    return ways;
  }

  /** The ways of which all terms are on the site. */
  async #known(ways: readonly Way[]): Promise<Way[]> {
    const terms = await this.#reader.terms(ways.flatMap((way) => way.terms));
    return ways.filter((way) => way.terms.length > 0 && way.terms.every((term) => terms.get(term)?.postings.length));
  }

  async #completed(word: string): Promise<Way[]> {
    if (word.length < 2) return [];
    const words = completions(word, await this.#reader.wordsFrom(word.slice(0, 1)), COMPLETIONS);
    const terms = new Set(words.map(this.#stem));
    return [...terms].map((term) => ({ terms: [term], weight: COMPLETED }));
  }

  /** The nearest word of the site, or of those that only ask. */
  async #corrected(word: string, slack: number): Promise<string | undefined> {
    const firsts = new Set([word.slice(0, 1), word.slice(1, 2)]);
    const files = await Promise.all(Array.from(firsts, (first) => this.#reader.wordsFrom(first)));
    const found = files.flatMap((file) => corrections(word, file, slack)).sort((a, b) => a.cost - b.cost)[0];
    const small = nearest(word, this.#language.stop);
    return small !== undefined && (found === undefined || found.cost > SURE) ? small : found?.word;
  }

  async #halves(word: string): Promise<Way[]> {
    for (let at = word.length - SHORTEST_PIECE; at >= SHORTEST_PIECE; at--) {
      const pieces = [word.slice(0, at), word.slice(at)];
      if (pieces.some((piece) => this.#stop.has(piece))) continue;
      const ways = await this.#known([{ terms: pieces.map(this.#stem), weight: TAKEN_APART }]);
      if (ways.length > 0) return ways;
    }
    return [];
  }
}

function marksOf(units: readonly Unit[]): Marks {
  const terms = new Map<string, Mark>();
  const phrases: (Mark & { terms: readonly string[] })[] = [];
  for (const [unit, { asked, ways }] of units.entries()) {
    for (const way of [...asked.flatMap((one) => one.ways), ...ways]) {
      if (way.weight < MARKED) continue;
      const mark = { unit, isOwn: way.weight === 1 };
      const [first = "", ...rest] = way.terms;
      if (rest.length > 0) phrases.push({ ...mark, terms: way.terms });
      else if (!terms.get(first)?.isOwn) terms.set(first, mark);
    }
  }
  return { terms, phrases };
}

/** The nearest of a list of small words. */
function nearest(word: string, list: readonly string[]): string | undefined {
  const most = word.length < 4 ? SURE : 1;
  return list.find((small) => small.length > 1 && slipsBetween(word, small, most) <= most);
}

function isNew(ways: readonly Way[]): (way: Way) => boolean {
  const known = new Set(ways.map(({ terms }) => terms.join(" ")));
  return ({ terms }) => !known.has(terms.join(" "));
}

/** True for text that names a requirement, such as `PR.AA-05`: letters and digits with a joint between. */
export function looksLikeId(text: string): boolean {
  return wordsOf(text).length === 1 && /\d/.test(text) && /[.-]/.test(text) && fold(text).length <= 20;
}
