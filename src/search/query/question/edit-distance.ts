/** How far one word is from another, in slips of the pen, of the ear and of the finger. */

/** Letters that are taken for each other because they sound alike. */
const ALIKE = new Set(
  ["ck", "cs", "sz", "gj", "iy", "mn", "fv", "kq", "dt", "bp"].flatMap((pair) => [pair, `${pair[1]}${pair[0]}`]),
);
const ROWS = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
/** Letters that are beside each other on a keyboard. */
const BESIDE = new Set(
  ROWS.flatMap((row) =>
    Array.from(row.slice(1), (letter, at) => [`${row[at]}${letter}`, `${letter}${row[at]}`]).flat(),
  ),
);

const HALF_HEARD = 0.7;
const MISTYPED = 0.8;
/** The least that a letter too many or too few costs: one that doubles its neighbour. */
export const DOUBLED_LETTER_COST = 0.6;
const SWAPPED = 0.8;
/** What it costs that two words only sound alike: "fishing", "phishing". */
const SPELT_BY_EAR = 0.3;

/**
 * Slips between two words: letters put in, left out, taken for another, or two
 * neighbours swapped. A doubled letter, or a letter for one that sounds like it,
 * is half a slip: that is how people misspell.
 *
 * @param most slips beyond which it does not matter how many there are
 */
export function weightedEditDistance(a: string, b: string, most: number): number {
  const written = distance(a, b, most);
  const [heardA, heardB] = [asHeard(a), asHeard(b)];
  if (heardA === a && heardB === b) return written;
  return Math.min(written, distance(heardA, heardB, most) + SPELT_BY_EAR);
}

function asHeard(word: string): string {
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
      const left = (row[j - 1] ?? 0) + (y === b[j - 2] || y === x ? DOUBLED_LETTER_COST : 1);
      const up = (last[j] ?? 0) + (x === a[i - 2] || x === y ? DOUBLED_LETTER_COST : 1);
      let cost = Math.min(left, up, (last[j - 1] ?? 0) + exchange(x, y));
      if (x === b[j - 2] && y === a[i - 2]) cost = Math.min(cost, (before[j - 2] ?? 0) + SWAPPED);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    before = last;
    last = row;
  }
  return last[b.length] ?? most + 1;
}

/** What it costs to take one letter for another. */
function exchange(x: string, y: string): number {
  if (x === y) return 0;
  if ((isVowel(x) && isVowel(y)) || ALIKE.has(x + y)) return HALF_HEARD;
  return BESIDE.has(x + y) ? MISTYPED : 1;
}

function isVowel(letter: string): boolean {
  return "aeiouy".includes(letter);
}
