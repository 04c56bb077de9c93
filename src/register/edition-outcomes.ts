/** What became of the addresses of a frozen edition, by the register that the newest edition keeps. */
import type { Address } from "../base/model/guidance.ts";
import type { ReviewedRegister } from "./build-step.ts";
import type { CurrentSite, Standing } from "./match/current-site.ts";
import { finalPlaceOfMeaning } from "./store/pointers.ts";
import { EMPTY_REGISTER } from "./store/register.ts";

export interface OutcomeInNewest {
  /** Where the content is: several places when it was divided, none when it is gone. */
  readonly to: readonly Address[];
  /** Why it is gone, if somebody said so. */
  readonly because: string | undefined;
  /** True if it says the same, word for word; undefined for a page without words of its own, such as the search page. */
  readonly isUnchanged: boolean | undefined;
}

/**
 * The meaning of an address when the edition was frozen is the latest that the edition's own register
 * knows; what came after it is in the register of the newest.
 */
export function outcomesInNewest(
  frozen: ReviewedRegister,
  newest: ReviewedRegister,
  hasAddress: (address: Address) => boolean,
): (address: Address) => OutcomeInNewest {
  const before = frozen.comparison;
  const now = newest.comparison;
  return (address) => {
    const register = newest.after ?? EMPTY_REGISTER;
    const nth = before?.register.get(address)?.was.length;
    const place = register.has(address)
      ? finalPlaceOfMeaning({ to: address, nth }, register)
      : { to: [address], because: undefined };
    const to = place.because === undefined ? place.to.filter(hasAddress) : [];
    const [only] = to;
    const isUnchanged = to.length === 1 && only === address ? isSame(address, before?.site, now?.site) : false;
    return { to, because: place.because, isUnchanged };
  };
}

/** True if an address says the same, word for word, on both sites. */
function isSame(address: Address, before: CurrentSite | undefined, now: CurrentSite | undefined): boolean | undefined {
  const [old, present] = [before?.byAddress.get(address), now?.byAddress.get(address)];
  if (old === undefined || present === undefined) return undefined;
  return saysAll(old) === saysAll(present);
}

function saysAll(standing: Standing): string {
  return `${standing.says}\n${"source" in standing ? standing.source : standing.print()}`;
}
