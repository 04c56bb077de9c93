/**
 * Files of one kind that hold what there is of it in order, such as all terms.
 * What they are called follows from their place, so that a thousand names need
 * not be told to every reader.
 */

export interface NumberedFiles<First extends string | number> {
  /** What all their contents come to; it is part of each name, so that a file can be kept for ever. */
  readonly version: string;
  /** In order: something that comes after all in the file before, and not after the first in this one. */
  readonly first: readonly First[];
}

/** The kinds that there are. */
export type NumberedKind = "terms" | "cards";

/** The names of all files, in order. */
export function namesOf(kind: NumberedKind, { version, first }: NumberedFiles<string | number>): string[] {
  return first.map((_, index) => nameOf(kind, version, index));
}

/** The file that holds something, if any does, and what comes first in it; undefined for what comes before all. */
export function fileOf<First extends string | number>(
  kind: NumberedKind,
  { version, first }: NumberedFiles<First>,
  wanted: First,
): { readonly name: string; readonly from: First } | undefined {
  const index = first.findLastIndex((one) => one <= wanted);
  const from = first[index];
  return from === undefined ? undefined : { name: nameOf(kind, version, index), from };
}

function nameOf(kind: NumberedKind, version: string, index: number): string {
  return `${kind}-${version}-${index}.json`;
}
