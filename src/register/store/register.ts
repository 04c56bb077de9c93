/**
 * The register: every address that was ever published, what it means, and where
 * it leads now. It only grows. An address that is no longer published has an
 * _end_; one that came to mean something else remembers what it _was_.
 */
import type { Address } from "../../base/model/guidance.ts";

/** Where an address leads that is no longer published. */
export interface Ending {
  /** ISO date. */
  readonly on: string;
  /** The address where its content is now, or where to go instead; never one that has ended itself. */
  readonly to: Address | undefined;
  /** Why it was given up; undefined when it only moved. */
  readonly because: string | undefined;
}

/** What an address meant before it came to mean something else. */
export interface FormerMeaning extends Ending {
  /** The title or statement that it had. */
  readonly said: string;
}

interface Known {
  readonly address: Address;
  /** Title of a page, statement of a level, empty for a part. */
  readonly says: string;
  /** Print of its text. */
  readonly print: string;
  /** ISO dates; that of a former site's address is the day on which it was taken in. */
  readonly first: string;
  readonly changed: string;
  readonly end: Ending | undefined;
  /** Oldest first. */
  readonly was: readonly FormerMeaning[];
}

/** A page; `sketch` is that of its text, encoded, and empty for a practice, whose levels have their own. */
export interface PageEntry extends Known {
  readonly kind: "practice" | "topic" | "page";
  readonly sketch: string;
  /** Print of the whole source, by which an unchanged page is known without looking at its levels. */
  readonly source: string;
}

export interface LevelEntry extends Known {
  readonly kind: "level";
  /** Id of the practice: topic and slug. */
  readonly practice: string;
  readonly level: number;
  readonly sketch: string;
}

export interface PartEntry extends Known {
  readonly kind: "part";
  readonly practice: string;
  readonly level: number;
  readonly part: string;
}

/** An address of a former site, taken in so that it leads somewhere. */
export interface ForeignEntry extends Known {
  readonly kind: "former";
}

export type RegisterEntry = PageEntry | LevelEntry | PartEntry | ForeignEntry;

/** What there is to say of an address that is live and always meant one thing. */
export const NO_FORMER_MEANINGS = { end: undefined, was: [] } as const;

/** By address, in code-unit order. */
export type Register = ReadonlyMap<Address, RegisterEntry>;

export const EMPTY_REGISTER: Register = new Map();

/** True for an address as addresses are kept: every step of its path has a name, and none leads up. */
export function isAddress(text: string): boolean {
  if (!/^\/[^\s#]*(#\S+)?$/u.test(text) || hasControl(text) || /\p{Surrogate}/u.test(text)) return false;
  const steps = pageOf(text).split("/").slice(1);
  return steps.every((step, at) => (step === "" ? at === steps.length - 1 : step !== "." && step !== ".."));
}

function hasControl(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x20 || code === 0x7f) return true;
  }
  return false;
}

/** The part of an address before the anchor. */
export function pageOf(address: Address): Address {
  const at = address.indexOf("#");
  return at < 0 ? address : address.slice(0, at);
}

/** The anchor of an address, without `#`; empty for a page. */
export function anchorOf(address: Address): string {
  const at = address.indexOf("#");
  return at < 0 ? "" : address.slice(at + 1);
}

export type State = "live" | "moved" | "retired";

export function stateOf(end: Ending | undefined): State {
  if (end === undefined) return "live";
  return end.because === undefined && end.to !== undefined ? "moved" : "retired";
}

/** Where addresses lead in the end, for each register that was asked: chains may be as long as the register. */
const finals = new WeakMap<Register, Map<Address, Address | undefined>>();

/** The address that `address` leads to in the end: one that is live, or that says why it was given up. Undefined for a circle. */
export function finalOf(address: Address, register: Register): Address | undefined {
  const known = finals.get(register) ?? new Map<Address, Address | undefined>();
  finals.set(register, known);
  const passed = new Set<Address>();
  let at = address;
  let final: Address | undefined;
  for (;;) {
    if (passed.has(at)) break;
    if (known.has(at)) {
      final = known.get(at);
      break;
    }
    passed.add(at);
    const end = register.get(at)?.end;
    if (end?.to === undefined || end.because !== undefined) {
      final = at;
      break;
    }
    at = end.to;
  }
  for (const one of passed) known.set(one, final);
  return final;
}
