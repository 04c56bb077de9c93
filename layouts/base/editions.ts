/** The editions of a site: the newest, at its root, and frozen ones, each below its name. */
import type { Address } from "../../src/base/model/guidance.ts";

/** The editions, as the pages of one of them see them. */
export interface Editions {
  /** Names of the frozen editions, newest first. */
  readonly frozen: readonly string[];
  /** Name of the newest edition; undefined where it has none. */
  readonly current: string | undefined;
  /** The frozen edition that a page is in; undefined in the newest. */
  readonly here?: FrozenEdition | undefined;
  /** Path of the newest edition; begins and ends with `/`. */
  readonly root: string;
}

export interface FrozenEdition {
  readonly name: string;
  /** Where the content of an address of this edition is in the newest. */
  readonly outcomeOf: (address: Address) => EditionOutcome;
  /** The name of an address in the newest edition: a page's title, or a level's number and statement. */
  readonly nameOf: (address: Address) => string;
  /** Addresses that lead to the same in the newest edition, such as that of the self-assessment. */
  readonly onlyInNewest: readonly Address[];
  /** Folders outside it that its pages may lead to: other editions, such as `/1.0/`. */
  readonly elsewhere: readonly Address[];
  /** Absolute address of the newest edition, ending in `/`; undefined when not given. */
  readonly url: string | undefined;
}

/** What became of an address of a frozen edition. */
export interface EditionOutcome {
  /** Where its content is in the newest edition: several places when it was divided, none when it is gone. */
  readonly to: readonly Address[];
  /** Why it is gone; undefined when it is not, or nobody said. */
  readonly because: string | undefined;
  /** True if it says the same, word for word; undefined for a page without words of its own. */
  readonly isUnchanged: boolean | undefined;
}

/** True for an address outside the edition that a page is in: in another one, or at the root. */
export function isElsewhere(editions: Editions | undefined, address: Address): boolean {
  return editions?.here?.elsewhere.some((folder) => address.startsWith(folder)) === true;
}
