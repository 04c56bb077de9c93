/** How an open question about an address is settled, or an answer of old corrected. */
import type { Address } from "../../base/model/guidance.ts";
import type { AddressOutcome } from "./outcomes.ts";

export type Answer =
  /** It means what it meant, in other words. */
  { readonly kind: "same"; readonly address: Address } | EndedAnswer | Correction;

/** Where something went. */
interface Destination {
  readonly address: Address;
  readonly to: Address | undefined;
  /** Where the rest of it is, when it was divided. */
  readonly also?: readonly Address[] | undefined;
  readonly because: string | undefined;
}

/** What the address meant is at `to` now or, for a reason, was given up. */
export interface EndedAnswer extends Destination {
  readonly kind: "ended";
}

/** What was said of a meaning that the address had before was wrong; its day and its words stay. */
export interface Correction extends Destination {
  readonly kind: "corrected";
  /** Which meaning, counted from the oldest. */
  readonly nth: number;
}

/** Said of what went without another reason. */
export const NO_LONGER = "It is no longer part of this guidance.";
/** Said of a level whose text was written anew. */
export const REWRITTEN = "Its text was written anew.";

/** The settlement that fits best: where the same text is now, else a note that it is gone. */
export function likeliestAnswer({ entry: { address }, to, also, similarity }: AddressOutcome): EndedAnswer {
  const isDivided = also !== undefined && also.length > 0;
  if (to === address && !isDivided) return rewrittenAnswer(address);
  return {
    kind: "ended",
    address,
    to,
    also: isDivided ? also : undefined,
    because: similarity > 0 ? undefined : NO_LONGER,
  };
}

/** What was at an address has given way to something new at the same address. */
export function rewrittenAnswer(address: Address): EndedAnswer {
  return { kind: "ended", address, to: address, because: REWRITTEN };
}
