/** The spellings of a word to look up: as written, in parts, joined to the next word. */
import type { Word } from "../language/words.ts";

/** Longest word that may be joined to its neighbour, in letters: "back up". */
const SHORT = 5;

/**
 * Each spelling is a list of words that a document must have together.
 *
 * @param stop stop words, which are left out of the parts of a compound
 */
export function spellingVariants(
  { joined, parts }: Pick<Word, "joined" | "parts">,
  next: Pick<Word, "joined"> | undefined,
  stop: ReadonlySet<string>,
): [asWritten: string[], ...others: string[][]] {
  const spellings: [string[], ...string[][]] = [[joined]];
  if (parts.length > 1) spellings.push(parts.filter((part) => !stop.has(part)));
  else if (next && Math.min(joined.length, next.joined.length) <= SHORT) spellings.push([joined + next.joined]);
  return spellings;
}
