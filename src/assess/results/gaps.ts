/**
 * Requirements of a framework beside the answers. A mapping is no proof that a requirement is met, so each
 * place says only what is known, and no share of compliance is counted.
 */
import type { Address } from "../model/answers.ts";
import { type LadderFramework, type Ladders, laddersIn, mappingsOf } from "../model/ladders.ts";
import type { Carried } from "./changes.ts";

export type GapState =
  /** The level of the team reaches the mapped level. */
  | "reached"
  /** It reaches a level that answers a part. */
  | "partly"
  /** The same, and no level answers all of it. */
  | "part-only"
  | "below"
  /** The practice is assessed, but its mapping names no level. */
  | "unnamed"
  | "not-assessed"
  | "not-applicable";

export interface GapPlace {
  readonly address: Address;
  readonly title: string;
  readonly state: GapState;
  readonly isOfficial: boolean;
  /** The mapped level. */
  readonly mapped: number | undefined;
  readonly level: number | undefined;
  readonly because: string | undefined;
}

export interface GapRow {
  readonly id: string;
  readonly anchor: string;
  readonly places: readonly GapPlace[];
}

/** The requirements that practices are mapped to, in the framework's order. */
export function gapsOf(ladders: Ladders, framework: LadderFramework, carried: ReadonlyMap<Address, Carried>): GapRow[] {
  const rows = new Map(
    framework.mapped.split("\n").map((line): [string, { id: string; anchor: string; places: GapPlace[] }] => {
      const [id = "", anchor = ""] = line.split("\t");
      return [id, { id, anchor: anchor || id, places: [] }];
    }),
  );
  for (const { address, title } of laddersIn(ladders)) {
    for (const mapping of mappingsOf(ladders).get(address) ?? []) {
      if (mapping.framework !== framework) continue;
      const own = carried.get(address);
      const level = own?.level?.number;
      const state = own?.answer.state;
      const wholly = Math.min(...mapping.levels.flatMap(({ number, isPartly }) => (isPartly ? [] : number)));
      const partly = Math.min(...mapping.levels.map(({ number }) => number));
      rows.get(mapping.id)?.places.push({
        address,
        title,
        isOfficial: mapping.isOfficial,
        mapped: Number.isFinite(wholly) ? wholly : Number.isFinite(partly) ? partly : undefined,
        level,
        because: state?.kind === "not-applicable" ? state.because : undefined,
        state:
          state?.kind === "not-applicable"
            ? "not-applicable"
            : level === undefined
              ? "not-assessed"
              : !Number.isFinite(partly)
                ? "unnamed"
                : level >= wholly
                  ? "reached"
                  : level < partly
                    ? "below"
                    : Number.isFinite(wholly)
                      ? "partly"
                      : "part-only",
      });
    }
  }
  return [...rows.values()].filter(({ id }) => id !== "");
}

/** How many places of a row reach their level. */
export function reachedIn({ places }: GapRow): number {
  return places.filter(({ state }) => state === "reached").length;
}
