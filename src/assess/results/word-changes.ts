/** Which words of two statements are not in the other, so that both can be shown side by side. */

export interface WordRun {
  readonly text: string;
  /** True for words that the other text does not have. */
  readonly isChanged: boolean;
}

/** Most words that are compared in order; longer texts are compared as sets. */
const MOST_WORDS = 400;

export function wordChanges(before: string, after: string): { readonly before: WordRun[]; readonly after: WordRun[] } {
  const [a, b] = [piecesOf(before), piecesOf(after)];
  const kept = common(a.filter(isWord).map(plain), b.filter(isWord).map(plain));
  return { before: runs(a, kept.before), after: runs(b, kept.after) };
}

function piecesOf(text: string): string[] {
  return text.split(/([\p{L}\p{N}’']+)/u).filter((piece) => piece !== "");
}

function isWord(piece: string): boolean {
  return /[\p{L}\p{N}]/u.test(piece);
}

function plain(word: string): string {
  return word.toLowerCase();
}

/** The places of the words of the longest common subsequence. */
function common(a: readonly string[], b: readonly string[]): { before: Set<number>; after: Set<number> } {
  if (a.length > MOST_WORDS || b.length > MOST_WORDS) {
    const [inA, inB] = [new Set(a), new Set(b)];
    const places = (words: readonly string[], others: ReadonlySet<string>) =>
      new Set(words.flatMap((word, index) => (others.has(word) ? [index] : [])));
    return { before: places(a, inB), after: places(b, inA) };
  }
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    const row = lengths[i];
    for (let j = b.length - 1; row && j >= 0; j--)
      row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  }
  const found = { before: new Set<number>(), after: new Set<number>() };
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      found.before.add(i++);
      found.after.add(j++);
    } else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return found;
}

/** Joins neighbours, with the spaces between changed words. */
function runs(pieces: readonly string[], kept: ReadonlySet<number>): WordRun[] {
  const changed = new Set<number>();
  let word = 0;
  pieces.forEach((piece, index) => {
    if (isWord(piece) && !kept.has(word++)) changed.add(index);
  });
  const joined: { text: string; isChanged: boolean }[] = [];
  pieces.forEach((piece, index) => {
    const last = joined.at(-1);
    const isChanged = changed.has(index) || (/^\s+$/.test(piece) && changed.has(index - 1) && changed.has(index + 1));
    if (last?.isChanged === isChanged) last.text += piece;
    else joined.push({ text: piece, isChanged });
  });
  return joined;
}
