/** How a language's words are brought to keys. A language that we know nothing of keeps its words as they are. */
import { englishStem } from "./english.ts";

/** The key under which a folded word is indexed. */
export type Stem = (word: string) => string;

/** @param lang BCP 47 tag */
export function stemmerFor(lang: string): Stem {
  return /^en\b/i.test(lang) ? englishStem : (word) => word;
}
