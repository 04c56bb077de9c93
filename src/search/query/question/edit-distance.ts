/** A weighted Damerau-Levenshtein distance: common misspellings cost less than other edits. */

/** Pairs of letters that sound alike. */
const SOUND_ALIKE = new Set(
  ["ck", "cs", "sz", "gj", "iy", "mn", "fv", "kq", "dt", "bp"].flatMap((pair) => [pair, `${pair[1]}${pair[0]}`]),
);
const ROWS = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
/** Pairs of letters that are beside each other on a keyboard. */
const KEYBOARD_NEIGHBOURS = new Set(
  ROWS.flatMap((row) =>
    Array.from(row.slice(1), (letter, at) => [`${row[at]}${letter}`, `${letter}${row[at]}`]).flat(),
  ),
);

/** Costs beside 1 for any other edit. */
const SIMILAR_SOUND = 0.7;
const NEIGHBOURING_KEY = 0.8;
/** A letter inserted or left out that doubles its neighbour, or an "h" that is not heard: the cheapest change of length. */
export const DOUBLED_LETTER_COST = 0.6;
const TRANSPOSITION = 0.8;
/** Letters behind which an "h" is often forgotten: "phising", "scedule", "wich". */
const BEFORE_SILENT_H = "cgprstw";
/** Two words that sound the same: "fishing", "phishing". */
const SAME_SOUND = 0.3;

/**
 * The distance between two words, as they are written or as they sound, whichever is less.
 *
 * @param most distance beyond which the result is only known to be greater
 */
export function weightedEditDistance(a: string, b: string, most: number): number {
  const written = distance(a, b, most);
  const [soundA, soundB] = [phonetic(a), phonetic(b)];
  if (soundA === a && soundB === b) return written;
  return Math.min(written, distance(soundA, soundB, most) + SAME_SOUND);
}

function phonetic(word: string): string {
  return word
    .replaceAll("ph", "f")
    .replaceAll("ck", "k")
    .replaceAll("qu", "kw")
    .replace(/^kn/, "n")
    .replace(/^wr/, "r");
}

function distance(a: string, b: string, most: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const x = a[i - 1] ?? "";
      const y = b[j - 1] ?? "";
      const left = (row[j - 1] ?? 0) + (y === x ? DOUBLED_LETTER_COST : lengthCost(y, b[j - 2]));
      const up = (last[j] ?? 0) + (x === y ? DOUBLED_LETTER_COST : lengthCost(x, a[i - 2]));
      let cost = Math.min(left, up, (last[j - 1] ?? 0) + substitutionCost(x, y));
      if (x === b[j - 2] && y === a[i - 2]) cost = Math.min(cost, (before[j - 2] ?? 0) + TRANSPOSITION);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    before = last;
    last = row;
  }
  return last[b.length] ?? most + 1;
}

/** The cost of a letter that only one of the words has. */
function lengthCost(letter: string, before: string | undefined): number {
  const isSilent = letter === "h" && before !== undefined && BEFORE_SILENT_H.includes(before);
  return letter === before || isSilent ? DOUBLED_LETTER_COST : 1;
}

function substitutionCost(x: string, y: string): number {
  if (x === y) return 0;
  if ((isVowel(x) && isVowel(y)) || SOUND_ALIKE.has(x + y)) return SIMILAR_SOUND;
  return KEYBOARD_NEIGHBOURS.has(x + y) ? NEIGHBOURING_KEY : 1;
}

function isVowel(letter: string): boolean {
  return "aeiouy".includes(letter);
}
