/**
 * Pins record which meaning of its target an answer refers to. It can only be determined once
 * everything else is settled.
 */
import type { Address } from "../base/model/guidance.ts";
import type { Ending, Pin, Register, RegisterEntry } from "./store/register.ts";

/** Placeholder until the meaning is known: whatever the address means today. */
export const UNPINNED = -1;

/**
 * Pins the answers of this run. At an open address, today's text becomes its next meaning, unless it
 * turns out to be the old one.
 *
 * @param waits true for an address with an open question
 * @param seenAt print of the present text of an address, while any question is open
 */
export function pinAll(
  next: ReadonlyMap<Address, RegisterEntry>,
  waits: (address: Address) => boolean,
  seenAt: (address: Address) => string | undefined,
): Register {
  const pin = (to: Address, nth = 0) => {
    const meanings = next.get(to)?.was.length ?? 0;
    const known = waits(to) ? meanings + 1 : meanings;
    return nth === UNPINNED || nth > known ? known : nth;
  };
  const named = (one: Pin): Pin => {
    const nth = pin(one.to, one.nth);
    if (nth === (one.nth ?? 0)) return one;
    const seen = one.nth === UNPINNED ? seenAt(one.to) : one.seen;
    return { to: one.to, nth: nth === 0 ? undefined : nth, seen };
  };
  const pinned = <T extends Ending>(end: T): T => {
    if (end.to === undefined) return end;
    const own = named({ to: end.to, nth: end.nth, seen: end.seen });
    const also = end.also?.map(named);
    const isSame = own.nth === end.nth && (also ?? []).every((half, at) => half === end.also?.[at]);
    return isSame ? end : { ...end, ...own, ...(also ? { also } : {}) };
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
