/** Excerpts and highlighting: the part of a text that matches most of the question, and its matching words. */

import type { PageText } from "../index/page-text.ts";
import type { Stemmer } from "../language/language.ts";
import { wordsOf } from "../language/words.ts";
import type { Highlight, Highlights } from "../question/question.ts";

export interface ExcerptPiece {
  readonly text: string;
  readonly isMatch: boolean;
}

/** A word and the punctuation around it. */
const PUNCTUATED_WORD = /^(?<before>[^\p{L}\p{N}]*)(?<word>.*?)(?<after>[^\p{L}\p{N}]*)$/su;
/** Length of an excerpt in words. */
const LENGTH = 32;
/** Largest distance in words between two terms of a phrase. */
const PHRASE_DISTANCE = 2;
/** Words of context before the first match. */
const CONTEXT = 6;

/**
 * An excerpt from one place on a page.
 *
 * @param place 0 for the page's beginning, else the number of the level
 */
export function excerptOf(text: PageText, place: number, highlights: Highlights): ExcerptPiece[] {
  const from = text.bounds[place] ?? 0;
  const to = text.bounds[place + 1] ?? text.words.length;
  const matches: Match[] = [];
  const found = highlightsIn(
    text.words.slice(from, to).map(({ terms }) => terms),
    highlights,
  );
  for (const [index, highlight] of found.entries())
    if (highlight !== undefined) matches.push({ at: from + index, ...highlight });
  const start = Math.max(from, Math.min(startOfBestWindow(matches) - CONTEXT, to - LENGTH));
  const end = Math.min(to, start + LENGTH);
  const isMatch = new Set(matches.map(({ at }) => at));
  const pieces: ExcerptPiece[] = [{ text: start > from ? "… " : "", isMatch: false }];
  for (let at = start; at < end; at++) {
    const written = text.words[at]?.written ?? "";
    pieces.push(...(isMatch.has(at) ? piecesOfMatch(written) : [{ text: written, isMatch: false }]));
    if (text.words[at]?.hasSpaceBehind) pieces.push({ text: " ", isMatch: false });
  }
  if (end < to) pieces.push({ text: "…", isMatch: false });
  return merged(pieces);
}

/** A matching word, its punctuation apart. */
function piecesOfMatch(written: string): ExcerptPiece[] {
  const { before = "", word = written, after = "" } = PUNCTUATED_WORD.exec(written)?.groups ?? {};
  return [
    { text: before, isMatch: false },
    { text: word, isMatch: true },
    { text: after, isMatch: false },
  ];
}

/** A whole text with its matching words. */
export function highlightText(text: string, highlights: Highlights, stem: Stemmer): ExcerptPiece[] {
  const pieces: ExcerptPiece[] = [];
  let last = 0;
  const words = wordsOf(text);
  const found = highlightsIn(
    words.map(({ joined, parts }) => [joined, ...parts].map(stem)),
    highlights,
  );
  for (const [index, { start, end }] of words.entries()) {
    if (found[index] === undefined) continue;
    pieces.push({ text: text.slice(last, start), isMatch: false }, { text: text.slice(start, end), isMatch: true });
    last = end;
  }
  return merged([...pieces, { text: text.slice(last), isMatch: false }]);
}

interface Match extends Highlight {
  /** Index of the word. */
  readonly at: number;
}

/** The highlight of each word: that of its term, or of a phrase with another term nearby. */
function highlightsIn(
  words: readonly (readonly string[])[],
  { terms, phrases }: Highlights,
): (Highlight | undefined)[] {
  return words.map((wordTerms, at) => {
    const single = wordTerms.map((term) => terms.get(term)).find((highlight) => highlight !== undefined);
    if (single !== undefined) return single;
    const candidates = phrases.filter((phrase) => wordTerms.some((term) => phrase.terms.includes(term)));
    if (candidates.length === 0) return undefined; // The usual case, without a look at the neighbours.
    const near = words.slice(Math.max(0, at - PHRASE_DISTANCE), at + PHRASE_DISTANCE + 1).flat();
    return candidates.find((phrase) =>
      wordTerms.some(
        (term) => phrase.terms.includes(term) && phrase.terms.some((other) => other !== term && near.includes(other)),
      ),
    );
  });
}

/** The first match of the window that matches most clauses, preferring exact words to synonyms. */
function startOfBestWindow(matches: readonly Match[]): number {
  let best = { at: matches[0]?.at ?? 0, score: 0 };
  for (const [index, { at }] of matches.entries()) {
    const window = matches.slice(index).filter((other) => other.at < at + LENGTH - CONTEXT);
    const clauses = new Set(window.map(({ clause }) => clause));
    const exact = new Set(window.flatMap(({ clause, isExact }) => (isExact ? clause : [])));
    const score = 10 * clauses.size + 5 * exact.size + window.length / 10;
    if (score > best.score) best = { at, score };
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
