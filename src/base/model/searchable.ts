/** What search is told of a page that is made from the model alone. */
import type { Address } from "./guidance.ts";

export interface SearchablePage {
  readonly address: Address;
  readonly title: string;
  readonly description: string | undefined;
  /** Title of the topic that it belongs to. */
  readonly topic: string | undefined;
  /** Words that find the page but are not shown. */
  readonly keywords: readonly string[];
  readonly lead: { readonly html: string };
  /** The places that an answer can lead to, in order. */
  readonly places: readonly SearchablePlace[];
}

/** A place on a page with an anchor of its own. */
export interface SearchablePlace {
  readonly anchor: string;
  /** How an answer names the place. */
  readonly name: string;
  readonly heading: string;
  readonly bodies: readonly { readonly html: string }[];
}
