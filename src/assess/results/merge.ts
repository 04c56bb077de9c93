/** Merges a file into what is kept. Nothing is erased: of two answers the later wins, and what it lacks is filled in. */
import { type Address, type Answer, type Answers, byCodeUnit, type Kept, type Scope } from "../model/answers.ts";
import { canonical } from "../model/canonical.ts";

export interface Difference {
  readonly scope: string;
  readonly address: Address;
  /** Undefined for an answer that is new. */
  readonly mine: Answer | undefined;
  /** The answer after merging. */
  readonly merged: Answer;
}

const NO_LISTS = { scopes: undefined, snapshots: undefined, voices: undefined };

/** Both sides merged; the same whichever is `mine`. */
export function mergeKept(mine: Kept, theirs: Kept): Kept {
  return {
    ...filled({ ...mine, ...NO_LISTS }, { ...theirs, ...NO_LISTS }, 0),
    scopes: union(mine.scopes, theirs.scopes, mergeScope).sort(
      (a, b) => (a.order ?? 0) - (b.order ?? 0) || byCodeUnit(a.id, b.id),
    ),
    snapshots: union(mine.snapshots, theirs.snapshots).sort((a, b) => byCodeUnit(a.on + a.id, b.on + b.id)),
    voices: union(mine.voices, theirs.voices).sort((a, b) => byCodeUnit(a.id, b.id)),
  };
}

/** What merging would change in `mine`, for a preview. */
export function differences(mine: Kept, theirs: Kept): Difference[] {
  return theirs.scopes.flatMap(({ id, answers }) => {
    const known = mine.scopes.find((one) => one.id === id)?.answers ?? {};
    return Object.entries(answers).flatMap(([address, answer]): Difference[] => {
      const own = known[address];
      const merged = own ? mergeAnswer(own, answer) : answer;
      return own && canonical(own) === canonical(merged) ? [] : [{ scope: id, address, mine: own, merged }];
    });
  });
}

/** Keys that belong to another, and come from where that comes from. */
const WITH: Readonly<Record<string, string>> = {
  on: "state",
  said: "state",
  confirmed: "state",
  moving: "state",
  saidTarget: "target",
};

type Fields = Readonly<Record<string, unknown>>;

function mergeAnswer(a: Answer, b: Answer): Answer {
  return Object.assign({ on: a.on, edited: a.edited }, filled({ ...a }, { ...b }, byCodeUnit(a.edited, b.edited)));
}

/**
 * Every key of both: of the later one, else of the one that has it. What was written at the same moment is chosen
 * by its text, so that both sides choose alike.
 *
 * @param order above 0 if the first is later
 */
function filled(a: Fields, b: Fields, order: number): Fields {
  const made: Fields = {};
  const groups = new Set(Object.keys({ ...a, ...b }).map((key) => WITH[key] ?? key));
  for (const group of groups) {
    const own = (side: Fields) =>
      Object.fromEntries(Object.entries(side).filter(([key]) => (WITH[key] ?? key) === group));
    const [mine, theirs] = [own(a), own(b)];
    const has = Number(mine[group] !== undefined) - Number(theirs[group] !== undefined);
    const isMine = (has || order || byCodeUnit(canonical(mine), canonical(theirs))) > 0;
    // All of the group, or what the other adds to it would be of another answer.
    Object.assign(made, isMine ? mine : theirs);
  }
  return made;
}

function mergeScope(a: Scope, b: Scope): Scope {
  const answers: Record<Address, Answer> = { ...a.answers, ...b.answers };
  for (const [address, answer] of Object.entries(a.answers)) {
    const other = b.answers[address];
    if (other) answers[address] = mergeAnswer(answer, other);
  }
  const order = byCodeUnit(latest(a.answers), latest(b.answers));
  return { ...a, ...filled({ ...a, answers: undefined }, { ...b, answers: undefined }, order), answers };
}

/** When a scope was last written to. */
function latest(answers: Answers): string {
  return (
    Object.values(answers)
      .map(({ edited }) => edited)
      .sort()
      .at(-1) ?? ""
  );
}

/** By id; snapshots and voices never change, and if two differ all the same, one is always chosen. */
function union<T extends { readonly id: string }>(
  mine: readonly T[] = [],
  theirs: readonly T[] = [],
  both = (a: T, b: T) => (canonical(a) >= canonical(b) ? a : b),
): T[] {
  const all = new Map(mine.map((one) => [one.id, one]));
  for (const one of theirs) {
    const own = all.get(one.id);
    all.set(one.id, own ? both(own, one) : one);
  }
  return [...all.values()];
}
