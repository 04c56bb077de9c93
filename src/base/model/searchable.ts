/** The search entry of a generated page. */
import type { Address } from "./guidance.ts";

export interface SearchablePage {
  readonly address: Address;
  readonly title: string;
  readonly description: string | undefined;
  /** Title of the topic that it belongs to. */
  readonly topic: string | undefined;
  /** Words that find the page but are not displayed. */
  readonly keywords: readonly string[];
  readonly lead: { readonly html: string };
  /** Sections that a result can link to, in order. */
  readonly places: readonly SearchablePlace[];
}

/** A section with an anchor. */
export interface SearchablePlace {
  /** On the page, or a whole address where the place is on another one. */
  readonly anchor: string;
  /** Its name in search results. */
  readonly name: string;
  readonly heading: string;
  readonly bodies: readonly { readonly html: string }[];
}
