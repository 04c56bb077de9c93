/** What became of registered addresses, and what people must say about it. */
import type { Address } from "../../base/model/guidance.ts";
import type { SiteLevel, SitePage, SitePart } from "../match/current-site.ts";
import type { RegisterEntry } from "../store/register.ts";

/** What became of one registered address. */
export interface AddressOutcome {
  readonly entry: RegisterEntry;
  /** What stands at the address now; undefined when nothing does. */
  readonly now: SitePage | SiteLevel | SitePart | undefined;
  /** Where its content is now, or where it fits best to go instead. */
  readonly to: Address | undefined;
  /** Where the rest of it is, when it was divided. */
  readonly also?: readonly Address[] | undefined;
  /** How alike that is, from 0 to 1; 0 when `to` is only the nearest place. */
  readonly similarity: number;
}

export type QuestionCode =
  | "page-gone"
  | "level-gone"
  | "part-gone"
  | "level-meaning"
  | "level-unsure"
  | "page-meaning"
  | "address-taken";

/** Something about published addresses that people must settle. */
export interface OpenQuestion {
  readonly code: QuestionCode;
  /** The page that it is about. */
  readonly page: Address;
  /** The addresses concerned, the page itself first when it is one of them. */
  readonly outcomes: readonly AddressOutcome[];
}
