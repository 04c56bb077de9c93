/** A code frame: the lines of a file around a span, with the span underlined. */
import type { Span } from "../../base/source/position.ts";
import { visible } from "./visible.ts";

/** Longest line; a longer one is cut around the span. */
const MAX_WIDTH = 110;
/** Characters before and after the span that are processed; many more than are shown. */
const AROUND = 1000;

/**
 * Two lines before, one after, and `^^^` under the span.
 *
 * @param paint colours the underline
 */
export function codeFrame(text: string, span: Span, paint: (underline: string) => string): string[] {
  const lines = linesOf(text);
  const first = Math.max(1, span.line - 2);
  const lastLine = Math.min(lines.length, span.line + 1);
  const gutter = String(lastLine).length;
  const source = lines[span.line - 1] ?? "";
  // Of a very long line only the part around the span is processed.
  const from = Math.max(0, span.column - AROUND);
  const seen = (line: string, to = from + 2 * AROUND) => visible(line.slice(from, to).replaceAll("\t", " "));
  const marked = seen(source);
  // What is shown as `\u…` is wider than what it stands for.
  const isAsWritten = from === 0 && source.length <= 2 * AROUND && marked.length === source.length;
  const columnOf = (column: number) =>
    isAsWritten
      ? Math.min(column, source.length + 1)
      : seen(source, Math.min(column - 1, from + 2 * AROUND)).length + 1;
  const column = columnOf(span.column);
  const shift = marked.length > MAX_WIDTH ? Math.max(0, column - MAX_WIDTH / 2) : 0;
  const cut = (line: string) => {
    const shown = line.slice(shift, shift + MAX_WIDTH);
    return `${shift > 0 && shown !== "" ? "…" : ""}${shown}${line.length > shift + MAX_WIDTH ? "…" : ""}`;
  };
  const frame: string[] = [];
  for (let number = first; number <= lastLine; number++) {
    const isMarked = number === span.line;
    frame.push(
      `${isMarked ? ">" : " "} ${String(number).padStart(gutter)} | ${cut(seen(lines[number - 1] ?? ""))}`.trimEnd(),
    );
    if (!isMarked) continue;
    const end = span.endLine === span.line ? columnOf(span.endColumn) : marked.length + 1;
    const width = Math.max(1, Math.min(end - column, MAX_WIDTH - (column - shift)));
    const indent = " ".repeat(column - 1 - shift + (shift > 0 ? 1 : 0));
    frame.push(`  ${" ".repeat(gutter)} | ${indent}${paint("^".repeat(width))}`);
  }
  return frame;
}

/** The text that was shown last, and its lines: faults come file by file, and a file may have thousands. */
let last: { readonly text: string; readonly lines: readonly string[] } = { text: "", lines: [""] };

function linesOf(text: string): readonly string[] {
  if (last.text !== text) last = { text, lines: text.split("\n") };
  return last.lines;
}
