/** What became of registered addresses, and the questions that people must answer about them. */
import type { Address } from "../../base/model/guidance.ts";
import type { Standing } from "../match/current-site.ts";
import type { RegisterEntry } from "../store/register.ts";

/** What became of one registered address. */
export interface AddressOutcome {
  readonly entry: RegisterEntry;
  /** Index of the former meaning that it is about; then `entry` is as it was then. Default: the present meaning. */
  readonly nth?: number | undefined;
  /** What the address has now; undefined when it is not published. */
  readonly now: Standing | undefined;
  /** Where its content is now, or else the closest place. */
  readonly to: Address | undefined;
  /** Where the rest is, when it was split. */
  readonly also?: readonly Address[] | undefined;
  /** Similarity to the content at `to`, from 0 to 1; 0 when `to` is only the closest place. */
  readonly similarity: number;
}

export type QuestionCode =
  | "page-gone"
  | "level-gone"
  | "part-gone"
  | "place-gone"
  | "place-meaning"
  | "place-unsure"
  | "level-meaning"
  | "level-unsure"
  | "part-unsure"
  | "page-meaning"
  | "address-taken";

/** A question about published addresses that people must answer. */
export interface OpenQuestion {
  readonly code: QuestionCode;
  /** The page that it is about. */
  readonly page: Address;
  /** The addresses concerned; the page itself comes first if it is one of them. */
  readonly outcomes: readonly AddressOutcome[];
}

/** True for a question that does not stop a build: until it is answered, the address counts as the same. */
export function isDoubt({ code }: Pick<OpenQuestion, "code">): boolean {
  return code === "level-unsure" || code === "part-unsure" || code === "place-unsure";
}
