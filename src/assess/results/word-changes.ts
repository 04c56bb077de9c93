/** Which words of two statements are not in the other, so that both can be shown side by side. */

export interface WordRun {
  readonly text: string;
  /** True for words that the other text does not have. */
  readonly isChanged: boolean;
}

/** Most words that are compared; what is beyond them counts as changed. */
const MOST_WORDS = 400;

export function wordChanges(before: string, after: string): { readonly before: WordRun[]; readonly after: WordRun[] } {
  const [a, b] = [before, after].map((text) => text.match(/[\p{L}\p{N}’']+/gu)?.slice(0, MOST_WORDS) ?? []);
  const [keptA, keptB] = common(a ?? [], b ?? []);
  return { before: runs(before, keptA), after: runs(after, keptB) };
}

/** The places of the words of the longest common subsequence, in both. */
function common(a: readonly string[], b: readonly string[]): [Set<number>, Set<number>] {
  const isSame = (i: number, j: number) => a[i]?.toLowerCase() === b[j]?.toLowerCase();
  // How many words the rests of both have in common.
  const counts = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  const at = (i: number, j: number) => counts[i]?.[j] ?? 0;
  for (let i = a.length; i-- > 0; )
    for (let j = b.length; j-- > 0; )
      counts[i]?.fill(isSame(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1)), j, j + 1);
  const kept: [Set<number>, Set<number>] = [new Set(), new Set()];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (isSame(i, j)) {
      kept[0].add(i++);
      kept[1].add(j++);
    } else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return kept;
}

/** The text, cut where changed words begin and end. */
function runs(text: string, kept: ReadonlySet<number>): WordRun[] {
  const marked: { text: string; isChanged: boolean }[] = [];
  let word = 0;
  for (const piece of text.split(/([\p{L}\p{N}’']+)/u)) {
    const isWord = /[\p{L}\p{N}]/u.test(piece);
    marked.push({ text: piece, isChanged: isWord && !kept.has(word) });
    if (isWord) word++;
  }
  // Spaces between changed words belong to them.
  marked.forEach((one, index) => {
    if (one.text === " " && marked[index - 1]?.isChanged && marked[index + 1]?.isChanged) one.isChanged = true;
  });
  return marked.reduce<{ text: string; isChanged: boolean }[]>((joined, one) => {
    const last = joined.at(-1);
    if (last?.isChanged === one.isChanged) last.text += one.text;
    else if (one.text !== "") joined.push({ ...one });
    return joined;
  }, []);
}
