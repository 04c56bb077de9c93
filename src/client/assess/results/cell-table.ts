/** A table of practices by teams, voices or links: the number in each cell, and its colour beside it. */
import type { Cells } from "../../../assess/model/answers.ts";
import { type Ladders, laddersByAddress, levelOfLadder } from "../../../assess/model/ladders.ts";
import { cell, columnHeads, levelAttribute, part, row, small } from "../parts.ts";
import type { Session } from "../session.ts";

export interface Column {
  readonly name: string;
  readonly cells: Cells;
}

/** Practices in reading order; those that no column answers are left out. */
export function cellTable(
  { say }: Session,
  ladders: Ladders,
  columns: readonly Column[],
  order: Iterable<string> = laddersByAddress(ladders).keys(),
): HTMLElement {
  const rows = [...order].flatMap((address) => {
    const ladder = laddersByAddress(ladders).get(address);
    if (!ladder || !columns.some(({ cells }) => cells[address])) return [];
    const cells = columns.map(({ cells }) => {
      const { state, target, wording } = cells[address] ?? {};
      const level = state?.kind === "level" ? state.level : undefined;
      const known = levelOfLadder(ladder, level);
      const isReworded = known !== undefined && wording !== undefined && wording !== known.wording;
      return cell(
        [
          state?.kind === "level" ? String(state.level) : state ? say(state.kind) : "–",
          target !== undefined && small(`${say("targetColumn")} ${target}`),
          isReworded && small(say("asked")),
        ],
        { class: "assess-cell", ...levelAttribute(level), ...(isReworded && { "data-reworded": "" }) },
      );
    });
    return row(ladder.title, ...cells);
  });
  const heads = columnHeads([say("practice"), ...columns.map(({ name }) => name)]);
  return part("cells", { heads, rows });
}
