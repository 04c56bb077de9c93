/**
 * Fingerprints of texts. A _print_ tells whether two texts are the same; a _sketch_ estimates how
 * similar they are without storing them. Both use words alone, so that markup, line ends and a new
 * Markdown renderer make no difference.
 */
import { hash } from "node:crypto";
import { SKETCH_SIZE, type Sketch } from "./similarity.ts";

/** Most words in the sketch of a part, of which there are many. Accurate to about 0.08, which tells a rewording from another text. */
export const PART_SKETCH_SIZE = 32;

export { SKETCH_SIZE, type Sketch };

/** Letters of a word that count, so that "reviewed" and "reviews" are the same word. */
const STEM = 6;
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+|[\p{L}\p{N}][\p{L}\p{N}\p{M}]{2,}/gu;
/** Scripts written without spaces between words; pairs of characters are used as words. */
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** The words of rendered HTML as plain text. */
export function textOf(html: string): string {
  let text = recent.get(html);
  if (text === undefined) {
    text = html.replace(/<[^>]*>|&#?\w+;|\0\d+\0/g, " ");
    if (recent.size >= MOST_RECENT) recent.clear();
    recent.set(html, text);
  }
  return text;
}

/** The last texts: print and sketch of a level, and the prints of its parts, are taken one after the other. */
const recent = new Map<string, string>();
const MOST_RECENT = 32;

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
  const found = wordHashes(text) ?? new Set(hashesOfWords(text));
  return [...Uint16Array.from(found).sort()].slice(0, size);
}

function* hashesOfWords(text: string): Generator<number> {
  for (const [word] of text.normalize("NFKC").toLowerCase().matchAll(WORD)) {
    if (!UNSPACED.test(word)) yield hashOf(word.slice(0, STEM));
    else for (let at = 0; at < word.length; at++) yield hashOf(word.slice(at, at + 2));
  }
}

/**
 * The same without a regular expression, for a text whose words are of ASCII letters;
 * undefined for any other. New sites take a sketch of all their text.
 */
function wordHashes(text: string): Set<number> | undefined {
  const found = new Set<number>();
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : SPACE;
    if (isLetterOrDigit(code)) continue;
    if (code > 127 && !(code >= FIRST_PUNCTUATION && code <= LAST_PUNCTUATION)) return undefined;
    if (at - start > 2) found.add(hashOf(text.slice(start, Math.min(at, start + STEM)).toLowerCase()));
    start = at + 1;
  }
  return found;
}

const SPACE = 32;
/** Dashes, quotation marks and dots, which NFKC turns into others of them at most. */
const FIRST_PUNCTUATION = 0x2010;
const LAST_PUNCTUATION = 0x2027;

function isLetterOrDigit(code: number): boolean {
  const letter = code | 32;
  return (letter >= 97 && letter <= 122) || (code >= 48 && code <= 57);
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
