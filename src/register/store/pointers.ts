/**
 * Where the register leads. What became of a meaning is written once and names
 * the meaning of another address; so an address that comes to mean something
 * else drags nothing along that only led there before, whoever was asked first.
 */
import type { Address } from "../../base/model/guidance.ts";
import { anchorOf, type Ending, type FormerMeaning, type Pin, pageOf, type Register } from "./register.ts";

export type State = "live" | "moved" | "retired";

export function stateOf(end: Ending | undefined): State {
  if (end === undefined) return "live";
  return end.because === undefined && end.to !== undefined ? "moved" : "retired";
}

/** Every place where content went. */
export function pinsOf({ to, nth, also = [] }: Ending): readonly Pin[] {
  return to === undefined ? [] : [{ to, nth }, ...also];
}

/** Where something is in the end. */
export interface Fate {
  /** Each place once; several when it was divided, none when nothing stands for it. */
  readonly to: readonly Address[];
  /** Why it was given up, there or on the way. */
  readonly because: string | undefined;
}

/** What became in the end of what an address meant. */
export function fateOf(end: Ending, register: Register, seen: ReadonlySet<string> = new Set()): Fate {
  const fates = pinsOf(end).map((pin): Fate => {
    const key = keyOf(pin);
    const next = seen.has(key) ? undefined : endingOf(pin, register);
    if (seen.has(key)) return { to: [], because: undefined };
    return next ? fateOf(next, register, new Set([...seen, key])) : { to: [pin.to], because: undefined };
  });
  const lives = fates.filter(({ because }) => because === undefined);
  const told = end.because === undefined && lives.length > 0 ? lives : fates;
  const because = end.because ?? (lives.length > 0 ? undefined : fates[0]?.because);
  return { to: [...new Set(told.flatMap(({ to }) => to))], because };
}

/** The address at which one stops who follows moves: it is live, or was given up. Undefined for a circle. */
export function stopOf(pin: Pin, register: Register): Address | undefined {
  const seen = new Set<string>();
  for (let at = pin; ; ) {
    const key = keyOf(at);
    if (seen.has(key)) return undefined;
    seen.add(key);
    const end = endingOf(at, register);
    const [next] = end && end.because === undefined ? pinsOf(end) : [];
    if (next === undefined) return at.to;
    at = next;
  }
}

/** The same for what an address means now. */
export function finalOf(address: Address, register: Register): Address | undefined {
  return stopOf({ to: address, nth: register.get(address)?.was.length }, register);
}

/** True for what people found to mean the same: it needs no note. */
export function isUnchangedMeaning({ to, also, because }: FormerMeaning, address: Address): boolean {
  return to === address && also === undefined && because === undefined;
}

/** What became of a meaning; undefined while it is live. An anchor that the register does not hold goes with its page. */
function endingOf({ to, nth = 0 }: Pin, register: Register): Ending | undefined {
  const entry = register.get(to) ?? (anchorOf(to) === "" ? undefined : register.get(pageOf(to)));
  if (entry?.address !== to) return entry?.end;
  // What is to stand at an address about which something is open.
  if (nth > entry.was.length) return undefined;
  return entry.was[nth] ?? entry.end;
}

function keyOf({ to, nth = 0 }: Pin): string {
  return `${nth} ${to}`;
}
