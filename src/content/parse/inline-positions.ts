/**
 * Finds the line and column of inline Markdown. markdown-it keeps only the lines of a block, so the
 * column is found by searching for the block's text in its source line.
 */
import type { Token } from "markdown-it";
import { type Span, spanAt } from "../../base/source/position.ts";

/** One line of an inline token: its offset there, and its position in the file. */
interface TextLine {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

export class InlinePositions {
  readonly #lines: readonly string[];
  readonly #linesBefore: number;
  /** The current table row and cell; cells have no line numbers of their own. */
  #row: { readonly line: number; readonly cells: readonly number[]; cell: number } | undefined;
  /** Cache: the last position found in a cell. */
  #lastInCell: { readonly inline: Token; readonly passed: number; readonly column: number } | undefined;
  /** Cache: the lines of the last inline token. */
  #last: { readonly inline: Token; readonly lines: readonly TextLine[] } | undefined;

  /**
   * @param body the Markdown that was parsed
   * @param linesBefore lines of the file before it
   */
  constructor(body: string, linesBefore: number) {
    this.#lines = body.split("\n");
    this.#linesBefore = linesBefore;
  }

  /** Call it for each block token, in order. */
  enter({ type, map }: Token): void {
    if (type === "tr_open" && map) this.#row = { line: map[0], cells: cellStarts(this.#lines[map[0]] ?? ""), cell: -1 };
    else if ((type === "td_open" || type === "th_open") && this.#row) this.#row.cell++;
  }

  /** The text of the first line of a block, without its indent. */
  lineOf(token: Token | undefined): Span {
    const line = token?.map?.[0] ?? 0;
    const text = this.#lines[line] ?? "";
    const indent = text.length - text.trimStart().length;
    return spanAt(this.#linesBefore + line + 1, indent + 1, Math.max(1, text.trim().length));
  }

  /** The position of `width` characters at `offset` in an inline token, cut at the end of the line. */
  at(inline: Token, offset: number, width: number): Span {
    if (inline.map === null) return this.#inCell(inline, offset, width);
    if (this.#last?.inline !== inline) this.#last = { inline, lines: this.#linesOf(inline) };
    const { lines } = this.#last;
    const place = lineAt(lines, offset) ?? { offset: 0, line: 0, column: 0 };
    return this.#span(place.line, place.column + offset - place.offset, width);
  }

  #linesOf({ content, map }: Token): TextLine[] {
    let offset = 0;
    return content.split("\n").map((text, index) => {
      const line = (map?.[0] ?? 0) + index;
      const place = { offset, line, column: Math.max(0, (this.#lines[line] ?? "").indexOf(text)) };
      offset += text.length + 1;
      return place;
    });
  }

  /** The text of a cell lacks the backslashes of its escaped bars. */
  #inCell(inline: Token, offset: number, width: number): Span {
    const { content } = inline;
    const { line = 0, cells = [], cell = 0 } = this.#row ?? {};
    const source = this.#lines[line] ?? "";
    let column = cells[cell] ?? 0;
    let passed = 0;
    // Later positions in the same cell are searched for from the last one.
    if (this.#lastInCell?.inline === inline && this.#lastInCell.passed <= offset)
      ({ passed, column } = this.#lastInCell);
    else while (source[column] === " " || source[column] === "\t") column++;
    for (; passed < offset; passed++) {
      if (source[column] === "\\" && source[column + 1] === "|" && content[passed] === "|") column++;
      column++;
    }
    this.#lastInCell = { inline, passed, column };
    return this.#span(line, column, width);
  }

  #span(line: number, column: number, width: number): Span {
    const room = (this.#lines[line] ?? "").length - column;
    return spanAt(this.#linesBefore + line + 1, column + 1, Math.max(1, Math.min(width, room)));
  }
}

/** The last line that begins at or before an offset. */
function lineAt(lines: readonly TextLine[], offset: number): TextLine | undefined {
  let [from, to] = [0, lines.length];
  while (to - from > 1) {
    const middle = (from + to) >> 1;
    if ((lines[middle]?.offset ?? 0) <= offset) from = middle;
    else to = middle;
  }
  return lines[from];
}

/** The columns where the cells of a table row begin: the start of the row, and after each bar that is not escaped. */
function cellStarts(row: string): number[] {
  const lead = /^[\s>]*(?:(?:[-*+]|\d+[.)])\s+)*\|?/.exec(row)?.[0].length ?? 0;
  const starts = [lead];
  for (let at = lead; at < row.length; at++) {
    if (row[at] === "\\") at++;
    else if (row[at] === "|") starts.push(at + 1);
  }
  return starts;
}
