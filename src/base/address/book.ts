/**
 * The address book: every address that the site publishes, found by address or
 * by the file it comes from. The check stage writes it; links are resolved
 * against it.
 */
import type { Address } from "../model/guidance.ts";

/** One published page: where it is, which file it comes from, which anchors it has. */
export interface PublishedPage {
  readonly address: Address;
  /** File relative to the content folder; undefined for pages that Waymark makes itself. */
  readonly file: string | undefined;
  readonly anchors: ReadonlySet<string>;
}

export interface AddressBook {
  /** By address without anchor. */
  readonly byAddress: ReadonlyMap<Address, PublishedPage>;
  readonly byFile: ReadonlyMap<string, PublishedPage>;
  /** Files that exist but are not published, such as drafts, by file and by the address that they would have. */
  readonly unpublished: ReadonlyMap<string, string>;
  /** Where addresses lead that are no longer published. */
  readonly moved: ReadonlyMap<Address, Address>;
  /** First steps of paths that content must leave alone. */
  readonly ownFolders: ReadonlySet<string>;
  /** Paths of pictures and documents, relative to the content folder. */
  readonly assets: ReadonlySet<string>;
}
