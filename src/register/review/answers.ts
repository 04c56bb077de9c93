/** How an open question about an address is settled. */
import type { Address } from "../../base/model/guidance.ts";
import type { AddressOutcome } from "./outcomes.ts";

export type Answer =
  /** It means what it meant, in other words. */
  { readonly kind: "same"; readonly address: Address } | EndedAnswer;

/** What the address meant is at `to` now or, for a reason, was given up. */
export interface EndedAnswer {
  readonly kind: "ended";
  readonly address: Address;
  readonly to: Address | undefined;
  readonly because: string | undefined;
}

/** Said of what went without another reason. */
export const NO_LONGER = "It is no longer part of this guidance.";
/** Said of a level whose text was written anew. */
export const REWRITTEN = "Its text was written anew.";

/** The settlement that fits best: where the same text is now, else a note that it is gone. */
export function likeliestAnswer({ entry: { address }, to, similarity }: AddressOutcome): EndedAnswer {
  if (to === address) return rewrittenAnswer(address);
  return { kind: "ended", address, to, because: similarity > 0 ? undefined : NO_LONGER };
}

/** What was at an address has given way to something new at the same address. */
export function rewrittenAnswer(address: Address): EndedAnswer {
  return { kind: "ended", address, to: address, because: REWRITTEN };
}
