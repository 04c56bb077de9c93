/** Under which spellings a site may have a word of a question. */
import type { Word } from "../language/words.ts";

/** Letters up to which a word may be joined to its neighbour: "back up". */
const SHORT = 5;

/**
 * Spellings of a word, each as the words that it comes to: as it is written, in
 * its parts, joined to the next.
 *
 * @param stop words that are no part of their own
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
