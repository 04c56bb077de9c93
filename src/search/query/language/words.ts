/** The tokenizer, used for pages as well as for questions. */

/** A word, or a compound such as `CI/CD` with its parts. */
export interface Word {
  /** Folded: lower case, without accents. A compound is joined: `cicd`, `multifactor`; `.net` keeps its dot. */
  readonly joined: string;
  /** The word itself, or the parts of a compound in order; folded. */
  readonly parts: readonly string[];
  /** Offsets in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** Letters of scripts that are written without spaces between words. */
const UNSPACED_LETTER =
  "(?=[\\p{L}\\p{M}\\p{N}])[\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}]";
const UNSPACED = new RegExp(UNSPACED_LETTER, "u");
const WORD = patternOf("[\\p{L}\\p{N}\\p{M}]");
/** For texts with such a script: a run of it is cut into words afterwards. */
const WORD_OR_RUN = new RegExp(
  `(?:${UNSPACED_LETTER})+|${patternOf(`(?!${UNSPACED_LETTER})[\\p{L}\\p{N}\\p{M}]`).source}`,
  "gu",
);

/**
 * Words with signs of their own, then all others. `C++` and `C#` are no `C`, and `R&D` is no `RD`;
 * `.NET` and `.gitignore` are compounds of one part.
 */
function patternOf(letter: string): RegExp {
  const word = `(?:${letter})+(?:['’](?:${letter})+)*`;
  return new RegExp(
    [
      "(?<![\\p{sc=Latn}\\p{N}])\\p{sc=Latn}(?:\\+\\+|[#♯])(?![\\p{sc=Latn}\\p{N}+#])",
      "(?<![\\p{sc=Latn}\\p{N}&])\\p{sc=Latn}&\\p{sc=Latn}(?![\\p{sc=Latn}\\p{N}&])",
      "(?<![\\p{L}\\p{N}\\p{P}])\\.\\p{sc=Latn}[\\p{sc=Latn}\\p{N}]+(?![\\p{sc=Latn}\\p{N}]|[-‐‑/.&+_][\\p{L}\\p{N}])",
      `${word}(?:[-‐‑/.&+_]${word})*`,
    ].join("|"),
    "gu",
  );
}

const JOINT = /[-‐‑/.&+_]/u;
/** Words that their signs belong to. */
const WITH_SIGN = /^\p{L}(?:\+\+|[#♯]|&\p{L})$/u;
/** Accents of Latin, Greek and Cyrillic, and the points of Hebrew and Arabic. Signs of other scripts are letters. */
const ACCENTS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f]/gu;
const ASCII = /^[\0-\x7f]*$/;
const ENDING = /['’](?:s|d|ll|re|ve)$/u;
/** The plural of an acronym: "KPIs". */
const PLURAL_ACRONYM = /^(\p{Lu}[\p{Lu}\p{N}]+)s$/u;
const APOSTROPHE = /['’]/gu;

/** Lower case, without accents. */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text.normalize("NFKD").replace(ACCENTS, "").normalize("NFC").toLowerCase();
}

/** True if a text is, in part, of a script without spaces between words. */
export function isUnspaced(text: string): boolean {
  return UNSPACED.test(text);
}

let segmenter: Intl.Segmenter | undefined;

/** A text of a script without spaces, cut into words and what stands between them. */
export function segmentsOf(text: string): readonly { readonly segment: string; readonly index: number }[] {
  // A browser without it finds such a text as a whole.
  if (typeof Intl.Segmenter !== "function") return [{ segment: text, index: 0 }];
  // The script, not the language, decides which dictionary it uses.
  segmenter ??= new Intl.Segmenter("en", { granularity: "word" });
  return [...segmenter.segment(text)];
}

/** True for a compound such as `CI/CD`, and for `.net`, which is a compound of one part. */
export function isCompound({ joined, parts }: Pick<Word, "joined" | "parts">): boolean {
  return parts[0] !== joined;
}

/** The words of a text, in order. */
export function wordsOf(text: string): Word[] {
  if (ASCII.test(text) || !isUnspaced(text))
    return Array.from(text.matchAll(WORD), ({ 0: raw, index }) => wordOf(raw, index));
  return Array.from(text.matchAll(WORD_OR_RUN)).flatMap(({ 0: raw, index }) => {
    if (!isUnspaced(raw)) return [wordOf(raw, index)];
    return segmentsOf(raw).flatMap(({ segment, index: at }) =>
      LETTER.test(segment) ? [wordOf(segment, index + at)] : [],
    );
  });
}

const LETTER = /[\p{L}\p{N}]/u;

function wordOf(raw: string, start: number): Word {
  const end = start + raw.length;
  if (WITH_SIGN.test(raw)) {
    const joined = fold(raw.replace("♯", "#"));
    return { joined, parts: [joined], start, end };
  }
  const parts = raw
    .split(JOINT)
    .filter((part) => part !== "")
    .map((part) => fold(part.replace(PLURAL_ACRONYM, "$1")).replace(ENDING, "").replace(APOSTROPHE, ""));
  const joined = parts.join("");
  return { joined: raw.startsWith(".") ? `.${joined}` : joined, parts, start, end };
}
