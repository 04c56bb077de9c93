/** Diagnostics as one JSON document. Other programs rely on its keys: add keys, never change them. */
import type { Diagnostic } from "../../base/diagnostics/diagnostic.ts";
import type { Location } from "../../base/source/position.ts";
import { visibleStream } from "./visible.ts";

export interface ReportCounts {
  readonly topics: number;
  readonly practices: number;
  readonly levels: number;
  readonly pages: number;
}

/** The document and a newline. Files are relative to the content folder; columns are in UTF-16 units from 1. */
export function jsonReport(
  diagnostics: readonly Diagnostic[],
  { topics, practices, levels, pages }: ReportCounts,
): string {
  const document = {
    diagnostics: diagnostics.map((diagnostic) => {
      const { code, severity, message, help, file, span, related = [] } = diagnostic;
      return {
        code,
        severity,
        message,
        help,
        file,
        line: span.line,
        column: span.column,
        endLine: span.endLine,
        endColumn: span.endColumn,
        related: related.map((place) => ({ message: place.message, ...start(place) })),
      };
    }),
    summary: {
      topics,
      practices,
      levels,
      pages,
      errors: diagnostics.filter(({ severity }) => severity === "error").length,
      warnings: diagnostics.filter(({ severity }) => severity === "warning").length,
    },
  };
  // What JSON leaves as it is, terminals may not; `\u…` means the same in it.
  return visibleStream(`${JSON.stringify(document, null, 2)}\n`, false);
}

function start({ file, span }: Location) {
  return { file, line: span.line, column: span.column };
}
