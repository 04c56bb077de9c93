/**
 * Faults as plain data. A stage notes findings; the check stage gives each one
 * the severity that the site chose; the report room prints them. Nothing here
 * throws or prints.
 */
import { byCodeUnit } from "../source/order.ts";
import type { Location, Span } from "../source/position.ts";
import { CATALOGUE, type Code } from "./catalogue.ts";
import { withFewGuesses } from "./nearest.ts";

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
  const severityOf = (code: Code) => {
    const entry = CATALOGUE[code];
    const setting = (entry.fixed ? undefined : settings.get(code)) ?? entry.severity;
    return setting !== "off" && lenient.has(code) ? "warning" : setting;
  };
  const sorted = findings.filter(({ code }) => severityOf(code) !== "off").sort(byPlace);
  const told = firstOfEachKind(sorted);
  // Helps are made here, where it is known which faults are told.
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

/** Faults of one kind in one file that are told one by one. */
const MOST_TOLD = 100;

/** The first faults of each kind in each file; the others are told as a number, where the first of them is. */
function firstOfEachKind(sorted: readonly Finding[]): Finding[] {
  let file: string | undefined;
  let counts = new Map<Code, { told: number; more: number; next: Finding | undefined }>();
  const first: Finding[] = [];
  const closed = () =>
    [...counts.values()].flatMap(({ more, next }) => (next === undefined ? [] : [moreOfThisKind(next, more)]));
  const rest: Finding[] = [];
  for (const one of sorted) {
    if (one.file !== file) {
      rest.push(...closed());
      counts = new Map();
      file = one.file;
    }
    const count = counts.get(one.code) ?? { told: 0, more: 0, next: undefined };
    counts.set(one.code, count);
    if (count.told < MOST_TOLD) {
      count.told++;
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
 * @param help what to do; a function where that takes a search, which only faults that are told are worth
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
  // Objects with a getter of their own take far more time and memory to make than others.
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
