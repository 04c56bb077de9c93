/**
 * Faults as plain data. A stage notes findings; the check stage gives each one
 * the severity that the site chose; the report room prints them. Nothing here
 * throws or prints.
 */
import { byCodeUnit } from "../source/order.ts";
import type { Location, Span } from "../source/position.ts";
import { CATALOGUE, type Code } from "./catalogue.ts";

export type Severity = "error" | "warning";

/** Another place that has to do with a fault, such as the first of two duplicates. */
export interface Related extends Location {
  readonly message: string;
}

/** A fault as a stage notes it: what is wrong and what to do, but not how bad it is. */
export interface Finding extends Location {
  readonly code: Code;
  /** What is wrong, as one sentence about this place. */
  readonly message: string;
  /** What to do; names only things that were checked to exist. */
  readonly help: string;
  readonly related?: readonly Related[];
}

/** A finding with its severity. */
export interface Diagnostic extends Finding {
  readonly severity: Severity;
}

/** A value together with what there is to say about it; `undefined` when it could not be made. */
export interface Outcome<T> {
  readonly value: T;
  readonly findings: readonly Finding[];
}

/** What a site may set for a code in `rules:`. */
export type RuleSetting = Severity | "off";

/**
 * Gives findings their severity, drops those that are off, and sorts by file,
 * line, column, then code. Codes that the catalogue calls fixed keep theirs.
 *
 * @param lenient codes that only warn in this run, whatever else is said of them
 */
export function assignSeverities(
  findings: readonly Finding[],
  settings: ReadonlyMap<Code, RuleSetting>,
  lenient: ReadonlySet<Code> = new Set(),
): Diagnostic[] {
  const graded: Diagnostic[] = [];
  for (const finding of findings) {
    const entry = CATALOGUE[finding.code];
    const setting = (entry.fixed ? undefined : settings.get(finding.code)) ?? entry.severity;
    if (setting !== "off") graded.push({ ...finding, severity: lenient.has(finding.code) ? "warning" : setting });
  }
  return graded.sort(
    (a, b) =>
      byCodeUnit(a.file, b.file) ||
      a.span.line - b.span.line ||
      a.span.column - b.span.column ||
      byCodeUnit(a.code, b.code),
  );
}

/** True when at least one is an error. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === "error");
}

/** A finding at a span of a file. */
export function finding(
  code: Code,
  file: string,
  span: Span,
  message: string,
  help: string,
  related?: readonly Related[],
): Finding {
  return related === undefined ? { code, file, span, message, help } : { code, file, span, message, help, related };
}

/**
 * The files that diagnostics name, to show places in them. Only these are needed
 * once content is checked; all of them take as much memory as the content does.
 */
export function sourcesNamedIn<T extends { readonly path: string }>(
  diagnostics: readonly Diagnostic[],
  files: readonly T[],
): T[] {
  const named = new Set(diagnostics.flatMap(({ file, related = [] }) => [file, ...related.map((place) => place.file)]));
  return files.filter(({ path }) => named.has(path));
}
