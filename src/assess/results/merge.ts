/** Merges a file into what is kept. Nothing is erased: of two answers the later wins, and what it lacks is filled in. */

import { type Address, type Answer, type Answers, byCodeUnit, type Kept, type Scope } from "../model/answers.ts";
import { canonical } from "../model/canonical.ts";

export interface Difference {
  readonly scope: string;
  readonly address: Address;
  /** Undefined for an answer that is new. */
  readonly mine: Answer | undefined;
  readonly theirs: Answer;
  /** The answer after merging. */
  readonly merged: Answer;
  /** True if both were written at the same moment and differ. */
  readonly isTie: boolean;
}

/** Both sides merged; the same whichever is `mine`. */
export function mergeKept(mine: Kept, theirs: Kept): Kept {
  const others = { ...theirs.others, ...mine.others };
  return {
    scopes: union(mine.scopes, theirs.scopes, mergeScope).sort((a, b) => a.order - b.order || byCodeUnit(a.id, b.id)),
    snapshots: union(mine.snapshots, theirs.snapshots, steady).sort((a, b) => byCodeUnit(a.on + a.id, b.on + b.id)),
    voices: union(mine.voices, theirs.voices, steady).sort((a, b) => byCodeUnit(a.id, b.id)),
    ...(Object.keys(others).length > 0 && { others }),
  };
}

/** What merging would change in `mine`, for a preview. */
export function differences(mine: Kept, theirs: Kept): Difference[] {
  const known = new Map(mine.scopes.map(({ id, answers }) => [id, answers]));
  return theirs.scopes.flatMap(({ id, answers }) =>
    Object.entries(answers).flatMap(([address, answer]): Difference[] => {
      const own = known.get(id)?.[address];
      const merged = own ? mergeAnswer(own, answer) : answer;
      if (own && isSame(own, merged)) return [];
      const isTie = own !== undefined && own.edited === answer.edited;
      return [{ scope: id, address, mine: own, theirs: answer, merged, isTie }];
    }),
  );
}

export function mergeAnswers(mine: Answers, theirs: Answers): Answers {
  const merged: Record<Address, Answer> = { ...theirs };
  for (const [address, answer] of Object.entries(mine)) {
    const other = theirs[address];
    merged[address] = other ? mergeAnswer(answer, other) : answer;
  }
  return merged;
}

/** Keys that belong together, by the key that says whether they are there. */
const TOGETHER: readonly (readonly (keyof Answer)[])[] = [
  ["state", "on", "said", "confirmed"],
  ["target", "saidTarget"],
];

/** Of each group of keys, those of the later answer; what that lacks comes from the other. */
function mergeAnswer(a: Answer, b: Answer): Answer {
  const groups = [
    ...TOGETHER,
    ...[...new Set([...keysOf(a), ...keysOf(b)])].filter((key) => !TOGETHER.flat().includes(key)).map((key) => [key]),
  ];
  const taken = groups.map(([first, ...more]) => {
    const own = (one: Answer) =>
      Object.fromEntries([first, ...more].flatMap((key) => (key && one[key] !== undefined ? [[key, one[key]]] : [])));
    const has = (one: Answer) => first !== undefined && one[first] !== undefined;
    if (has(a) !== has(b)) return own(has(a) ? a : b);
    if (a.edited !== b.edited) return own(a.edited > b.edited ? a : b);
    return canonical(own(a)) >= canonical(own(b)) ? own(a) : own(b);
  });
  const last = a.edited > b.edited ? a : b;
  return Object.assign({ on: last.on, edited: last.edited }, ...taken);
}

function keysOf(answer: Answer): (keyof Answer)[] {
  return ANSWER_KEYS.filter((key) => answer[key] !== undefined);
}

const ANSWER_KEYS: readonly (keyof Answer)[] = ["moving", "edited", "note", "evidence", "by", "owner", "others"];

function mergeScope(a: Scope, b: Scope): Scope {
  const about = (scope: Scope) => canonical({ ...scope, answers: {} });
  const first = about(a) >= about(b) ? a : b;
  const named = latest(a) === latest(b) ? first : latest(a) > latest(b) ? a : b;
  const other = named === a ? b : a;
  return { ...other, ...named, answers: mergeAnswers(a.answers, b.answers) };
}

/** When a scope was last written to. */
function latest({ answers }: Scope): string {
  return (
    Object.values(answers)
      .map(({ edited }) => edited)
      .sort(byCodeUnit)
      .at(-1) ?? ""
  );
}

/** Snapshots and voices never change; if two differ all the same, one is always chosen. */
function steady<T>(a: T, b: T): T {
  return canonical(a) >= canonical(b) ? a : b;
}

function union<T extends { readonly id: string }>(
  mine: readonly T[],
  theirs: readonly T[],
  both: (a: T, b: T) => T,
): T[] {
  const all = new Map(mine.map((one) => [one.id, one]));
  for (const one of theirs) {
    const own = all.get(one.id);
    all.set(one.id, own ? both(own, one) : one);
  }
  return [...all.values()];
}

function isSame(a: Answer, b: Answer): boolean {
  return canonical(a) === canonical(b);
}
