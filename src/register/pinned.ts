/**
 * Pins record which meaning of its target an answer refers to. It can only be determined once
 * everything else is settled.
 */
import type { Address } from "../base/model/guidance.ts";
import type { Ending, Pin, Register, RegisterEntry } from "./store/register.ts";

/** Placeholder until the meaning is known: whatever the address means today. */
export const UNPINNED = -1;

/** Pins the answers of this run. */
export function pinAll(next: ReadonlyMap<Address, RegisterEntry>): Register {
  const named = (one: Pin): Pin => {
    const known = next.get(one.to)?.was.length ?? 0;
    const nth = one.nth === UNPINNED || (one.nth ?? 0) > known ? known : (one.nth ?? 0);
    return nth === (one.nth ?? 0) ? one : { to: one.to, nth: nth === 0 ? undefined : nth };
  };
  const pinned = <T extends Ending>(end: T): T => {
    if (end.to === undefined) return end;
    const own = named({ to: end.to, nth: end.nth });
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
