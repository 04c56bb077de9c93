/** Answers to open questions about addresses, and corrections of earlier answers. */
import type { Address } from "../../base/model/guidance.ts";
import type { AddressOutcome } from "./outcomes.ts";

export type Answer =
  /** It still means the same, in other words. */
  { readonly kind: "same"; readonly address: Address } | EndedAnswer | Correction;

/** Where content went. */
interface Destination {
  readonly address: Address;
  readonly to: Address | undefined;
  /** Where the rest is, when it was split. */
  readonly also?: readonly Address[] | undefined;
  readonly because: string | undefined;
}

/** The content of the address is now at `to` or, for a reason, was retired. */
export interface EndedAnswer extends Destination {
  readonly kind: "ended";
}

/** Corrects an earlier answer about a former meaning; keeps its date and text. */
export interface Correction extends Destination {
  readonly kind: "corrected";
  /** Index of the meaning, oldest first. */
  readonly nth: number;
}

/** Default reason for what was retired. */
export const NO_LONGER = "It is no longer part of this guidance.";
/** Reason given for a level that was rewritten. */
export const REWRITTEN = "Its text was written anew.";

/** The best suggestion: where the same text is now, else a note that it is gone. */
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

/** The content of an address was replaced by new content at the same address. */
export function rewrittenAnswer(address: Address): EndedAnswer {
  return { kind: "ended", address, to: address, because: REWRITTEN };
}
