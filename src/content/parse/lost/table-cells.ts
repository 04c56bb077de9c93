/** Splits a table row into cells as markdown-it does: at each bar without a backslash directly before it. */

export interface RowCell {
  /** Trimmed. */
  readonly text: string;
  /** Column of the text in its line, from 0. */
  readonly column: number;
}

/** @param start column where the row begins */
export function tableRowCells(line: string, start: number): RowCell[] {
  const end = line.trimEnd().length;
  const cells: RowCell[] = [];
  let from = line[start] === "|" ? start + 1 : start;
  for (let at = from; at <= end; at++) {
    if (at < end && (line[at] !== "|" || line[at - 1] === "\\")) continue;
    const cell = line.slice(from, at);
    // A bar at the end closes the last cell and starts no other.
    if (at < end || from < end) cells.push({ text: cell.trim(), column: from + cell.length - cell.trimStart().length });
    from = at + 1;
  }
  return cells;
}
