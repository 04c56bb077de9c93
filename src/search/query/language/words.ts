/** The tokenizer, used for pages as well as for questions. */

/** A word, or a compound such as `CI/CD` with its parts. */
export interface Word {
  /** Folded: lower case, without accents. A compound is joined: `cicd`, `multifactor`. */
  readonly joined: string;
  /** The word itself, or the parts of a compound in order; folded. */
  readonly parts: readonly string[];
  /** Offsets in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*(?:[-‐‑/.&+_][\p{L}\p{N}]+(?:['’][\p{L}]+)*)*/gu;
const JOINT = /[-‐‑/.&+_]/u;
const ACCENTS = /\p{M}/gu;
const ENDING = /['’](?:s|d|ll|re|ve)$/u;
/** The plural of an acronym: "KPIs". */
const PLURAL_ACRONYM = /^(\p{Lu}[\p{Lu}\p{N}]+)s$/u;
const APOSTROPHE = /['’]/gu;

/** Lower case, without accents. */
export function fold(text: string): string {
  return text.normalize("NFKD").replace(ACCENTS, "").toLowerCase();
}

/** The words of a text, in order. */
export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: raw, index }) => {
    const parts = raw
      .split(JOINT)
      .map((part) => fold(part.replace(PLURAL_ACRONYM, "$1")).replace(ENDING, "").replace(APOSTROPHE, ""));
    return { joined: parts.join(""), parts, start: index, end: index + raw.length };
  });
}
