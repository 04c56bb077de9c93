/**
 * The format of the level index: small static files. `levels.json` is read first
 * and names the others; `site-….json` is read once as well, the rest when a
 * question needs it.
 *
 * A *document* is a page as a whole or one of its levels. Documents are numbered
 * from 0, page by page: the page, then its levels.
 */

import type { NumberedFiles } from "./numbered-files.ts";

export const FORMAT = 6;

/** Folder of the parts of Pagefind's index, below Pagefind's own. */
export const PARTS_FOLDER = "parts";

/** Path of a page's text below Pagefind's folder, by the name on its card. */
export function textPath(name: string): string {
  const [part, file] = name.split("/");
  return file === undefined ? `fragment/${name}.pf_fragment` : `${PARTS_FOLDER}/${part}/fragment/${file}.pf_fragment`;
}

/** The file that is read first. */
export const LEVELS_FILE = "levels.json";

/** `levels.json`: only what tells which files a question needs, because every question waits for it. */
export interface LevelsFile {
  readonly format: number;
  /** Name of the file that holds `SiteFile`. */
  readonly site: string;
  /** Name of the file with the cards of all practices, if one file holds them. */
  readonly practiceCards?: string;
  /** Terms files, in code-unit order of their terms; `first` is the shortest prefix of a file's first term that sorts after the file before. */
  readonly terms: NumberedFiles<string>;
  /** Stop words: "how", "the". */
  readonly stop: readonly string[];
}

/** `site-….json` */
export interface SiteFile {
  /** Language of the content as a BCP 47 tag. */
  readonly lang: string;
  /** Id and title of each topic. */
  readonly topics: readonly (readonly [id: string, title: string])[];
  /** Where a reader may begin without a question: titles and addresses of topics. */
  readonly starts: readonly (readonly [title: string, address: string])[];
  /** Frameworks that results can be filtered by: key and short title. */
  readonly frameworks: readonly (readonly [key: string, title: string])[];
  /** Each page in order: index of its topic (-1: none), number of levels, indices of its frameworks. */
  readonly pages: readonly (readonly [topic: number, levels: number, ...frameworks: number[]])[];
  /** Tags and roles that results can be filtered by: ids and names, and by the number of a page the indices of those it has. */
  readonly labels?: Readonly<Record<string, LabelFacet>>;
  /** The numbers of a page's levels, by its number, where they are not 1, 2, 3, … */
  readonly numbers?: Readonly<Record<string, readonly number[]>>;
  /** What levels are called, by number, where that is not their number. */
  readonly levelLabels?: Readonly<Record<string, string>>;
  /** Number of the first reference page; frameworks and the glossary come after all other pages. */
  readonly references: number;
  /** Card files: the number of the first page in each. */
  readonly cards: NumberedFiles<number>;
  /** Length of each document, one character each: see `lengthOf`. */
  readonly lengths: string;
  /** Names of the spelling files, by first character. */
  readonly spelling: Readonly<Record<string, string>>;
  readonly language: LanguageData;
  /** Terms to suggest before a question is asked. */
  readonly popular: readonly string[];
  /** Name of the file with the requirements of frameworks, if there are any. */
  readonly requirements?: string;
  /** The parts of Pagefind's index, if there are more than one: names, and the number of the first page behind each. The last has no name. */
  readonly parts?: readonly (readonly [name: string, end: number])[];
  /** With parts, terms that pages may have besides those of their postings: those of headings within a level. */
  readonly unposted?: readonly string[];
}

export interface LabelFacet {
  readonly names: readonly (readonly [id: string, name: string])[];
  readonly pages: Readonly<Record<string, readonly number[]>>;
}

/** The number of a page's level at a place, from 1. */
export function numberAt({ numbers }: Pick<SiteFile, "numbers">, page: number, place: number): number {
  return numbers?.[page]?.[place - 1] ?? place;
}

/** The place of a page's level with a number; undefined if it is known not to have one. */
export function placeOf({ numbers }: Pick<SiteFile, "numbers">, page: number, number: number): number | undefined {
  const own = numbers?.[page];
  if (own === undefined) return number > 0 ? number : undefined;
  return own.indexOf(number) + 1 || undefined;
}

/** The requirements of all frameworks, for questions that may name one. Names are atoms (see `atomsOf`) with a space between. */
export interface RequirementsFile {
  /** In the order of the site, older versions of a framework before newer ones. */
  readonly frameworks: readonly FrameworkRequirements[];
}

export interface FrameworkRequirements {
  /** Number of its page. */
  readonly page: number;
  /** True for the items of the site itself, whose ids need no name beside them. */
  readonly isOwn?: true;
  /** What people call it: "caf 4 0", "caf", "cyber assessment framework". */
  readonly names: readonly string[];
  /** Atoms that belong to its names, or to its publisher's. */
  readonly words: readonly string[];
  /** As published, in the order of the places on its page. */
  readonly ids: readonly string[];
  /** The practices that answer, by place on its page: number of the page, then the places of the levels that answer, best first. */
  readonly answers: Readonly<Record<string, readonly (readonly [page: number, ...levels: number[]])[]>>;
}

/** The two files that are read once, together. */
export type IndexContents = LevelsFile & SiteFile;

