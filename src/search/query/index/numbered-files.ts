/**
 * Files of one kind that hold sorted entries, such as all terms. Their names are
 * numbered, so `levels.json` need not list a thousand names.
 */

export interface NumberedFiles<First extends string | number> {
  /** Hash of all contents; part of each name, so that browsers can cache a file for ever. */
  readonly version: string;
  /** Of each file a key that sorts after all entries of the file before and not after its own first entry. */
  readonly first: readonly First[];
}

export type NumberedKind = "terms" | "cards";

/** The names of all files, in order. */
export function namesOf(kind: NumberedKind, { version, first }: NumberedFiles<string | number>): string[] {
  return first.map((_, index) => nameOf(kind, version, index));
}

/** The file that an entry would be in, and that file's `first`; undefined if the entry sorts before all files. */
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
