/** Where people differ: the levels that several voices name for each practice, the widest spread first. */
import { type Address, type Cells, levelOf } from "../model/answers.ts";
import { type Ladders, laddersIn } from "../model/ladders.ts";

export interface SpreadRow {
  readonly address: Address;
  readonly title: string;
  /** A level, `unknown`, `not-applicable`, or undefined, for each voice in order. */
  readonly said: readonly (number | "unknown" | "not-applicable" | undefined)[];
  /** Highest level less the lowest; 0 with fewer than two levels. */
  readonly spread: number;
}

/** A spread at which a group should talk. */
export const WIDE_SPREAD = 2;

export function spreadOf(ladders: Ladders, voices: readonly { readonly cells: Cells }[]): SpreadRow[] {
  return laddersIn(ladders)
    .map(({ address, title }) => {
      const said = voices.map(({ cells }) => {
        const cell = cells[address];
        if (!cell?.state) return undefined;
        return cell.state.kind === "level" ? levelOf(cell) : cell.state.kind;
      });
      const levels = said.filter((one) => typeof one === "number");
      return { address, title, said, spread: levels.length < 2 ? 0 : Math.max(...levels) - Math.min(...levels) };
    })
    .filter(({ said }) => said.some((one) => one !== undefined))
    .sort((a, b) => b.spread - a.spread);
}
