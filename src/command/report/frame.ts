/** The lines of a file around a place, with a mark under it. */
import type { Span } from "../../base/source/position.ts";

/** Lines longer than this are cut around the mark. */
const MAX_WIDTH = 110;

/**
 * Two lines of context before, one after, and `^^^` under the span.
 *
 * @param paint colours the mark
 */
export function codeFrame(text: string, span: Span, paint: (mark: string) => string): string[] {
  const lines = text.split("\n");
  const first = Math.max(1, span.line - 2);
  const last = Math.min(lines.length, span.line + 1);
  const gutter = String(last).length;
  const marked = lines[span.line - 1] ?? "";
  const shift = marked.length > MAX_WIDTH ? Math.max(0, span.column - MAX_WIDTH / 2) : 0;
  const cut = (line: string) => {
    const shown = line.replaceAll("\t", " ").slice(shift, shift + MAX_WIDTH);
    return `${shift > 0 && shown !== "" ? "…" : ""}${shown}${line.length > shift + MAX_WIDTH ? "…" : ""}`;
  };
  const frame: string[] = [];
  for (let number = first; number <= last; number++) {
    const isMarked = number === span.line;
    frame.push(
      `${isMarked ? ">" : " "} ${String(number).padStart(gutter)} | ${cut(lines[number - 1] ?? "")}`.trimEnd(),
    );
    if (!isMarked) continue;
    const end = span.endLine === span.line ? span.endColumn : marked.length + 1;
    const width = Math.max(1, Math.min(end - span.column, MAX_WIDTH - (span.column - shift)));
    const indent = " ".repeat(span.column - 1 - shift + (shift > 0 ? 1 : 0));
    frame.push(`  ${" ".repeat(gutter)} | ${indent}${paint("^".repeat(width))}`);
  }
  return frame;
}
