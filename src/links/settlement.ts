/** How an open question about an address is settled. */
import type { Address } from "../model/guidance.ts";
import type { Fate } from "./fate.ts";
import { pageOf } from "./register.ts";

export type Settlement =
  /** It means what it meant, in other words. */
  { readonly kind: "same"; readonly address: Address } | Ended;

/** What the address meant is at `to` now or, for a reason, was given up. */
export interface Ended {
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
export function bestSettlement({ entry, now, to, alike }: Fate): Ended {
  const { address } = entry;
  if (to === address) return { kind: "ended", address, to: undefined, because: REWRITTEN };
  if (alike > 0) return { kind: "ended", address, to, because: undefined };
  // Where something else stands on the same page, sending readers to that page would send them nowhere.
  return { kind: "ended", address, to: now && to === pageOf(address) ? undefined : to, because: NO_LONGER };
}
