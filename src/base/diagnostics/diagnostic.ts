/**
 * Diagnostics as plain data. Each stage returns findings, the check stage assigns the severities that
 * the site chose, and the command line prints them. Nothing here throws or prints.
 */
import { byCodeUnit } from "../source/order.ts";
import type { Location, Span } from "../source/position.ts";
import { CATALOGUE, type Code } from "./catalogue.ts";
import { withFewGuesses } from "./nearest.ts";

export type Severity = "error" | "warning";

/** Another location related to a finding, such as the first of two duplicates. */
export interface Related extends Location {
  readonly message: string;
}

/** A problem and how to fix it, without a severity. */
export interface Finding extends Location {
  readonly code: Code;
  /** What is wrong at this location, in one sentence. */
  readonly message: string;
  /** What to do. Names only things that are known to exist. */
  readonly help: string;
  readonly related?: readonly Related[];
}

/** A finding with its severity. */
export interface Diagnostic extends Finding {
  readonly severity: Severity;
}

/** A value with its findings; the value is `undefined` when it could not be made. */
export interface Outcome<T> {
  readonly value: T;
  readonly findings: readonly Finding[];
}

/** What a site may set for a code in `rules:`. */
export type RuleSetting = Severity | "off";

/**
 * Assigns severities, drops findings that are off, and sorts by file, line, column, then code. Codes
 * marked as fixed keep their severity.
 *
 * @param lenient codes that are warnings in this run, whatever else is configured
 */
export function assignSeverities(
  findings: readonly Finding[],
  settings: ReadonlyMap<Code, RuleSetting>,
  lenient: ReadonlySet<Code> = new Set(),
): Diagnostic[] {
  const severityOf = (code: Code) => {
    const entry = CATALOGUE[code];
    const setting = (entry.fixed ? undefined : settings.get(code)) ?? entry.severity;
    return setting !== "off" && lenient.has(code) ? "warning" : setting;
  };
  const sorted = findings.filter(({ code }) => severityOf(code) !== "off").sort(byPlace);
  const told = firstOfEachKind(sorted);
  // Help texts are made here, because only now is it known which findings are reported.
  return withFewGuesses(() =>
    told.flatMap((finding): Diagnostic[] => {
      const severity = severityOf(finding.code);
      return severity === "off" ? [] : [{ ...finding, severity }];
    }),
  );
}

function byPlace(a: Finding, b: Finding): number {
  return (
    byCodeUnit(a.file, b.file) ||
    a.span.line - b.span.line ||
    a.span.column - b.span.column ||
    byCodeUnit(a.code, b.code)
  );
}

/** Most findings of one kind in one file that are reported one by one. */
const MOST_TOLD = 100;
/** Findings of one kind in all files from which on each further file has one of them reported. */
const MANY = 2000;

/** Keeps the first findings of each kind in each file; the rest are reported as a count, at the first of them. */
function firstOfEachKind(sorted: readonly Finding[]): Finding[] {
  let file: string | undefined;
  let counts = new Map<Code, { told: number; more: number; next: Finding | undefined }>();
  const first: Finding[] = [];
  const closed = () =>
    [...counts.values()].flatMap(({ more, next }) => (next === undefined ? [] : [moreOfThisKind(next, more)]));
  const rest: Finding[] = [];
  const inAll = new Map<Code, number>();
  for (const one of sorted) {
    if (one.file !== file) {
      rest.push(...closed());
      counts = new Map();
      file = one.file;
    }
    const count = counts.get(one.code) ?? { told: 0, more: 0, next: undefined };
    counts.set(one.code, count);
    const told = inAll.get(one.code) ?? 0;
    if (count.told < (told < MANY ? MOST_TOLD : 1)) {
      count.told++;
      inAll.set(one.code, told + 1);
      first.push(one);
    } else {
      count.more++;
      count.next ??= one;
    }
  }
  rest.push(...closed());
  return rest.length === 0 ? first : [...first, ...rest].sort(byPlace);
}

function moreOfThisKind({ code, file, span }: Finding, more: number): Finding {
  const message = `There ${more === 1 ? "is 1 more fault" : `are ${more} more faults`} of this kind in this file, from here on.`;
  return finding(code, file, span, message, "Mend those above first; the next check tells the rest.");
}

/** True when at least one is an error. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === "error");
}

/**
 * A finding at a span of a file.
 *
 * @param help what to do; a function if it takes a search, which is run only for findings that are
 * reported
 */
export function finding(
  code: Code,
  file: string,
  span: Span,
  message: string,
  help: string | (() => string),
  related?: readonly Related[],
): Finding {
  const more = related && { related };
  // Objects with getters take far more time and memory to create.
  if (typeof help === "string") return { code, file, span, message, help, ...more };
  return {
    code,
    file,
    span,
    message,
    get help() {
      return help();
    },
    ...more,
  };
}

/**
 * The source files that diagnostics refer to, for printing excerpts. Only these are kept once content
 * is checked; all of them take as much memory as the content.
 */
export function sourcesNamedIn<T extends { readonly path: string }>(
  diagnostics: readonly Diagnostic[],
  files: readonly T[],
): T[] {
  const named = new Set(diagnostics.flatMap(({ file, related = [] }) => [file, ...related.map((place) => place.file)]));
  return files.filter(({ path }) => named.has(path));
}
