/**
 * Fingerprints of texts. A _print_ tells whether two texts are the same; a _sketch_ estimates how
 * similar they are without storing them. Both use words alone, so that markup, line ends and a new
 * Markdown renderer make no difference.
 */
import { hash } from "node:crypto";

/** Hashes of a text's words: numbers from 0 to 65,535, ascending, at most `SKETCH_SIZE`. */
export type Sketch = readonly number[];

/**
 * Most words in a sketch. A longer text is sampled by its smallest hashes (MinHash). With 96,
 * similarity is accurate to about 0.05, measured on our own guidance.
 */
export const SKETCH_SIZE = 96;
/** The same for a part, of which there are more. Accurate to about 0.08, which tells a rewording from another text. */
export const PART_SKETCH_SIZE = 32;

/** Letters of a word that count, so that "reviewed" and "reviews" are the same word. */
const STEM = 6;
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+|[\p{L}\p{N}][\p{L}\p{N}\p{M}]{2,}/gu;
/** Scripts written without spaces between words; pairs of characters are used as words. */
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** The words of rendered HTML as plain text. */
export function textOf(html: string): string {
  return html.replace(/<[^>]*>|&#?\w+;|\0\d+\0/g, " ");
}

/** The print of a text: 12 characters, equal for texts that differ only in white space. */
export function fingerprintOf(text: string): string {
  return hash("sha256", text.replace(/\s+/g, " ").trim(), "base64url").slice(0, 12);
}

/** The print of a file's exact text. */
export function sourceFingerprint(text: string): string {
  return hash("sha256", text, "base64url").slice(0, 12);
}

export function sketchOf(text: string): Sketch {
  return sampleOf(text, SKETCH_SIZE);
}

export function partSketchOf(text: string): Sketch {
  return sampleOf(text, PART_SKETCH_SIZE);
}

function sampleOf(text: string, size: number): Sketch {
  const found = new Set<number>();
  for (const [word] of text.normalize("NFKC").toLowerCase().matchAll(WORD)) {
    if (!UNSPACED.test(word)) found.add(hashOf(word.slice(0, STEM)));
    else for (let at = 0; at < word.length; at++) found.add(hashOf(word.slice(at, at + 2)));
  }
  return [...found].sort((a, b) => a - b).slice(0, size);
}

/** A sketch as text: base64url of big-endian 16-bit numbers. */
export function encodeSketch(sketch: Sketch): string {
  const bytes = Buffer.alloc(sketch.length * 2);
  sketch.forEach((value, index) => {
    bytes.writeUInt16BE(value, index * 2);
  });
  return bytes.toString("base64url");
}

/** Decodes a sketch; ignores an odd byte at the end. Results are cached. */
export function decodeSketch(text: string): Sketch {
  const known = decoded.get(text);
  if (known) return known;
  const bytes = Buffer.from(text, "base64url");
  const sketch = Array.from({ length: bytes.length >> 1 }, (_, index) => bytes.readUInt16BE(index * 2));
  decoded.set(text, sketch);
  return sketch;
}

const decoded = new Map<string, Sketch>();

/** FNV-1a with a final mix; the upper 16 bits. */
function hashOf(word: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) value = Math.imul(value ^ word.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return (value ^ (value >>> 12)) >>> 16;
}
