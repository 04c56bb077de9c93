/** Texts with marked spans, for expected positions: `«here»` is `here` and its span. */
import type { Span } from "../../../src/base/source/position.ts";

/** Removes the marks and returns their spans, in order; each is within one line. */
export function marked(withMarks: string): { text: string; places: Span[] } {
  let text = "";
  let open: number | undefined;
  const places: Span[] = [];
  for (const character of withMarks) {
    if (character === "«") open = text.length;
    else if (character === "»" && open !== undefined) {
      const lineStart = text.lastIndexOf("\n", open - 1) + 1;
      const line = text.slice(0, open).split("\n").length;
      places.push({ line, column: open - lineStart + 1, endLine: line, endColumn: text.length - lineStart + 1 });
      open = undefined;
    } else text += character;
  }
  return { text, places };
}
