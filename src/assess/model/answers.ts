/**
 * What a team says of itself: answers, targets, snapshots and the voices of single people. Plain data; the
 * same shape is kept in the browser and written to files. Files may have further keys, of a later version for
 * instance; they stay on the objects, so whoever makes a new one of an old one spreads it.
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
  | { readonly kind: "not-applicable"; readonly because?: string }
  | undefined;

/** The words that were answered, so that a later wording can be compared with them. */
export interface Said {
  readonly level: number;
  readonly statement: string;
  /** Print of the level's text without its statement; absent or empty where it is not known. */
  readonly print?: string | undefined;
  /** Sketch of the level's text, as `sketch.ts` of the site makes it. */
  readonly sketch?: string | undefined;
}

export interface Evidence {
  readonly title: string;
  /** `https:` or `mailto:`. */
  readonly url?: string | undefined;
  readonly on?: IsoDate | undefined;
}

export interface Answer {
  readonly state?: State | undefined;
  /** Work towards the next level has begun. */
  readonly moving?: boolean | undefined;
  /** The day on which it was true. */
  readonly on: IsoDate;
  /** When it was written; the later of two answers wins. */
  readonly edited: IsoInstant;
  readonly note?: string | undefined;
  readonly evidence?: readonly Evidence[] | undefined;
  readonly target?: number | undefined;
  readonly by?: IsoDate | undefined;
  readonly owner?: string | undefined;
  readonly said?: Said | undefined;
  readonly saidTarget?: Said | undefined;
  /** Prints of wordings that were confirmed to mean the same. */
  readonly confirmed?: readonly string[] | undefined;
}

export type Answers = Readonly<Record<Address, Answer>>;

/** A team, or anything else that is assessed by itself. */
export interface Scope {
  /** Random; never the name. */
  readonly id: string;
  readonly name: string;
  readonly about?: string | undefined;
  readonly order?: number | undefined;
  /** Addresses of practices whose steps were moved to the top of the plan by hand. */
  readonly first?: readonly Address[] | undefined;
  readonly answers: Answers;
}

/** One practice in a snapshot, a link or a voice. */
export interface Cell {
  /** Absent where only a target was set. */
  readonly state?: State | undefined;
  readonly target?: number | undefined;
  /** Print of the level's text on that day. */
  readonly print?: string | undefined;
  /** 12-bit hash of the level's statement and text, as links carry it. */
  readonly wording?: number | undefined;
}

export type Cells = Readonly<Record<Address, Cell>>;

/** The answers of a scope on a day; never rewritten. */
export interface Snapshot {
  readonly id: string;
  readonly scope: string;
  readonly name: string;
  readonly on: IsoDate;
  readonly cells: Cells;
}

/** What one person says. */
export interface Voice {
  readonly id: string;
  readonly scope: string;
  readonly name?: string | undefined;
  readonly cells: Cells;
}

/** Everything that is kept. */
export interface Kept {
  readonly scopes: readonly Scope[];
  readonly snapshots?: readonly Snapshot[] | undefined;
  readonly voices?: readonly Voice[] | undefined;
}

/** The level of an answer or cell; undefined for other states. */
export function levelOf({ state }: { readonly state?: State }): number | undefined {
  return state?.kind === "level" ? state.level : undefined;
}

/** The answers of a scope as cells, for a snapshot. */
export function cellsOf(answers: Answers): Cells {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([address, { state, target, said }]) =>
      state || target !== undefined ? [[address, { state, target, print: said?.print }]] : [],
    ),
  );
}

/** Compares texts by their code units, so that the result does not depend on the locale. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
