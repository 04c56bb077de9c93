/** What became of pages that a preview does not show any more, for whoever follows an old link in it. */
import { nearest } from "../../base/diagnostics/nearest.ts";
import type { Address } from "../../base/model/guidance.ts";

/** A page that is shown. */
export interface ShownPage {
  readonly address: Address;
  readonly title: string;
}

/** What is said at an old address. */
export interface FormerNote {
  readonly lines: readonly string[];
  /** Where the page most likely is now. */
  readonly to: Address | undefined;
}

export class FormerPages {
  #shown = new Map<Address, string>();
  /** Pages that were shown since the start and are gone. */
  readonly #gone = new Map<Address, string>();
  #told: ReadonlyMap<Address, FormerNote> = new Map();

  /**
   * Takes in a build.
   *
   * @param told what the register asks about published pages that are gone
   */
  built(pages: readonly ShownPage[], told: ReadonlyMap<Address, FormerNote>): void {
    const before = this.#shown;
    this.#shown = new Map(pages.map(({ address, title }) => [address, title]));
    this.#told = told;
    for (const [address, title] of before) if (!this.#shown.has(address)) this.#gone.set(address, title);
    for (const address of this.#shown.keys()) this.#gone.delete(address);
  }

  noteOn(address: Address): FormerNote | undefined {
    const told = this.#told.get(address);
    if (told) return told;
    const title = this.#gone.get(address);
    if (title === undefined) return undefined;
    const to = [...this.#shown].find(([, other]) => other === title)?.[0] ?? this.#nearAddress(address);
    const where = to === undefined ? "No page is like it now." : `${to} is most like it now.`;
    return {
      lines: [`A page called “${title}” was here until its file was renamed, taken away or held back. ${where}`],
      to,
    };
  }

  #nearAddress(address: Address): Address | undefined {
    return nearest(address, this.#shown.keys());
  }
}
