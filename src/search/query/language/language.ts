/** The stemmer of each language; a language without one keeps its words as they are. */
import { englishStem } from "./english.ts";

/** Gives the stem of a folded word (see `fold`); it is the key in the index. */
export type Stemmer = (word: string) => string;

/** @param lang BCP 47 tag */
export function stemmerFor(lang: string): Stemmer {
  return /^en\b/i.test(lang) ? englishStem : (word) => word;
}
