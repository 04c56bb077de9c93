/** Pins: which meaning of its target an answer leads to. It is known once all else is settled. */
import type { Address } from "../base/model/guidance.ts";
import type { Ending, Register, RegisterEntry } from "./store/register.ts";

/** Stands for a meaning until it is known: what stands at the address today. */
export const UNPINNED = -1;

/**
 * Pins what was answered just now. What stands at an open address today becomes
 * its next meaning, unless that is found to be the old one.
 *
 * @param waits true for an address about which something is open
 */
export function pinAll(next: ReadonlyMap<Address, RegisterEntry>, waits: (address: Address) => boolean): Register {
  const pin = (to: Address, nth = 0) => {
    const meanings = next.get(to)?.was.length ?? 0;
    const known = waits(to) ? meanings + 1 : meanings;
    return nth === UNPINNED || nth > known ? known : nth;
  };
  const pinned = <T extends Ending>(end: T): T => {
    const nth = end.to === undefined ? 0 : pin(end.to, end.nth);
    const also = end.also?.map((half) => ({ half, nth: pin(half.to, half.nth) }));
    if (nth === (end.nth ?? 0) && (also ?? []).every((one) => one.nth === (one.half.nth ?? 0))) return end;
    const { nth: _, also: halves, ...rest } = end;
    return {
      ...end,
      ...rest,
      nth: nth === 0 ? undefined : nth,
      ...(also
        ? { also: also.map((one) => (one.nth === 0 ? { to: one.half.to } : { to: one.half.to, nth: one.nth })) }
        : {}),
    };
  };
  return new Map(
    [...next].map(([address, entry]) => {
      if (entry.end === undefined && entry.was.length === 0) return [address, entry];
      const end = entry.end && pinned(entry.end);
      const was = entry.was.map(pinned);
      const isSame = end === entry.end && was.every((former, at) => former === entry.was[at]);
      return [address, isSame ? entry : { ...entry, end, was }];
    }),
  );
}
