/**
 * Finds the next place of a mark in a text, for a parser that asks again and
 * again on its way: a mark that is far off, or not there, is looked for once.
 */
export class NextIndex {
  readonly #text: string;
  /** By mark: where the last search began, and what it found. */
  readonly #found = new Map<string, { readonly from: number; readonly at: number }>();

  constructor(text: string) {
    this.#text = text;
  }

  /** The first place of `mark` at `from` or behind it; -1 when there is none. */
  of(mark: string, from: number): number {
    const last = this.#found.get(mark);
    if (last && last.from <= from && (last.at === -1 || last.at >= from)) return last.at;
    const at = this.#text.indexOf(mark, from);
    this.#found.set(mark, { from, at });
    return at;
  }
}
