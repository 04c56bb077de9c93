/**
 * Numbers texts as they come. Every word of a site goes through here, so a
 * stretch of a text is looked up where it stands: cutting it out first, for a
 * `Map`, takes most of the time that counting takes.
 */

const SPACE = /\s/;
/** Of FNV-1a, a hash that is made letter by letter. */
const HASH_START = 0x811c9dc5;
const HASH_FACTOR = 0x01000193;

export class Vocabulary {
  readonly #texts: string[] = [];
  readonly #hashes: number[] = [];
  /** A hash table with open addresses: numbers from 1, and 0 for nothing. */
  #slots = new Int32Array(1 << 12);

  /** Calls for each stretch of a text without a space, with its number. */
  eachIn(text: string, call: (number: number) => void): void {
    let start = 0;
    let hash = HASH_START;
    for (let at = 0; at <= text.length; at++) {
      const code = at < text.length ? text.charCodeAt(at) : 32;
      if (code <= 32 || (code > 127 && SPACE.test(text.charAt(at)))) {
        if (at > start) call(this.#numberOf(text, start, at, hash));
        start = at + 1;
        hash = HASH_START;
      } else hash = Math.imul(hash ^ code, HASH_FACTOR);
    }
  }

  /** The number of a text, given now if need be; from 0. */
  of(text: string): number {
    return this.#numberOf(text, 0, text.length, hashOf(text));
  }

  /** The number of a text, if it has one. */
  find(text: string): number | undefined {
    const known = this.#slots[this.#slotOf(text, 0, text.length, hashOf(text))] ?? 0;
    return known > 0 ? known - 1 : undefined;
  }

  /** The text that has a number. */
  textOf(number: number): string {
    return this.#texts[number] ?? "";
  }

  /** All texts with their numbers, in code-unit order. */
  sorted(): (readonly [text: string, number: number])[] {
    return this.#texts.map((text, number) => [text, number] as const).sort(([a], [b]) => (a < b ? -1 : 1));
  }

  #numberOf(text: string, from: number, to: number, hash: number): number {
    const slot = this.#slotOf(text, from, to, hash);
    const known = this.#slots[slot] ?? 0;
    if (known > 0) return known - 1;
    this.#slots[slot] = this.#texts.push(text.slice(from, to));
    this.#hashes.push(hash);
    if (this.#texts.length * 2 > this.#slots.length) this.#grow();
    return this.#texts.length - 1;
  }

  /** The slot of a stretch of text, or the empty one where it would be. */
  #slotOf(text: string, from: number, to: number, hash: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const number = (this.#slots[slot] ?? 0) - 1;
      if (number < 0) return slot;
      const known = this.#texts[number] ?? "";
      if (this.#hashes[number] === hash && known.length === to - from && text.startsWith(known, from)) return slot;
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

function hashOf(text: string): number {
  let hash = HASH_START;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), HASH_FACTOR);
  return hash;
}
