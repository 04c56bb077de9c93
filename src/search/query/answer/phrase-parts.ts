/** Which parts of Pagefind's index an exact phrase can be in, by the level index. */
import type { IndexReader } from "../index/reader.ts";
import { isUnspaced, wordsOf } from "../language/words.ts";

/**
 * The names of the parts, the likeliest first. A part that is left out has no page with
 * all words of the phrase. The last part, which has no name, is always to be asked: the
 * level index has only the headings of its reference pages.
 */
export async function partsWithPhrase(phrase: string, reader: IndexReader): Promise<readonly string[]> {
  const { parts = [], unposted = [], stop, references } = reader.contents;
  if (parts.length === 0) return [];
  const stems = wordsOf(phrase)
    .flatMap((word) => word.parts)
    .filter((part) => !stop.includes(part))
    .map(reader.stem)
    .filter((stem) => !unposted.includes(stem));
  // Where words of such a script begin depends on what stands before them.
  const terms = await reader.terms(isUnspaced(phrase) ? [] : stems);
  let pages = new Set(Array.from({ length: references }, (_, page) => page));
  for (const { postings } of terms.values()) {
    const here = new Set(postings.map(({ document }) => reader.pageOf[document] ?? 0));
    pages = new Set([...pages].filter((page) => here.has(page)));
  }
  const counts = new Map<string, number>();
  for (const page of pages) {
    const name = parts.find(([, end]) => page < end)?.[0];
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
}
