/**
 * The register: every address that was ever published, what it means, and where
 * it leads now. It only grows. An address that is no longer published has an
 * _end_; one that came to mean something else remembers what it _was_.
 */
import type { Address } from "../../base/model/guidance.ts";

/** A place where content went: an address, and which of its meanings that is. */
export interface Pin {
  readonly to: Address;
  /** Counted from the oldest; the first when it is not given. Addresses change their meaning, content does not. */
  readonly nth?: number | undefined;
  /** Print of what stood there when this was said; kept while anything is open. */
  readonly seen?: string | undefined;
}

/** What became of what an address meant. It is written once and leads on by itself, through what became of its target. */
export interface Ending {
  /** ISO date: the day from which on the address did not mean this any more. */
  readonly on: string;
  /** Where its content went, or where to go instead. */
  readonly to: Address | undefined;
  /** Which meaning of `to`, and what it was seen to be, as in a pin. */
  readonly nth?: number | undefined;
  readonly seen?: string | undefined;
  /** Where the rest of it went, when it was divided. */
  readonly also?: readonly Pin[] | undefined;
  /** Why it was given up; undefined when it only moved. */
  readonly because: string | undefined;
}

/** What an address meant before it came to mean something else. */
export interface FormerMeaning extends Ending {
  /** The title or statement that it had. */
  readonly said: string;
}

/** What stood at an address when nothing was open the last time. */
export interface Baseline {
  /** False when the address was not published then. */
  readonly isLive: boolean;
  readonly says: string;
  readonly print: string;
  readonly sketch: string;
}

interface Known {
  readonly address: Address;
  /** Title of a page, statement of a level, the first words of a part. */
  readonly says: string;
  /** Print of its text. */
  readonly print: string;
  /** ISO dates; that of a former site's address is the day on which it was taken in. */
  readonly first: string;
  readonly changed: string;
  readonly end: Ending | undefined;
  /** Oldest first. One that leads to its own address says that people found it to mean the same. */
  readonly was: readonly FormerMeaning[];
  /** Kept while something is open anywhere: what is still to be answered is held against it, whatever was answered first. */
  readonly before?: Baseline | undefined;
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
