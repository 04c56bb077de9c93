/** A parsed question: its clauses, and the alternatives by which a document matches each of them. */
import type { Alternative } from "../index/format.ts";

/** A word of the question and the alternatives that match it. */
export interface QuestionWord {
  /** As the reader wrote it. */
  readonly word: string;
  /** 1, or less for a word that says little, such as "team". */
  readonly weight: number;
  readonly alternatives: readonly Alternative[];
}

/** A word or phrase; its alternatives match all of its words at once. */
export interface Clause {
  readonly words: readonly QuestionWord[];
  readonly alternatives: readonly Alternative[];
}

export interface Question {
  readonly clauses: readonly Clause[];
  /** The level number named in the question. */
  readonly level: number | undefined;
  /** True for a sentence that begins with a question word such as "how". */
  readonly isSentence: boolean;
  /** -1 for a question about beginning (low levels), 1 for one about the best (high levels), else 0. */
  readonly leaning: number;
  /** Misspelt words and what they were read as. */
  readonly corrected: readonly { readonly from: string; readonly to: string }[];
  /** Words of full weight without any alternative. */
  readonly unknown: readonly string[];
  /** What to highlight in results. */
  readonly highlights: Highlights;
  /** The question's text with its corrections. */
  readonly readAs: string;
}

/** Terms that are highlighted wherever they stand, and phrases whose terms are highlighted near each other. */
export interface Highlights {
  readonly terms: ReadonlyMap<string, Highlight>;
  readonly phrases: readonly (Highlight & { readonly terms: readonly string[] })[];
}

export interface Highlight {
  /** Index of the clause that it matches. */
  readonly clause: number;
  /** True for the reader's own word, false for a synonym. */
  readonly isExact: boolean;
}

export interface QuestionOptions {
  /** True to match the words as written only: no synonyms, no corrections. */
  readonly isLiteral?: boolean;
  /** True to allow corrections at a larger edit distance. */
  readonly isLoose?: boolean;
}

/** Least weight of an alternative that is highlighted. */
const LEAST_WEIGHT = 0.7;

export function highlightsOf(clauses: readonly Clause[]): Highlights {
  const terms = new Map<string, Highlight>();
  const phrases: (Highlight & { terms: readonly string[] })[] = [];
  for (const [clause, { words, alternatives }] of clauses.entries()) {
    for (const alternative of [...words.flatMap((word) => word.alternatives), ...alternatives]) {
      if (alternative.weight < LEAST_WEIGHT) continue;
      const highlight = { clause, isExact: alternative.weight === 1 };
      const [first = "", ...rest] = alternative.terms;
      if (rest.length > 0) phrases.push({ ...highlight, terms: alternative.terms });
      else if (!terms.get(first)?.isExact) terms.set(first, highlight);
    }
  }
  return { terms, phrases };
}
