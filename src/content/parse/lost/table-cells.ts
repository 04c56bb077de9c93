/** Cuts a row of a table into cells as markdown-it does: at each bar without a backslash right before it. */

export interface RowCell {
  /** Without the white space around it. */
  readonly text: string;
  /** Where the text begins in its line, from 0. */
  readonly column: number;
}

/** @param start where the row begins in its line */
export function tableRowCells(line: string, start: number): RowCell[] {
  const end = line.trimEnd().length;
  const cells: RowCell[] = [];
  let from = line[start] === "|" ? start + 1 : start;
  for (let at = from; at <= end; at++) {
    if (at < end && (line[at] !== "|" || line[at - 1] === "\\")) continue;
    const cell = line.slice(from, at);
    // A bar at the end closes the last cell and begins none.
    if (at < end || from < end) cells.push({ text: cell.trim(), column: from + cell.length - cell.trimStart().length });
    from = at + 1;
  }
  return cells;
}
