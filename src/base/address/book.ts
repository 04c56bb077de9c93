/**
 * The address book: every published address, indexed by address and by source file. The check stage
 * builds it; links are resolved with it.
 */
import type { Address } from "../model/guidance.ts";

/** One published page: its address, source file and anchors. */
export interface PublishedPage {
  readonly address: Address;
  /** File relative to the content folder; undefined for generated pages. */
  readonly file: string | undefined;
  readonly anchors: ReadonlySet<string>;
  /** The anchor of the heading that another tool calls by this name, as GitHub does. */
  readonly anchorOfHeading?: (name: string) => string | undefined;
}

export interface AddressBook {
  /** By address without anchor. */
  readonly byAddress: ReadonlyMap<Address, PublishedPage>;
  readonly byFile: ReadonlyMap<string, PublishedPage>;
  /**
   * Files that exist but are not published, such as drafts; keys are the file and the address it would
   * have, values the file.
   */
  readonly unpublished: ReadonlyMap<string, string>;
  /** Those that are not published because they still contain stubs. */
  readonly unwritten?: ReadonlySet<string>;
  /** Former addresses with their current targets. */
  readonly moved: ReadonlyMap<Address, Address>;
  /** First path segments that are reserved for Waymark. */
  readonly ownFolders: ReadonlySet<string>;
  /** Paths of pictures and documents, relative to the content folder. */
  readonly assets: ReadonlySet<string>;
}

/** True for the address of a published page, or of an element of one. */
export function isInBook({ byAddress }: AddressBook, address: Address): boolean {
  const [page = "", anchor] = address.split("#");
  const known = byAddress.get(page);
  return known !== undefined && (anchor === undefined || known.anchors.has(anchor));
}
