/**
 * Requirements of a framework beside the answers. A mapping is no proof that a requirement is met, so each
 * place says only what is known, and no share of compliance is counted.
 */
import type { Address } from "../model/answers.ts";
import { type LadderFramework, type Ladders, laddersIn } from "../model/ladders.ts";
import type { Carried } from "./changes.ts";

export type GapState =
  /** The level of the team reaches the mapped level. */
  | "reached"
  /** It reaches a level that answers a part. */
  | "partly"
  | "below"
  /** The practice is assessed, but its mapping names no level. */
  | "no-level"
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
  /** Empty where no practice is mapped. */
  readonly places: readonly GapPlace[];
}

export function gapsOf(ladders: Ladders, framework: LadderFramework, carried: ReadonlyMap<Address, Carried>): GapRow[] {
  const index = ladders.frameworks.indexOf(framework);
  const places = new Map<string, GapPlace[]>();
  for (const ladder of laddersIn(ladders)) {
    for (const mapping of ladder.mappings) {
      if (mapping.framework !== index) continue;
      const own = carried.get(ladder.address);
      const level = own?.level?.number;
      const state = own?.answer.state;
      const wholly = least(mapping.levels.filter(({ isPartly }) => !isPartly));
      const partly = least(mapping.levels);
      const list = places.get(mapping.id) ?? [];
      list.push({
        address: ladder.address,
        title: ladder.title,
        isOfficial: mapping.isOfficial,
        mapped: wholly ?? partly,
        level,
        because: state?.kind === "not-applicable" ? state.because : undefined,
        state:
          state?.kind === "not-applicable"
            ? "not-applicable"
            : level === undefined
              ? "not-assessed"
              : partly === undefined
                ? "no-level"
                : wholly !== undefined && level >= wholly
                  ? "reached"
                  : level >= partly
                    ? "partly"
                    : "below",
      });
      places.set(mapping.id, list);
    }
  }
  return framework.requirements.map((requirement) => {
    const [id, anchor] = typeof requirement === "string" ? [requirement, requirement] : requirement;
    return { id, anchor, places: places.get(id) ?? [] };
  });
}

function least(levels: readonly { readonly number: number }[]): number | undefined {
  return levels.length === 0 ? undefined : Math.min(...levels.map(({ number }) => number));
}

/** How many places of a row reach their level. */
export function reachedIn({ places }: GapRow): number {
  return places.filter(({ state }) => state === "reached").length;
}
