/** What a question asks for, once it is read: its words, and the ways in which a page may meet each of them. */
import type { Alternative } from "../index/format.ts";

/** One word of the question and the ways to meet it. */
export interface QuestionWord {
  /** As the reader wrote it. */
  readonly word: string;
  /** How much it matters: 1, or less for a word that says little. */
  readonly weight: number;
  readonly alternatives: readonly Alternative[];
}

/** Neighbouring words and further ways to meet all of them at once. */
export interface Clause {
  readonly words: readonly QuestionWord[];
  readonly alternatives: readonly Alternative[];
}

export interface Question {
  readonly clauses: readonly Clause[];
  /** The number of the level that it names. */
  readonly level: number | undefined;
  /** True for a whole sentence that asks, such as one that begins with "how". */
  readonly isSentence: boolean;
  /** True where a word of it is built like the id of a requirement: "PR.AA-05", "AC-2". */
  readonly hasId: boolean;
  /** Whether it asks from the beginning of a ladder (-1), looks to its end (1), or neither. */
  readonly leaning: number;
  /** What was read in place of what: words that nothing on the site begins with. */
  readonly corrected: readonly { readonly from: string; readonly to: string }[];
  /** Telling words that are nowhere on the site, nor anything like them. */
  readonly unknown: readonly string[];
  /** What a match is marked by. */
  readonly highlights: Highlights;
  /** The question with its corrections. */
  readonly readAs: string;
  /** True where something that may stand in for a word was left out, because its file was not at hand. */
  readonly isPartial: boolean;
}

/** Terms that match by themselves, and terms that match where they stand together. */
export interface Highlights {
  readonly terms: ReadonlyMap<string, Highlight>;
  readonly phrases: readonly (Highlight & { readonly terms: readonly string[] })[];
}

export interface Highlight {
  /** The unit of the question that it meets. */
  readonly unit: number;
  /** True for the reader's own word. */
  readonly isOwn: boolean;
}

export interface QuestionOptions {
  /** True while the reader is still typing, so that the last word may go on. */
  readonly isTyping?: boolean;
  /** True to take the words as they are written. */
  readonly isLiteral?: boolean;
  /** True to take words that are further off for what was meant: when nothing else is left. */
  readonly isLoose?: boolean;
  /** True to leave out what may stand in for words that the site has, as far as its files are not at hand. */
  readonly isEarly?: boolean;
}

/** Least weight of a way that is marked where it matches. */
const MARKED = 0.7;

/** What to mark in a text that meets some units. */
export function highlightsOf(units: readonly Clause[]): Highlights {
  const terms = new Map<string, Highlight>();
  const phrases: (Highlight & { terms: readonly string[] })[] = [];
  for (const [unit, { words, alternatives }] of units.entries()) {
    for (const way of [...words.flatMap((one) => one.alternatives), ...alternatives]) {
      if (way.weight < MARKED) continue;
      const mark = { unit, isOwn: way.weight === 1 };
      const [first = "", ...rest] = way.terms;
      if (rest.length > 0) phrases.push({ ...mark, terms: way.terms });
      else if (!terms.get(first)?.isOwn) terms.set(first, mark);
    }
  }
  return { terms, phrases };
}
