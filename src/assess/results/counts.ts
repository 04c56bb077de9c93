/** How many practices stand where. Counts, never averages: a level is a statement, not a number to add up. */
import type { Address, Cells } from "../model/answers.ts";
import { type Ladders, laddersIn } from "../model/ladders.ts";
import type { Carried } from "./changes.ts";

export interface Counts {
  readonly atTarget: number;
  readonly belowTarget: number;
  readonly withoutTarget: number;
  readonly unknown: number;
  readonly notApplicable: number;
  readonly notAssessed: number;
  readonly all: number;
}

export function countsOf(ladders: Pick<Ladders, "topics">, carried: ReadonlyMap<Address, Carried>): Counts {
  const counts = {
    atTarget: 0,
    belowTarget: 0,
    withoutTarget: 0,
    unknown: 0,
    notApplicable: 0,
    notAssessed: 0,
    all: 0,
  };
  for (const { address } of laddersIn(ladders)) {
    counts.all++;
    const own = carried.get(address);
    const state = own?.answer.state;
    if (state === undefined) counts.notAssessed++;
    else if (state.kind === "unknown") counts.unknown++;
    else if (state.kind === "not-applicable") counts.notApplicable++;
    else if (own?.target === undefined) counts.withoutTarget++;
    else if ((own.level?.number ?? -1) >= own.target.number) counts.atTarget++;
    else counts.belowTarget++;
  }
  return counts;
}

/** How many practices of some cells stand at each level, in the order of `numbers`. */
export function countByLevel(cells: Cells, numbers: readonly number[]): number[] {
  const states = Object.values(cells).map(({ state }) => state);
  return numbers.map((number) => states.filter((state) => state?.kind === "level" && state.level === number).length);
}
