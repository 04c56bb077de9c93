/** Answers to open questions about addresses, and corrections of earlier answers. */
import type { Address } from "../../base/model/guidance.ts";
import type { AddressOutcome } from "./outcomes.ts";

interface Given {
  readonly address: Address;
  /** Index of the former meaning that it is about, oldest first; its date and text stay. Default: the present meaning. */
  readonly nth?: number | undefined;
  /** ISO date on which it was given. Default: today. */
  readonly on?: string | undefined;
}

/** It still means the same, in other words. */
export interface SameAnswer extends Given {
  readonly kind: "same";
}

/** The content of the address is now at `to` or, for a reason, was retired. */
export interface EndedAnswer extends Given {
  readonly kind: "ended";
  readonly to: Address | undefined;
  /** Where the rest is, when it was split. */
  readonly also?: readonly Address[] | undefined;
  readonly because: string | undefined;
}

export type Answer = SameAnswer | EndedAnswer;

/** Default reason for what was retired. */
export const NO_LONGER = "It is no longer part of this guidance.";
/** Reason given for a level that was rewritten. */
export const REWRITTEN = "Its text was written anew.";

/** The best suggestion: where the same text is now, else a note that it is gone. */
export function likeliestAnswer({ entry: { address }, nth, to, also, similarity }: AddressOutcome): EndedAnswer {
  const isDivided = also !== undefined && also.length > 0;
  if (to === address && !isDivided) return rewrittenAnswer(address, nth);
  return {
    kind: "ended",
    address,
    nth,
    to,
    also: isDivided ? also : undefined,
    because: similarity > 0 ? undefined : NO_LONGER,
  };
}

/** The content of an address was replaced by new content at the same address. */
export function rewrittenAnswer(address: Address, nth?: number): EndedAnswer {
  return { kind: "ended", address, nth, to: address, because: REWRITTEN };
}

/** What an answer is about: two answers about the same replace one another. */
export function subjectOf({ address, nth }: { readonly address: Address; readonly nth?: number | undefined }): string {
  return nth === undefined ? address : `${address} ${nth}`;
}

/** What an outcome's answer is about. */
export function subjectOfOutcome({ entry: { address }, nth }: AddressOutcome): string {
  return subjectOf({ address, nth });
}
