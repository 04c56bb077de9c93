/**
 * Sketches of levels for self-assessments: 96 bits, short enough for the page to bring them. Each bit is that of
 * the word whose hash a permutation puts first (one-bit MinHash), so two texts have equal bits as often as they
 * share words. With 96 bits, similarity is accurate to about 0.05 for texts that are nearly the same.
 */

const BITS = 96;

/** @param long a sketch as the register has it: hashes of a text's words, 16 bits each, as base64url */
export function shortSketch(long: string): string {
  const words = wordsOf(Buffer.from(long, "base64url"));
  if (words.length === 0) return "";
  const bytes = Buffer.alloc(BITS / 8);
  for (let bit = 0; bit < BITS; bit++) {
    const least = Math.min(...words.map((word) => mixed(word ^ Math.imul(bit + 1, 0x9e3779b1))));
    if (least & 1) bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) | (128 >> (bit & 7));
  }
  return bytes.toString("base64url");
}

function wordsOf(bytes: Buffer): number[] {
  return Array.from({ length: bytes.length >> 1 }, (_, index) => bytes.readUInt16BE(index * 2));
}

/** Every bit of the result depends on every bit of the number. */
function mixed(number: number): number {
  let value = number;
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
