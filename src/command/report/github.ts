/** Diagnostics as GitHub workflow commands, which CI shows beside the changed lines. */
import type { Diagnostic } from "../../base/diagnostics/diagnostic.ts";
import { visible } from "./visible.ts";

/** @param prefix the content folder, relative to the repository; put before each file */
export function githubReport(diagnostics: readonly Diagnostic[], prefix: string): string {
  return diagnostics
    .map(({ severity, file, span, code, message, help }) => {
      const path = prefix === "" ? file : `${prefix}/${file}`;
      const values = {
        file: path,
        line: span.line,
        col: span.column,
        endLine: span.endLine,
        endColumn: span.endColumn,
        title: code,
      };
      const properties = Object.entries(values).map(
        ([key, value]) => `${key}=${escapeProperty(visible(String(value)))}`,
      );
      return `::${severity} ${properties.join(",")}::${escapeData(`${visible(message)}\n${visible(help)}`)}\n`;
    })
    .join("");
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
