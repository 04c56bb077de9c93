/** How many practices stand where. Counts, never averages: a level is a statement, not a number to add up. */
import type { Address, Cells } from "../model/answers.ts";
import { type Ladders, laddersIn } from "../model/ladders.ts";
import type { Carried } from "./changes.ts";

export type Standing = "atTarget" | "belowTarget" | "withoutTarget" | "unknown" | "not-applicable" | "not-assessed";

const STANDINGS: readonly Standing[] = [
  "atTarget",
  "belowTarget",
  "withoutTarget",
  "unknown",
  "not-applicable",
  "not-assessed",
];

/** The number of practices for each standing, in this order; those without any are left out. */
export function countsOf(
  ladders: Pick<Ladders, "topics">,
  carried: ReadonlyMap<Address, Carried>,
): ReadonlyMap<Standing, number> {
  const counts = new Map(STANDINGS.map((one) => [one, 0]));
  for (const { address } of laddersIn(ladders)) {
    const standing = standingOf(carried.get(address));
    counts.set(standing, (counts.get(standing) ?? 0) + 1);
  }
  return new Map([...counts].filter(([, count]) => count > 0));
}

function standingOf(own: Carried | undefined): Standing {
  const kind = own?.answer.state?.kind ?? "not-assessed";
  if (kind !== "level") return kind;
  if (own?.target === undefined) return "withoutTarget";
  return (own.level?.number ?? -1) >= own.target.number ? "atTarget" : "belowTarget";
}

/** How many practices of some cells stand at each level, in the order of `numbers`. */
export function countByLevel(cells: Cells, numbers: readonly number[]): number[] {
  const states = Object.values(cells).map(({ state }) => state);
  return numbers.map((number) => states.filter((state) => state?.kind === "level" && state.level === number).length);
}
