/**
 * Follows the register's redirects. Each ending is written once and names one meaning of another
 * address. So when an address gets a new meaning, older redirects to it still follow its former
 * meaning.
 */
import type { Address } from "../../base/model/guidance.ts";
import { anchorOf, type Ending, type Pin, pageOf, type Register, type RegisterEntry } from "./register.ts";

export type State = "live" | "moved" | "retired";

export function stateOf(end: Ending | undefined): State {
  if (end === undefined) return "live";
  return end.because === undefined && end.to !== undefined ? "moved" : "retired";
}

/** Every place where the content went. */
export function pinsOf({ to, nth, also = [] }: Ending): readonly Pin[] {
  return to === undefined ? [] : [{ to, nth }, ...also];
}

/** Where content is in the end. */
export interface FinalPlace {
  /** Each place once; several when it was split, none when it has no successor. */
  readonly to: readonly Address[];
  /** Why it was retired, here or further along. */
  readonly because: string | undefined;
}

/** Follows an ending to the final places of its content. */
export function finalPlaceOf(end: Ending, register: Register): FinalPlace {
  return finalPlaceOfEnding(end, register, 0);
}

/** The same for one meaning of an address, which may be the present one. */
export function finalPlaceOfMeaning(pin: Pin, register: Register): FinalPlace {
  return finalPlaceOfPin(pin, register, 0);
}

/** Final targets, cached per register, because chains may be as long as the register. */
const finalPlaces = new WeakMap<Register, Map<string, FinalPlace>>();
const stops = new WeakMap<Register, Map<string, Address | undefined>>();
/** Most successive splits that are followed. */
const DEEPEST = 64;
const NOWHERE: FinalPlace = { to: [], because: undefined };

function finalPlaceOfEnding(end: Ending, register: Register, depth: number): FinalPlace {
  const { because } = end;
  if (because !== undefined) return { to: unique(pinsOf(end).map((pin) => stopOf(pin, register) ?? pin.to)), because };
  if (depth > DEEPEST) return NOWHERE;
  const all = pinsOf(end).map((pin) => finalPlaceOfPin(pin, register, depth));
  const lives = all.filter((place) => place.because === undefined);
  if (lives.length > 0) return { to: unique(lives.flatMap(({ to }) => to)), because: undefined };
  return { to: unique(all.flatMap(({ to }) => to)), because: all[0]?.because };
}

function finalPlaceOfPin(pin: Pin, register: Register, depth: number): FinalPlace {
  return follow<FinalPlace>(pin, register, remembered(finalPlaces, register), {
    circle: NOWHERE,
    at: (one, end) => {
      if (end === undefined) return { to: [one.to], because: undefined };
      return end.because === undefined && pinsOf(end).length < 2
        ? undefined
        : finalPlaceOfEnding(end, register, depth + 1);
    },
  });
}

/** The address where a chain of moves stops: it is live, or was retired. Undefined for a circle. */
export function stopOf(pin: Pin, register: Register): Address | undefined {
  return follow<Address | undefined>(pin, register, remembered(stops, register), {
    circle: undefined,
    at: (one, end) => (end?.because === undefined && end?.to !== undefined ? undefined : one.to),
  });
}

/** Follows moves until the result is known, and caches it for every step. */
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
    // It ended with neither a target nor a reason.
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

/** The same for the present meaning of an address. */
export function finalOf(address: Address, register: Register): Address | undefined {
  return stopOf({ to: address, nth: register.get(address)?.was.length }, register);
}

/** True for a former meaning that people found to be unchanged; it needs no note. */
export function isUnchangedMeaning(
  { to, also, because }: Pick<Ending, "to" | "also" | "because">,
  address: Address,
): boolean {
  return to === address && also === undefined && because === undefined;
}

/** The ending of a meaning; undefined while it is live. An anchor that is not in the register follows its page. */
function endingOf({ to, nth = 0 }: Pin, register: Register): Ending | undefined {
  const entry: RegisterEntry | undefined =
    register.get(to) ?? (anchorOf(to) === "" ? undefined : register.get(pageOf(to)));
  if (entry?.address !== to) return entry?.end;
  return entry.was[nth] ?? entry.end;
}

function keyOf({ to, nth = 0 }: Pin): string {
  return `${nth} ${to}`;
}
