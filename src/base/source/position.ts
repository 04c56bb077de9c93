/**
 * Positions in source files. Lines and columns count from 1, columns in UTF-16 units, as in editors
 * and the JSON report.
 */

/** A range in one file; the end is exclusive. */
export interface Span {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A range with its file, relative to the content folder. */
export interface Location {
  readonly file: string;
  readonly span: Span;
}

/** Used when a finding is about a whole file. */
export const START_OF_FILE: Span = { line: 1, column: 1, endLine: 1, endColumn: 1 };

/** A span of `width` characters on one line. */
export function spanAt(line: number, column: number, width: number): Span {
  return { line, column, endLine: line, endColumn: column + width };
}
