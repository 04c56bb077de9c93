/** The text of one page from Pagefind's fragment file, word by word, for excerpts and proximity. */
import type { Stemmer } from "../language/language.ts";
import { isCompound, segmentsOf, wordsOf } from "../language/words.ts";

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
  /** False inside a text of a script without spaces. */
  readonly hasSpaceBehind: boolean;
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
  return value.content.includes(CUT) ? cutText(value, stem) : spacedText(value, stem);
}

function spacedText({ content, anchors }: TextFile, stem: Stemmer): PageText {
  const words = content.split(/[^\S\uFEFF]+/).map((written) => textWord(written, stem));
  return { words, bounds: [0, ...anchors.map(({ location }) => location), words.length] };
}

/** Where Pagefind cuts the text of a script without spaces. It counts its own pieces, and has other words than we. */
const CUT = "\u200B";

function cutText({ content, anchors }: TextFile, stem: Stemmer): PageText {
  const pieces = content.split(CUT);
  /** Offset of each piece in the text without cuts. */
  const offsets: number[] = [];
  let length = 0;
  for (const piece of pieces) {
    offsets.push(length);
    length += piece.length;
  }
  const words: TextWord[] = [];
  const starts: number[] = [];
  for (const { segment, index } of segmentsOf(pieces.join(""))) {
    if (segment.trim() === "") {
      const last = words.at(-1);
      if (last) words[words.length - 1] = { ...last, hasSpaceBehind: true };
      continue;
    }
    words.push({ ...textWord(segment, stem), hasSpaceBehind: false });
    starts.push(index);
  }
  const bounds = anchors.map(({ location }) => {
    // A place begins behind the stop that Pagefind puts before it.
    let at = location;
    while (at < pieces.length && !LETTER.test(pieces[at] ?? "")) at++;
    const found = starts.findIndex((start) => start >= (offsets[at] ?? 0));
    return found < 0 ? words.length : found;
  });
  return { words, bounds: [0, ...bounds, words.length] };
}

const LETTER = /[\p{L}\p{N}]/u;

/** Words by what is written: most pages share most of their words. */
const cache = new Map<string, TextWord>();

function textWord(written: string, stem: Stemmer): TextWord {
  let word = cache.get(written);
  if (word === undefined) {
    const terms = wordsOf(written).flatMap((one) =>
      isCompound(one) ? [stem(one.joined), ...one.parts.map(stem)] : [stem(one.joined)],
    );
    word = { written, terms, hasSpaceBehind: true };
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
