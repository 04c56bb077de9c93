/**
 * The plan: the next step of each practice below its target, one level at a time. The order has reasons, and
 * each row knows its own: due first, then what other steps need, then the lowest level, then the least effort.
 */
import type { Address, IsoDate, Scope } from "../model/answers.ts";
import {
  EFFORTS,
  type Ladders,
  levelIn,
  levelOfLadder,
  type Mapping,
  mappingsOf,
  splitAddress,
} from "../model/ladders.ts";
import type { Carried } from "./changes.ts";

export interface PlanRow {
  readonly address: Address;
  readonly title: string;
  readonly topic: string;
  /** The level now; undefined where it is not known and the first level is the step. */
  readonly from: number | undefined;
  /** The level of this step. */
  readonly to: number;
  readonly target: number | undefined;
  readonly statement: string;
  /** Anchor of what to do. */
  readonly better: string;
  readonly due: IsoDate | undefined;
  readonly owner: string | undefined;
  readonly isMoving: boolean;
  /** How much work the step is, where the site says so. */
  readonly effort: string | undefined;
  /** Practices whose steps refer to a level that this step helps to reach. */
  readonly neededBy: readonly Address[];
  /** Levels of other practices to look at first, which are not reached. */
  readonly needs: readonly Address[];
  /** Requirements that the step adds. */
  readonly adds: readonly Mapping[];
  /** Why the row stands where it does. */
  readonly because: "hand" | "due" | "needed" | "lowest";
}

export interface Plan {
  readonly rows: readonly PlanRow[];
  /** True if no target is set: then the next step of every practice is listed. */
  readonly isWithoutTargets: boolean;
  /** Assessed practices without a target, if others have one. */
  readonly withoutTarget: number;
}

export function planOf(ladders: Ladders, carried: ReadonlyMap<Address, Carried>, scope: Pick<Scope, "first">): Plan {
  const isWithoutTargets = [...carried.values()].every(({ answer }) => answer.target === undefined);
  let withoutTarget = 0;
  const steps = ladders.topics.flatMap(({ title: topic, practices }) =>
    practices.flatMap((ladder): Omit<PlanRow, "neededBy" | "because">[] => {
      const own = carried.get(ladder.address);
      if (!own || own.answer.state === undefined || own.answer.state.kind === "not-applicable") return [];
      const from = own.level?.number;
      const target = own.target?.number;
      if (own.answer.state.kind === "level" && from === undefined) return [];
      if (target === undefined && !isWithoutTargets) {
        withoutTarget++;
        return [];
      }
      const next = ladder.levels.find(({ number }) => from === undefined || number > from);
      if (!next || (target !== undefined && (from ?? -1) >= target)) return [];
      const here = levelOfLadder(ladder, from);
      const needs = (here?.needs ?? []).filter((need) => !isReached(need, carried));
      return [
        {
          address: ladder.address,
          title: ladder.title,
          topic,
          from,
          to: next.number,
          target,
          statement: next.statement,
          better: here?.better ?? `level-${next.number}`,
          due: own.answer.by,
          owner: own.answer.owner,
          isMoving: own.answer.moving ?? false,
          effort: next.effort,
          needs,
          adds: (mappingsOf(ladders).get(ladder.address) ?? []).filter(({ levels }) =>
            levels.some(({ number }) => number === next.number),
          ),
        },
      ];
    }),
  );
  const wanted = new Map<Address, Address[]>();
  for (const { address, needs } of steps) {
    for (const need of new Set(needs.map((one) => splitAddress(one).page)))
      wanted.set(need, [...(wanted.get(need) ?? []), address]);
  }
  const first = new Map((scope.first ?? []).map((address, index) => [address, index]));
  const rows = steps.map((step): PlanRow => {
    const neededBy = wanted.get(step.address) ?? [];
    const because = first.has(step.address) ? "hand" : step.due ? "due" : neededBy.length > 0 ? "needed" : "lowest";
    return { ...step, neededBy, because };
  });
  const byHand = ({ address }: PlanRow) => first.get(address) ?? Number.POSITIVE_INFINITY;
  const compare = (a: PlanRow, b: PlanRow): number =>
    difference(byHand(a), byHand(b)) ||
    difference(dayNumber(a.due), dayNumber(b.due)) ||
    b.neededBy.length - a.neededBy.length ||
    (a.from ?? -1) - (b.from ?? -1) ||
    effortOf(a) - effortOf(b);
  // Sorting is stable, so that equal steps keep the readers' order.
  return { rows: rows.sort(compare), isWithoutTargets, withoutTarget };
}

/** Requirements as text: the ids of each framework behind its name. */
export function addedText(adds: readonly Mapping[]): string {
  const groups = new Map<string, string>();
  for (const { framework, id } of adds)
    groups.set(framework.short, `${groups.get(framework.short) ?? `${framework.short}:`} ${id}`);
  return [...groups.values()].join("; ");
}

/** Infinities are equal to each other. */
function difference(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

function dayNumber(day: IsoDate | undefined): number {
  return day === undefined ? Number.POSITIVE_INFINITY : Date.parse(day);
}

function isReached(need: Address, carried: ReadonlyMap<Address, Carried>): boolean {
  const level = carried.get(splitAddress(need).page)?.level?.number;
  return level !== undefined && level >= (levelIn(need) ?? 0);
}

/** Steps without a known effort come last among equals. */
function effortOf({ effort }: PlanRow): number {
  return effort === undefined ? EFFORTS.length : EFFORTS.indexOf(effort);
}
