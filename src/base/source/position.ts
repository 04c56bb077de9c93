/**
 * Places in source files. Every place that a person or a program is shown is
 * one of these: lines and columns count from 1, columns in UTF-16 units, the
 * way editors and the JSON report count them.
 */

/** A range in one file; the end is exclusive, so a caret mark is `endColumn - column` wide. */
export interface Span {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A range together with the file that holds it, relative to the content folder. */
export interface Location {
  readonly file: string;
  readonly span: Span;
}

/** The place to point at when a whole file is meant: its first character. */
export const START_OF_FILE: Span = { line: 1, column: 1, endLine: 1, endColumn: 1 };

/** A span of `width` characters on one line. */
export function spanAt(line: number, column: number, width: number): Span {
  return { line, column, endLine: line, endColumn: column + width };
}
