/**
 * The files that search reads before Pagefind, all static and small. `levels.json`
 * is read first and names the others; `site-….json` is read once as well, and the
 * rest when a question needs it.
 *
 * A *document* is a thing that a question can match: a page as a whole, or one of
 * its levels. Documents are numbered page by page: the page, then its levels.
 */

import type { NumberedFiles } from "./numbered-files.ts";

export const FORMAT = 4;

/** The file that is read first. */
export const LEVELS_FILE = "levels.json";

/** `levels.json`: no more than it takes to know which files a question needs, for it is waited for before all others. */
export interface LevelsFile {
  readonly format: number;
  /** The file with what is known of the site as a whole. */
  readonly site: string;
  /** The file with the cards of all practices, where they are few enough to be one. */
  readonly practiceCards?: string;
  /** Files of terms and phrases, in code-unit order: how the first in each begins, as far as it tells it from those before. */
  readonly terms: NumberedFiles<string>;
  /** Words that ask or join and find nothing: "how", "the". */
  readonly stop: readonly string[];
}

/** `site-….json` */
export interface SiteFile {
  /** Language of the content as a BCP 47 tag. */
  readonly lang: string;
  /** Id and title of each topic. */
  readonly topics: readonly (readonly [id: string, title: string])[];
  /** Frameworks by which results can be filtered: key and short title. */
  readonly frameworks: readonly (readonly [key: string, title: string])[];
  /** Each page in order: its topic (-1: none), how many levels it has, and the frameworks that it answers to. */
  readonly pages: readonly (readonly [topic: number, levels: number, ...frameworks: number[]])[];
  /** How many pages come before those that are lists of references: frameworks and the glossary. */
  readonly references: number;
  /** Files of cards: the first page in each. */
  readonly cards: NumberedFiles<number>;
  /** Length of each document in words, one character each: see `lengthOf`. */
  readonly lengths: string;
  /** Files of words for correcting, by first character. */
  readonly spelling: Readonly<Record<string, string>>;
  readonly language: LanguageData;
  /** What to offer a reader who has not asked yet. */
  readonly popular: readonly string[];
}

/** Both files that are read once. */
export type IndexContents = LevelsFile & SiteFile;

/** What words of a question may tell beside what is looked for, in the language of the content; empty lists where we do not know it. */
export interface LanguageData {
  /** Words that say little: "team", "best". */
  readonly weak: readonly string[];
  /** Words that go before the number of a level: "level". */
  readonly level: readonly string[];
  /** Numbers written as words, from one. */
  readonly numbers: readonly string[];
  /** Words that a sentence begins with which asks: "how". */
  readonly asking: readonly string[];
  /** Words of somebody who is at the beginning of a ladder, and of somebody who looks to its end. */
  readonly low: readonly string[];
  readonly high: readonly string[];
  /** What may be put before a word without making it mean something else altogether: "micro", "re". */
  readonly prefixes: readonly string[];
}

/** A file of terms, and of the phrases that are filed among them: see `filedUnder`. */
export interface TermsFile {
  /** Postings by term. */
  readonly terms: Readonly<Record<string, string>>;
  /** By phrase, as its stems: what may stand in for it. */
  readonly standIns: Readonly<Record<string, readonly SynonymLists[]>>;
}

/** How much some stand-ins count, then each of them: the terms in which a page says it, with a space between. */
export type SynonymLists = readonly [weight: number, ...terms: string[]];

/** A file of words for correcting: each word as written, lower case, and in how many documents it is. */
export type SpellingFile = Readonly<Record<string, number>>;

/** What a result shows of a page. */
export interface Card {
  readonly title: string;
  /** Site-absolute, without the base path. */
  readonly address: string;
  readonly description: string;
  /** Lowest first. */
  readonly statements: readonly string[];
  /** Anchors of its places where they are no levels: the requirements of a framework. */
  readonly anchors?: readonly string[];
  /** Pagefind's file with the text of the page. */
  readonly text: string;
}

/** How often a term is in the parts of one document. */
export interface Posting {
  readonly document: number;
  /** In the statement of a level, at most 2. On a page: 2 in its title, 1 among its tags. */
  readonly name: number;
  /** In headings and key steps; on a page, in its topic and framework ids; at most 2. */
  readonly heading: number;
  /** In the rest; a number from a coarse scale. */
  readonly body: number;
}

/** Counts that a posting tells apart in a body. */
const SCALE = [0, 1, 2, 3, 4, 6, 9, 13, 20, 30];
const FIRST = 35;
const SKIPPED = 92; // A backslash would need another in JSON.
const SMALL = 78;
const BASE = 91;

function symbol(value: number): string {
  const code = FIRST + value;
  return String.fromCharCode(code >= SKIPPED ? code + 1 : code);
}

function valueAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  return (code > SKIPPED ? code - 1 : code) - FIRST;
}

/** @param postings in order of their documents */
export function encodePostings(postings: readonly Posting[]): string {
  let text = "";
  let last = -1;
  for (const { document, name, heading, body } of postings) {
    const gap = document - last - 1;
    last = document;
    if (gap < SMALL) text += symbol(gap);
    else {
      const rest = gap - SMALL;
      const high = Math.floor(rest / BASE);
      // Up to eleven times the base in two characters; more needs a mark and three.
      if (high < BASE - SMALL - 1) text += symbol(SMALL + high) + symbol(rest % BASE);
      else text += symbol(BASE - 1) + symbol(Math.floor(high / BASE)) + symbol(high % BASE) + symbol(rest % BASE);
    }
    const bodyStep = SCALE.findLastIndex((count) => count <= body);
    text += symbol((Math.min(name, 2) * 3 + Math.min(heading, 2)) * 10 + bodyStep);
  }
  return text;
}

export function decodePostings(text: string): Posting[] {
  const postings: Posting[] = [];
  let document = -1;
  for (let at = 0; at < text.length; ) {
    let gap = valueAt(text, at++);
    if (gap === BASE - 1) {
      gap = SMALL + (valueAt(text, at) * BASE + valueAt(text, at + 1)) * BASE + valueAt(text, at + 2);
      at += 3;
    } else if (gap >= SMALL) gap = SMALL + (gap - SMALL) * BASE + valueAt(text, at++);
    document += gap + 1;
    const packed = valueAt(text, at++);
    const fields = Math.floor(packed / 10);
    postings.push({
      document,
      name: Math.floor(fields / 3),
      heading: fields % 3,
      body: SCALE[packed % 10] ?? 0,
    });
  }
  return postings;
}

/** A length on a scale of ratios, as one character. */
export function encodeLength(words: number): string {
  return symbol(Math.min(BASE - 1, Math.round(8 * Math.log2(1 + words))));
}

/** Words of a document, to about a twentieth. */
export function lengthOf(lengths: string, document: number): number {
  return 2 ** (valueAt(lengths, document) / 8) - 1;
}

/** Terms that must all be in a document, and how much that counts against the word that was asked for. */
export interface Alternative {
  readonly terms: readonly string[];
  readonly weight: number;
}
