/**
 * Finds text that Markdown interprets differently from what the author meant: fences that are never
 * closed, cells beyond the last column, headings parsed as text and text parsed as headings, link
 * definitions that no link uses.
 */
import type { Token } from "markdown-it";
import { type Span, spanAt } from "../../../base/source/position.ts";
import { headingFault } from "./heading-marks.ts";
import { tableRowCells } from "./table-cells.ts";

export interface LostText {
  readonly kind:
    | "fence-open"
    | "fence-words"
    | "cells"
    | "heading-space"
    | "heading-indent"
    | "heading-depth"
    | "heading-picture"
    | "heading-link"
    | "underlined"
    | "comment"
    | "reference"
    | "reference-twice";
  readonly span: Span;
  /** The text or its relevant part, on one line. */
  readonly text: string;
}

/** Markers of lists and quotations at the start of a line. */
const CONTAINERS = /^[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)])[ \t]+)*>?[ \t]*/;

/** @param linesBefore lines of the file before the body */
export function lostText(tokens: readonly Token[], body: string, linesBefore: number): LostText[] {
  const lines = body.split("\n");
  const found: LostText[] = [];
  const note = (kind: LostText["kind"], line: number, column: number, text: string, width = text.length) =>
    found.push({ kind, span: spanAt(linesBefore + line + 1, column + 1, Math.max(1, width)), text });
  const startOf = (line: number) => CONTAINERS.exec(lines[line] ?? "")?.[0].length ?? 0;
  let columns = 0;

  tokens.forEach((token, index) => {
    const { type, map } = token;
    const first = map?.[0] ?? 0;
    if (type === "fence" && map) {
      const at = (lines[first] ?? "").indexOf(token.markup);
      if (!isClosed(token)) note("fence-open", first, at, token.markup);
      else if (token.content.trim() === "" && /\s/.test(token.info.trim())) {
        note("fence-words", first, at, token.info.trim(), (lines[first] ?? "").length - at);
      }
    } else if (type === "thead_open") columns = 0;
    else if (type === "th_open") columns++;
    else if (type === "tr_open" && map && tokens[index - 1]?.type !== "thead_open") {
      const cell = tableRowCells(lines[first] ?? "", startOf(first))
        .slice(columns)
        .find(({ text }) => text !== "");
      if (cell) note("cells", first, cell.column, cell.text);
    } else if (type === "inline" && map && tokens[index - 1]?.type === "paragraph_open") {
      for (let line = first; line < map[1]; line++) {
        const start = startOf(line);
        const fault = headingFault((lines[line] ?? "").slice(start));
        if (fault) note(fault.kind, line, start, fault.text, (lines[line] ?? "").trimEnd().length - start);
      }
    } else if (type === "heading_open" && map && /^[-=]/.test(token.markup)) {
      const text = (lines[first] ?? "").slice(startOf(first)).trimEnd();
      const under = (lines[map[1] - 1] ?? "").slice(startOf(map[1] - 1)).trim();
      if (map[1] - first > 2 || under.length < text.length)
        note("underlined", first, startOf(first), under, text.length);
    }
  });
  return found;
}

/** A closed fence spans one line more than an open one with the same content. */
function isClosed({ map, content }: Token): boolean {
  const own = content === "" ? 0 : content.split("\n").length - (content.endsWith("\n") ? 1 : 0);
  return map !== null && map[1] - map[0] === own + 2;
}
