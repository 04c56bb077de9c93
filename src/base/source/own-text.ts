/**
 * Copies of short texts that are kept. V8 makes a slice of 13 characters or more
 * refer to the whole text that it was cut from, so that a kept id would keep its page.
 */

/** A copy that keeps nothing else in memory. */
export function ownText(text: string): string {
  return text.length < SHORTEST_REFERENCE ? text : Buffer.from(text, "utf16le").toString("utf16le");
}

/** Copies each different text once. */
export class OwnTexts {
  readonly #known = new Map<string, string>();

  of(text: string): string {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const own = ownText(text);
    this.#known.set(own, own);
    return own;
  }
}

/** Length from which V8 makes references. */
const SHORTEST_REFERENCE = 13;
