/**
 * Assigns numbers to strings. It is a hash table that looks up a range of a text
 * without a substring: with a `Map`, making substrings takes most of the time that
 * counting the words of a site takes.
 */
import { ownText } from "../../base/source/own-text.ts";

const SPACE = /\s/;
/** Constants of the FNV-1a hash. */
const HASH_START = 0x811c9dc5;
const HASH_FACTOR = 0x01000193;

export class Vocabulary {
  readonly #texts: string[] = [];
  readonly #hashes: number[] = [];
  /** Open addressing with linear probing: the number plus one, or 0 for an empty slot. */
  #slots = new Int32Array(1 << 12);

  /** Puts the numbers of the pieces of text between spaces into a list, and returns how many there are. */
  numbersIn(text: string, into: number[]): number {
    let count = 0;
    let start = 0;
    let hash = HASH_START;
    for (let at = 0; at <= text.length; at++) {
      const code = at < text.length ? text.charCodeAt(at) : 32;
      if (code <= 32 || (code > 127 && SPACE.test(text.charAt(at)))) {
        if (at > start) into[count++] = this.#numberOfRange(text, start, at, hash);
        start = at + 1;
        hash = HASH_START;
      } else hash = Math.imul(hash ^ code, HASH_FACTOR);
    }
    return count;
  }

  /** The number of a text, from 0; a new text gets the next number. */
  numberOf(text: string): number {
    return this.#numberOfRange(text, 0, text.length, hashOf(text));
  }

  /** The number of a text; undefined for a new one. */
  find(text: string): number | undefined {
    const known = this.#slots[this.#slotOf(text, 0, text.length, hashOf(text))] ?? 0;
    return known > 0 ? known - 1 : undefined;
  }

  textOf(number: number): string {
    return this.#texts[number] ?? "";
  }

  /** All texts with their numbers, in code-unit order. */
  sorted(): (readonly [text: string, number: number])[] {
    return this.#texts.map((text, number) => [text, number] as const).sort(([a], [b]) => (a < b ? -1 : 1));
  }

  #numberOfRange(text: string, from: number, to: number, hash: number): number {
    const slot = this.#slotOf(text, from, to, hash);
    const known = this.#slots[slot] ?? 0;
    if (known > 0) return known - 1;
    this.#slots[slot] = this.#texts.push(ownText(text.slice(from, to)));
    this.#hashes.push(hash);
    if (this.#texts.length * 2 > this.#slots.length) this.#grow();
    return this.#texts.length - 1;
  }

  /** The slot of a range of text, or the empty slot where it would go. */
  #slotOf(text: string, from: number, to: number, hash: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const number = (this.#slots[slot] ?? 0) - 1;
      if (number < 0) return slot;
      const known = this.#texts[number] ?? "";
      if (this.#hashes[number] === hash && known.length === to - from && isAt(text, from, known)) return slot;
    }
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 4);
    const mask = slots.length - 1;
    for (const [number, hash] of this.#hashes.entries()) {
      let slot = hash & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = number + 1;
    }
    this.#slots = slots;
  }
}

/** As `startsWith`, which is slow for pieces as short as words. */
function isAt(text: string, from: number, piece: string): boolean {
  for (let at = 0; at < piece.length; at++) if (text.charCodeAt(from + at) !== piece.charCodeAt(at)) return false;
  return true;
}

function hashOf(text: string): number {
  let hash = HASH_START;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), HASH_FACTOR);
  return hash;
}
