/**
 * Finds listed words and their plurals in a text. It looks up each position in a map, so the time
 * depends on the text alone; one pattern of all words would try each word everywhere.
 */

/** A run of letters and digits, or a single character, that does not begin inside a word. */
const START = /(?<![\p{L}\p{N}-])(?:[\p{L}\p{M}\p{N}]+|\S)/gu;
/** The end of a word: "C" must not match in "C++" or "C#". */
const PLURAL = /(?:s|es|)(?![\p{L}\p{M}\p{N}-]|\+\+|#)/uy;
const END = /(?![\p{L}\p{M}\p{N}-]|\+\+|#)/uy;

export class WordFinder {
  readonly #words = new Set<string>();
  /** Lengths of the words that begin with a given run or character, longest first. */
  readonly #lengths = new Map<string, number[]>();

  add(word: string): void {
    const folded = fold(word);
    const [first] = folded.match(START) ?? [];
    if (first === undefined || this.#words.has(folded)) return;
    this.#words.add(folded);
    const known = this.#lengths.get(first) ?? [];
    if (!known.includes(folded.length)) known.push(folded.length);
    this.#lengths.set(
      first,
      known.sort((a, b) => b - a),
    );
  }

  /** The words found in the text; at each position, the longest match. */
  *wordsIn(text: string): Generator<{ readonly found: string; readonly index: number }> {
    const folded = fold(text);
    let end = 0;
    for (const { 0: first, index } of folded.matchAll(START)) {
      if (index < end) continue;
      const length = this.#lengthAt(folded, index, first);
      if (length === undefined) continue;
      end = index + length;
      yield { found: text.slice(index, end), index };
    }
  }

  #lengthAt(text: string, index: number, first: string): number | undefined {
    for (const length of this.#lengths.get(first) ?? []) {
      if (!this.#words.has(text.slice(index, index + length))) continue;
      const ending = PLURAL.exec(from(PLURAL, text, index + length));
      if (ending !== null) return length + ending[0].length;
    }
    // A word with its plural ending is tokenised as one run.
    for (const ending of ["s", "es"]) {
      const length = first.length - ending.length;
      if (!first.endsWith(ending) || !this.#words.has(first.slice(0, length))) continue;
      if (END.test(from(END, text, index + first.length))) return first.length;
    }
    return undefined;
  }
}

/** The match of a sticky pattern at a position. */
function from(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return text;
}

/** The text normalised for comparison, with unchanged offsets. */
function fold(text: string): string {
  const lower = text.toLowerCase();
  const same = lower.length === text.length ? lower : Array.from(text, inOnePlace).join("");
  return same.replaceAll("ς", "σ").replace(/[‘’]/g, "'");
}

function inOnePlace(letter: string): string {
  const lower = letter.toLowerCase();
  return lower.length === letter.length ? lower : letter;
}