/** Word lists for reading questions in the language of the content; empty for a language without lists. */
export interface LanguageData {
  /** Words that say little: "team", "best". */
  readonly weak: readonly string[];
  /** Words before a level number: "level". */
  readonly level: readonly string[];
  /** Numbers written as words, from one. */
  readonly numbers: readonly string[];
  /** Question words: "how". */
  readonly asking: readonly string[];
  /** Words that prefer low levels ("basic"), and high levels ("advanced"). */
  readonly low: readonly string[];
  readonly high: readonly string[];
  /** Prefixes that keep a word's meaning: "micro", "re". */
  readonly prefixes: readonly string[];
}

/** A terms file: posting lists, and the synonyms of phrases that sort among the terms (see `phraseKey`). */
export interface TermsFile {
  /** Encoded posting list by term. */
  readonly terms: Readonly<Record<string, string>>;
  /** Synonyms by phrase; a phrase is written as its stems with a space between. */
  readonly standIns: Readonly<Record<string, readonly SynonymLists[]>>;
}

/** Synonyms of one weight; each is the terms that a document must have, with a space between. */
export type SynonymLists = readonly [weight: number, ...terms: string[]];

/** A spelling file: number of documents by word, in lower case. */
export type SpellingFile = Readonly<Record<string, number>>;

/** What a result shows of a page. */
export interface Card {
  readonly title: string;
  /** Site-absolute, without the base path. */
  readonly address: string;
  readonly description: string;
  /** Lowest first. */
  readonly statements: readonly string[];
  /** Anchors of its places, where they are not levels: the requirements of a framework. Of items, whole addresses. */
  readonly anchors?: readonly string[];
  /** What its levels are called, where that is not as on the rest of the site. */
  readonly labels?: readonly string[];
  /** Name of Pagefind's fragment file with the page's text, behind the name of its part: see `textPath`. */
  readonly text: string;
}

/** How often a term is in each field of one document. */
export interface Posting {
  readonly document: number;
  /** In the statement of a level, at most 2; on a page 2 for its title, 1 for its tags. */
  readonly name: number;
  /** In headings and key steps; on a page, in its topic and framework ids; at most 2. */
  readonly heading: number;
  /** In the remaining text, rounded down to a value of `SCALE`. */
  readonly body: number;
}

/** The counts that a posting can hold for a body. */
const SCALE = [0, 1, 2, 3, 4, 6, 9, 13, 20, 30];
/** Numbers from 0 to 90 are one character each, from `#` on; the backslash is left out because JSON would escape it. */
const FIRST_CODE = 35;
const BACKSLASH = 92;
const BASE = 91;
/** Gaps between documents below this are one character. */
const ONE_CHARACTER_GAPS = 78;

function symbol(value: number): string {
  const code = FIRST_CODE + value;
  return String.fromCharCode(code >= BACKSLASH ? code + 1 : code);
}

function valueAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  return (code > BACKSLASH ? code - 1 : code) - FIRST_CODE;
}

/**
 * A posting list as text: for each posting the gap to the document before, then its counts.
 *
 * @param postings in order of their documents
 */
export function encodePostings(postings: readonly Posting[]): string {
  let text = "";
  let last = -1;
  for (const { document, name, heading, body } of postings) {
    text += encodePosting(document - last - 1, name, heading, body);
    last = document;
  }
  return text;
}

/** @param gap number of documents between this one and the one before it in the list */
export function encodePosting(gap: number, name: number, heading: number, body: number): string {
  let step = SCALE.length - 1;
  while (step > 0 && (SCALE[step] ?? 0) > body) step--;
  const counts = symbol((Math.min(name, 2) * 3 + Math.min(heading, 2)) * 10 + step);
  if (gap < ONE_CHARACTER_GAPS) return symbol(gap) + counts;
  const rest = gap - ONE_CHARACTER_GAPS;
  const high = Math.floor(rest / BASE);
  // Two characters; a larger gap is an escape character and three digits.
  if (high < BASE - ONE_CHARACTER_GAPS - 1) return symbol(ONE_CHARACTER_GAPS + high) + symbol(rest % BASE) + counts;
  return symbol(BASE - 1) + symbol(Math.floor(high / BASE)) + symbol(high % BASE) + symbol(rest % BASE) + counts;
}

export function decodePostings(text: string): Posting[] {
  const postings: Posting[] = [];
  let document = -1;
  for (let at = 0; at < text.length; ) {
    let gap = valueAt(text, at++);
    if (gap === BASE - 1) {
      gap = ONE_CHARACTER_GAPS + (valueAt(text, at) * BASE + valueAt(text, at + 1)) * BASE + valueAt(text, at + 2);
      at += 3;
    } else if (gap >= ONE_CHARACTER_GAPS)
      gap = ONE_CHARACTER_GAPS + (gap - ONE_CHARACTER_GAPS) * BASE + valueAt(text, at++);
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

/** A document length in words on a logarithmic scale, as one character. */
export function encodeLength(words: number): string {
  return symbol(Math.min(BASE - 1, Math.round(8 * Math.log2(1 + words))));
}

/** Length of a document in words, to within about 5 %. */
export function lengthOf(lengths: string, document: number): number {
  return 2 ** (valueAt(lengths, document) / 8) - 1;
}

/** A way to match a word or phrase: a document must have all terms; the weight is 1 for the word itself, less for a synonym. */
export interface Alternative {
  readonly terms: readonly string[];
  readonly weight: number;
}
