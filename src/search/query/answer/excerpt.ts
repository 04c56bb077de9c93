/** What a result shows of its text: the stretch in which most of the question stands, and which words of it match. */

import type { PageText } from "../index/page-text.ts";
import type { Stem } from "../language/language.ts";
import { wordsOf } from "../language/words.ts";
import type { Highlight, Highlights } from "../question/question.ts";

export interface ExcerptPiece {
  readonly text: string;
  readonly isMatch: boolean;
}

/** What a word is written in: quotes, brackets, a full stop. */
const WORD_ALONE = /^(?<before>[^\p{L}\p{N}]*)(?<word>.*?)(?<after>[^\p{L}\p{N}]*)$/su;
/** Words in an excerpt. */
const LENGTH = 32;
/** Words between two of a phrase, and one more. */
const BESIDE = 2;
/** Words before the first match, so that it does not begin in mid-air. */
const RUN_UP = 6;

/**
 * An excerpt of one place on a page.
 *
 * @param place 0 for the page's beginning, else the number of the level
 */
export function excerptOf(text: PageText, place: number, marks: Highlights): ExcerptPiece[] {
  const from = text.bounds[place] ?? 0;
  const to = text.bounds[place + 1] ?? text.words.length;
  const matches: Match[] = [];
  const found = matching(
    text.words.slice(from, to).map(({ terms }) => terms),
    marks,
  );
  for (const [index, mark] of found.entries()) if (mark !== undefined) matches.push({ at: from + index, ...mark });
  const start = Math.max(from, Math.min(densest(matches) - RUN_UP, to - LENGTH));
  const end = Math.min(to, start + LENGTH);
  const isMatch = new Set(matches.map(({ at }) => at));
  const pieces: ExcerptPiece[] = [{ text: start > from ? "… " : "", isMatch: false }];
  for (let at = start; at < end; at++) {
    const written = text.words[at]?.written ?? "";
    pieces.push(...(isMatch.has(at) ? markedWord(written) : [{ text: written, isMatch: false }]));
    pieces.push({ text: " ", isMatch: false });
  }
  if (end < to) pieces.push({ text: "…", isMatch: false });
  return merged(pieces);
}

/** A word that matches, without the quotes and stops around it. */
function markedWord(written: string): ExcerptPiece[] {
  const { before = "", word = written, after = "" } = WORD_ALONE.exec(written)?.groups ?? {};
  return [
    { text: before, isMatch: false },
    { text: word, isMatch: true },
    { text: after, isMatch: false },
  ];
}

/** A short text with its matching words. */
export function markedText(text: string, marks: Highlights, stem: Stem): ExcerptPiece[] {
  const pieces: ExcerptPiece[] = [];
  let last = 0;
  const words = wordsOf(text);
  const found = matching(
    words.map(({ joined, parts }) => [joined, ...parts].map(stem)),
    marks,
  );
  for (const [index, { start, end }] of words.entries()) {
    if (found[index] === undefined) continue;
    pieces.push({ text: text.slice(last, start), isMatch: false }, { text: text.slice(start, end), isMatch: true });
    last = end;
  }
  return merged([...pieces, { text: text.slice(last), isMatch: false }]);
}

interface Match extends Highlight {
  readonly at: number;
}

/** For each word what it matches by: a term that counts alone, or one of a phrase beside another of it. */
function matching(words: readonly (readonly string[])[], { terms, phrases }: Highlights): (Highlight | undefined)[] {
  return words.map((own, at) => {
    const alone = own.map((term) => terms.get(term)).find((mark) => mark !== undefined);
    if (alone !== undefined) return alone;
    const begun = phrases.filter((phrase) => own.some((term) => phrase.terms.includes(term)));
    if (begun.length === 0) return undefined; // Nearly always: neighbours are not looked at in vain.
    const near = words.slice(Math.max(0, at - BESIDE), at + BESIDE + 1).flat();
    return begun.find((phrase) =>
      own.some(
        (term) => phrase.terms.includes(term) && phrase.terms.some((other) => other !== term && near.includes(other)),
      ),
    );
  });
}

/** The first match of the stretch that meets most of the question, best in the reader's own words. */
function densest(matches: readonly Match[]): number {
  let best = { at: matches[0]?.at ?? 0, worth: 0 };
  for (const [index, { at }] of matches.entries()) {
    const near = matches.slice(index).filter((other) => other.at < at + LENGTH - RUN_UP);
    const units = new Set(near.map(({ unit }) => unit));
    const own = new Set(near.flatMap(({ unit, isOwn }) => (isOwn ? unit : [])));
    const worth = 10 * units.size + 5 * own.size + near.length / 10;
    if (worth > best.worth) best = { at, worth };
  }
  return best.at;
}

function merged(pieces: readonly ExcerptPiece[]): ExcerptPiece[] {
  const all: ExcerptPiece[] = [];
  for (const piece of pieces) {
    if (piece.text === "") continue;
    const last = all.at(-1);
    if (last && last.isMatch === piece.isMatch) all[all.length - 1] = { ...last, text: last.text + piece.text };
    else all.push(piece);
  }
  return all;
}
