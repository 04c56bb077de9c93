/**
 * What a team says of itself: answers, targets, snapshots and the voices of single people. Plain data; the
 * same shape is kept in the browser and written to files.
 */

/** `2026-11-12`, a local day. */
export type IsoDate = string;
/** `2026-11-12T09:30:00.000Z`. */
export type IsoInstant = string;
/** Address of a practice, such as `/identity-and-access/privileged-access/`. */
export type Address = string;

/** A practice without a state is not assessed. */
export type State =
  | { readonly kind: "level"; readonly level: number }
  | { readonly kind: "unknown" }
  | { readonly kind: "not-applicable"; readonly because: string };

/** The words that were answered, so that a later wording can be compared with them. */
export interface Said {
  readonly level: number;
  readonly statement: string;
  /** Print of the level's text without its statement; empty where it is not known. */
  readonly print: string;
  /** Sketch of the level's text. */
  readonly sketch?: string;
}

export interface Evidence {
  readonly title: string;
  /** `https:` or `mailto:`. */
  readonly url?: string;
  readonly on?: IsoDate;
}

/** Keys of a later version of the format, which are kept and written back. */
export type OtherKeys = Readonly<Record<string, unknown>>;

export interface Answer {
  readonly state?: State;
  /** Work towards the next level has begun. */
  readonly moving?: boolean;
  /** The day on which it was true. */
  readonly on: IsoDate;
  /** When it was written; the later of two answers wins. */
  readonly edited: IsoInstant;
  readonly note?: string;
  readonly evidence?: readonly Evidence[];
  readonly target?: number;
  readonly by?: IsoDate;
  readonly owner?: string;
  readonly said?: Said;
  readonly saidTarget?: Said;
  /** Prints of wordings that were confirmed to mean the same. */
  readonly confirmed?: readonly string[];
  readonly others?: OtherKeys;
}

export type Answers = Readonly<Record<Address, Answer>>;

/** A team, or anything else that is assessed by itself. */
export interface Scope {
  /** Random; never the name. */
  readonly id: string;
  readonly name: string;
  readonly about?: string;
  readonly order: number;
  /** Addresses of practices whose steps were moved to the top of the plan by hand. */
  readonly first?: readonly Address[];
  readonly answers: Answers;
  readonly others?: OtherKeys;
}

/** One practice in a snapshot, a link or a voice. */
export interface Cell {
  /** Absent where only a target was set. */
  readonly state?: State;
  readonly target?: number;
  /** Print of the level's text on that day. */
  readonly print?: string;
  /** 12-bit hash of the level's statement and text, as links carry it. */
  readonly wording?: number;
}

export type Cells = Readonly<Record<Address, Cell>>;

/** The answers of a scope on a day; never rewritten. */
export interface Snapshot {
  readonly id: string;
  readonly scope: string;
  readonly name: string;
  readonly on: IsoDate;
  readonly cells: Cells;
  readonly others?: OtherKeys;
}

/** What one person says. */
export interface Voice {
  readonly id: string;
  readonly scope: string;
  readonly name: string;
  readonly cells: Cells;
  readonly others?: OtherKeys;
}

/** Everything that is kept. */
export interface Kept {
  readonly scopes: readonly Scope[];
  readonly snapshots: readonly Snapshot[];
  readonly voices: readonly Voice[];
  readonly others?: OtherKeys;
}

export const NOTHING_KEPT: Kept = { scopes: [], snapshots: [], voices: [] };

/** The level of an answer or cell; undefined for other states. */
export function levelOf({ state }: { readonly state?: State }): number | undefined {
  return state?.kind === "level" ? state.level : undefined;
}

/** The answers of a scope as cells, for a snapshot. */
export function cellsOf(answers: Answers): Cells {
  const cells: Record<Address, Cell> = {};
  for (const [address, { state, target, said }] of Object.entries(answers)) {
    if (state === undefined && target === undefined) continue;
    cells[address] = {
      ...(state && { state }),
      ...(target !== undefined && { target }),
      ...(said?.print && { print: said.print }),
    };
  }
  return cells;
}

/** Compares texts by their code units, so that the result does not depend on the locale. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
