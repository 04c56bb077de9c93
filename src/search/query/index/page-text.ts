/** The text of one page as Pagefind keeps it, cut at its levels; for excerpts and for what stands near what. */
import type { Stem } from "../language/language.ts";
import { wordsOf } from "../language/words.ts";

/** Pagefind's file of a page's text, as far as it is used here. */
export interface TextFile {
  readonly content: string;
  readonly anchors: readonly { readonly id: string; readonly location: number }[];
}

export interface TextWord {
  /** As it is written, with what clings to it. */
  readonly written: string;
  /** The terms that it was indexed under. */
  readonly terms: readonly string[];
}

export interface PageText {
  readonly words: readonly TextWord[];
  /** First word of the page, of each place on it in order, and the number of all words. */
  readonly bounds: readonly number[];
}

/** What Pagefind writes before the content of each of its packed files. */
export const PACK_MARK = "pagefind_dcd";

/** Reads an unpacked file; anything that does not look like one gives no words. */
export function readText(unpacked: string, stem: Stem): PageText {
  const value: unknown = JSON.parse(unpacked.startsWith(PACK_MARK) ? unpacked.slice(PACK_MARK.length) : unpacked);
  if (!isTextFile(value)) return { words: [], bounds: [0, 0] };
  const words = value.content.split(/[^\S\uFEFF]+/).map((written) => textWord(written, stem));
  return { words, bounds: [0, ...value.anchors.map(({ location }) => location), words.length] };
}

/** Words so far: a page has few that another has not. */
const known = new Map<string, TextWord>();

function textWord(written: string, stem: Stem): TextWord {
  let word = known.get(written);
  if (word === undefined) {
    const terms = wordsOf(written).flatMap(({ joined, parts }) =>
      parts.length > 1 ? [stem(joined), ...parts.map(stem)] : [stem(joined)],
    );
    word = { written, terms };
    known.set(written, word);
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
