/** How alike two texts are, by their sketches. */

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/**
 * Each of a sketch's bits is a coin that two texts throw alike as often as they share words, and half the time
 * otherwise: so the share of equal bits, less what chance gives, is the share of words that both have.
 *
 * @returns 0 to 1; undefined if either sketch is unknown, or made in another way
 */
export function similarityOf(a: string | undefined, b: string | undefined): number | undefined {
  if (!a || a.length !== b?.length) return undefined;
  let unlike = 0;
  for (let at = 0; at < a.length; at++)
    for (let bits = ALPHABET.indexOf(a.charAt(at)) ^ ALPHABET.indexOf(b.charAt(at)); bits > 0; bits >>= 1)
      unlike += bits & 1;
  return Math.max(0, 1 - (2 * unlike) / (6 * a.length));
}
