/** Diagnostics for people: position, message, code frame, help, and counts. */
import type { Diagnostic } from "../../base/diagnostics/diagnostic.ts";
import type { SourceFile } from "../../base/source/source-file.ts";
import { codeFrame } from "./code-frame.ts";
import type { Painter } from "./painter.ts";
import { visible } from "./visible.ts";

/** All diagnostics as text; empty if there are none. */
export function prettyReport(
  diagnostics: readonly Diagnostic[],
  sources: readonly SourceFile[],
  paint: Painter,
): string {
  const texts = new Map(sources.map(({ path, text }) => [path, text]));
  return diagnostics.map((diagnostic) => `${block(diagnostic, texts, paint)}\n\n`).join("");
}

function block(diagnostic: Diagnostic, texts: ReadonlyMap<string, string>, paint: Painter): string {
  const { severity, code, file, span, message, help, related = [] } = diagnostic;
  const color = severity === "error" ? paint.red : paint.yellow;
  const lines = [
    `${color(paint.bold(severity))} ${paint.dim(code)}  ${paint.bold(`${visible(file)}:${span.line}:${span.column}`)}`,
    `  ${visible(message)}`,
  ];
  const frameOf = (place: { file: string; span: typeof span }, mark: (text: string) => string) => {
    const text = texts.get(place.file);
    if (text !== undefined) lines.push(...codeFrame(text, place.span, mark).map((line) => `    ${line}`));
  };
  frameOf(diagnostic, color);
  for (const place of related) {
    lines.push(`  ${visible(place.message)}: ${visible(place.file)}:${place.span.line}:${place.span.column}`);
    frameOf(place, paint.cyan);
  }
  lines.push(`  ${paint.cyan("help:")} ${visible(help)}`);
  return lines.join("\n");
}

/** "2 errors, 1 warning", or "no faults". */
export function countLine(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: string) => diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  const [errors, warnings] = [count("error"), count("warning")];
  const counts = [errors > 0 && plural(errors, "error"), warnings > 0 && plural(warnings, "warning")].filter(Boolean);
  return counts.join(", ") || "no faults";
}

/** "1 practice", "2 practices". */
export function plural(number: number, one: string): string {
  return `${number} ${one}${number === 1 ? "" : "s"}`;
}

/** Counts of the content: "18 practices with 90 levels in 6 topics, and 2 other pages". */
export function contentLine({
  practices,
  levels,
  topics,
  pages,
}: Readonly<Record<"practices" | "levels" | "topics" | "pages", number>>): string {
  return `${plural(practices, "practice")} with ${plural(levels, "level")} in ${plural(topics, "topic")}, and ${plural(pages, "other page")}`;
}
