/**
 * Finds the next occurrence of a mark in a text, for a parser that asks repeatedly as it advances.
 * Caches the last result of each mark, so that a distant or missing mark is searched for only once.
 */
export class NextIndex {
  readonly #text: string;
  /** By mark: where the last search began, and its result. */
  readonly #found = new Map<string, { readonly from: number; readonly at: number }>();

  constructor(text: string) {
    this.#text = text;
  }

  /** The first occurrence of `mark` at or after `from`; -1 if there is none. */
  of(mark: string, from: number): number {
    const last = this.#found.get(mark);
    if (last && last.from <= from && (last.at === -1 || last.at >= from)) return last.at;
    const at = this.#text.indexOf(mark, from);
    this.#found.set(mark, { from, at });
    return at;
  }
}
