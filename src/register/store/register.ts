/**
 * The register: every address ever published, what it means, and where it leads now. Entries are never
 * removed. An address that is no longer published has an _end_; one whose meaning changed lists its
 * former meanings in `was`.
 */
import type { Address } from "../../base/model/guidance.ts";

/** A place where content went: an address and which of its meanings. */
export interface Pin {
  readonly to: Address;
  /**
   * Index of the meaning, oldest first; 0 by default. Naming it keeps a redirect correct when the
   * address changes its meaning.
   */
  readonly nth?: number | undefined;
}

/** What became of a meaning. It is written once; later moves of the target are followed when it is read. */
export interface Ending {
  /** ISO date from which the address no longer had this meaning. */
  readonly on: string;
  /** Where the content went, or the closest place. */
  readonly to: Address | undefined;
  /** Index of the meaning of `to`, as in `Pin`. */
  readonly nth?: number | undefined;
  /** Where the rest went, when it was split. */
  readonly also?: readonly Pin[] | undefined;
  /** Why it was retired; undefined when it only moved. */
  readonly because: string | undefined;
}

/** A meaning that the address had before its present one. */
export interface FormerMeaning extends Ending {
  /** Its title or statement. */
  readonly said: string;
  /** Its text, while nobody has said yet whether what followed it means the same. Until then, it counts as the same. */
  readonly doubt?: Doubt | undefined;
}

export interface Doubt {
  /** Longer than what a note quotes, for those who are asked. */
  readonly text: string;
  readonly print: string;
  readonly sketch: string;
}

/** A text that an answer refers to, as it was when the answer was given. */
export interface SeenText {
  readonly says: string;
  readonly print: string;
  readonly sketch: string;
}

/** An answer that takes effect together with those to all other open questions. */
export interface PendingAnswer {
  /** ISO date on which it was given. */
  readonly on: string;
  /** Index of the former meaning that it is about; undefined for the present one. */
  readonly nth?: number | undefined;
  readonly isSame: boolean;
  /** Every place where the content is now, as answered; empty when it has none. */
  readonly to: readonly Address[];
  readonly because: string | undefined;
  /** The text at each of these places. When it is no longer there, the question is asked again. */
  readonly seen: readonly SeenText[];
}

interface Known {
  readonly address: Address;
  /** Title of a page, statement of a level, the text of a part or place, shortened. */
  readonly says: string;
  /** What else its text says, shortened, to show to those who are asked about it: of a level what is before its parts. */
  readonly text?: string | undefined;
  /** Print of its text. */
  readonly print: string;
  /** ISO dates. For an address of a former site, the day it was imported. */
  readonly first: string;
  readonly changed: string;
  readonly end: Ending | undefined;
  /** Oldest first. One that leads to its own address was confirmed to mean the same. */
  readonly was: readonly FormerMeaning[];
  /**
   * Kept until no question is left that stops a build. Only then the register itself changes, so that no
   * answer can depend on another.
   */
  readonly answers?: readonly PendingAnswer[] | undefined;
}

/** A page. `sketch` is the encoded sketch of its text; empty for a practice, whose levels have their own. */
export interface PageEntry extends Known {
  readonly kind: "practice" | "topic" | "page";
  readonly sketch: string;
  /** Print of the whole source, to recognise an unchanged page without comparing its levels. */
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
  /** Undefined in registers of older versions. */
  readonly sketch?: string | undefined;
}

/** An item, or a heading with an anchor of the author's own. */
export interface PlaceEntry extends Known {
  readonly kind: "place";
  readonly sketch: string;
}

/** An imported address of a former site. */
export interface ForeignEntry extends Known {
  readonly kind: "former";
}

export type RegisterEntry = PageEntry | LevelEntry | PartEntry | PlaceEntry | ForeignEntry;

/** For an address that is live and never changed its meaning. */
export const NO_FORMER_MEANINGS = { end: undefined, was: [] } as const;

/** By address, in code-unit order. */
export type Register = ReadonlyMap<Address, RegisterEntry>;

export const EMPTY_REGISTER: Register = new Map();

/** True for a normalised address: no empty, `.` or `..` path segments. */
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
