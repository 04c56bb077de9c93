/**
 * Atoms: the runs of letters and of digits in a text. Ids and names of frameworks are compared by
 * them, because people write `PR.AA-01`, `PR.AA-1` and `pr aa 1`, and all mean the same requirement.
 */
import { fold } from "./words.ts";

/** The atoms of a text, folded; numbers without zeros before them. */
export function atomsOf(text: string): string[] {
  return Array.from(fold(text).matchAll(/\p{L}+|\p{N}+/gu), ([atom]) => atom.replace(/^0+(?=\p{N})/u, ""));
}
