/**
 * Where the register leads. What became of a meaning is written once and names
 * the meaning of another address; so an address that comes to mean something
 * else drags nothing along that only led there before, whoever was asked first.
 */
import type { Address } from "../../base/model/guidance.ts";
import {
  anchorOf,
  type Ending,
  type FormerMeaning,
  type Pin,
  pageOf,
  type Register,
  type RegisterEntry,
} from "./register.ts";

export type State = "live" | "moved" | "retired";

export function stateOf(end: Ending | undefined): State {
  if (end === undefined) return "live";
  return end.because === undefined && end.to !== undefined ? "moved" : "retired";
}

/** Every place where content went. */
export function pinsOf({ to, nth, seen, also = [] }: Ending): readonly Pin[] {
  return to === undefined ? [] : [{ to, nth, seen }, ...also];
}

/** Where something is in the end. */
export interface Fate {
  /** Each place once; several when it was divided, none when nothing stands for it. */
  readonly to: readonly Address[];
  /** Why it was given up, there or on the way. */
  readonly because: string | undefined;
}

/** What became in the end of what an address meant. */
export function fateOf(end: Ending, register: Register): Fate {
  return fateOfEnding(end, register, 0);
}

/** Where pins lead in the end, for each register that was asked: chains may be as long as the register. */
const fates = new WeakMap<Register, Map<string, Fate>>();
const stops = new WeakMap<Register, Map<string, Address | undefined>>();
/** Times that content may have been divided, one time after the other. */
const DEEPEST = 64;
const NOWHERE: Fate = { to: [], because: undefined };

function fateOfEnding(end: Ending, register: Register, depth: number): Fate {
  const { because } = end;
  if (because !== undefined) return { to: unique(pinsOf(end).map((pin) => stopOf(pin, register) ?? pin.to)), because };
  if (depth > DEEPEST) return NOWHERE;
  const all = pinsOf(end).map((pin) => fateOfPin(pin, register, depth));
  const lives = all.filter((fate) => fate.because === undefined);
  if (lives.length > 0) return { to: unique(lives.flatMap(({ to }) => to)), because: undefined };
  return { to: unique(all.flatMap(({ to }) => to)), because: all[0]?.because };
}

function fateOfPin(pin: Pin, register: Register, depth: number): Fate {
  return follow<Fate>(pin, register, remembered(fates, register), {
    circle: NOWHERE,
    at: (one, end) => {
      if (end === undefined) return { to: [one.to], because: undefined };
      return end.because === undefined && pinsOf(end).length < 2 ? undefined : fateOfEnding(end, register, depth + 1);
    },
  });
}

/** The address at which one stops who follows moves: it is live, or was given up. Undefined for a circle. */
export function stopOf(pin: Pin, register: Register): Address | undefined {
  return follow<Address | undefined>(pin, register, remembered(stops, register), {
    circle: undefined,
    at: (one, end) => (end?.because === undefined && end?.to !== undefined ? undefined : one.to),
  });
}

/** Follows moves until something is known; everything on the way leads there too. */
function follow<T>(
  pin: Pin,
  register: Register,
  known: Map<string, T>,
  { circle, at: told }: { readonly circle: T; readonly at: (pin: Pin, end: Ending | undefined) => T | undefined },
): T {
  const passed = new Set<string>();
  let result = circle;
  for (let at: Pin | undefined = pin; at !== undefined; ) {
    const key = keyOf(at);
    if (passed.has(key)) break;
    if (known.has(key)) {
      result = known.get(key) ?? circle;
      break;
    }
    passed.add(key);
    const end = endingOf(at, register);
    const found = told(at, end);
    if (found !== undefined) {
      result = found;
      break;
    }
    at = end && pinsOf(end)[0];
    // It ended without a word of where, or why.
    if (at === undefined) result = circle;
  }
  for (const key of passed) known.set(key, result);
  return result;
}

function remembered<T>(all: WeakMap<Register, Map<string, T>>, register: Register): Map<string, T> {
  const known = all.get(register) ?? new Map<string, T>();
  all.set(register, known);
  return known;
}

function unique(addresses: readonly Address[]): readonly Address[] {
  return [...new Set(addresses)];
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
  const entry: RegisterEntry | undefined =
    register.get(to) ?? (anchorOf(to) === "" ? undefined : register.get(pageOf(to)));
  if (entry?.address !== to) return entry?.end;
  // What is to stand at an address about which something is open.
  if (nth > entry.was.length) return undefined;
  return entry.was[nth] ?? entry.end;
}

function keyOf({ to, nth = 0 }: Pin): string {
  return `${nth} ${to}`;
}
