/** The text of one page from Pagefind's fragment file, word by word, for excerpts and proximity. */
import type { Stemmer } from "../language/language.ts";
import { wordsOf } from "../language/words.ts";

/** The part of a fragment file that is used here. */
export interface TextFile {
  readonly content: string;
  readonly anchors: readonly { readonly id: string; readonly location: number }[];
}

export interface TextWord {
  /** As written, with its punctuation. */
  readonly written: string;
  /** Its terms in the index. */
  readonly terms: readonly string[];
}

export interface PageText {
  readonly words: readonly TextWord[];
  /** Index of the first word of the page and of each place in order, then the number of words. */
  readonly bounds: readonly number[];
}

/** The first bytes of each unpacked file of Pagefind's. */
export const PAGEFIND_SIGNATURE = "pagefind_dcd";

/** Parses an unpacked fragment file; anything else gives no words. */
export function parsePageText(unpacked: string, stem: Stemmer): PageText {
  const value: unknown = JSON.parse(
    unpacked.startsWith(PAGEFIND_SIGNATURE) ? unpacked.slice(PAGEFIND_SIGNATURE.length) : unpacked,
  );
  if (!isTextFile(value)) return { words: [], bounds: [0, 0] };
  const words = value.content.split(/[^\S\uFEFF]+/).map((written) => textWord(written, stem));
  return { words, bounds: [0, ...value.anchors.map(({ location }) => location), words.length] };
}

/** Words by what is written: most pages share most of their words. */
const cache = new Map<string, TextWord>();

function textWord(written: string, stem: Stemmer): TextWord {
  let word = cache.get(written);
  if (word === undefined) {
    const terms = wordsOf(written).flatMap(({ joined, parts }) =>
      parts.length > 1 ? [stem(joined), ...parts.map(stem)] : [stem(joined)],
    );
    word = { written, terms };
    cache.set(written, word);
  }
  return word;
}

function isTextFile(value: unknown): value is TextFile {
  return (
    typeof value === "object" &&
    value !== null &&
    "content" in value &&
    typeof value.content === "string" &&
    "anchors" in value &&
    Array.isArray(value.anchors)
  );
}
