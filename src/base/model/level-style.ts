/** How a site, or one of its practices, writes the numbers of levels: "Tier 3", "Level 300", "Build L1". */
export interface LevelStyle {
  /** What stands before the number, with its space; undefined for "Level ". */
  readonly head: string | undefined;
  /** What stands in place of the numbers, lowest first; empty for the numbers themselves. */
  readonly labels: readonly string[];
  /** True where the labels are the levels' names, shown to readers in place of numbers. */
  readonly isNamed?: boolean;
  /** The lowest number. */
  readonly lowest: number;
}

/** What stands in place of a number: "300". */
export function labelOf({ labels, lowest }: LevelStyle, number: number): string {
  return labels[number - lowest] ?? String(number);
}

/** The number of the highest level, which is their count where they are numbered from 1. */
export function highestOf(levels: readonly { readonly number: number }[]): number {
  return Math.max(0, ...levels.map(({ number }) => number));
}

/** The numbers of all levels, each once, lowest first. */
export function numbersOf(practices: readonly { readonly levels: readonly { readonly number: number }[] }[]): number[] {
  const numbers = new Set(practices.flatMap(({ levels }) => levels.map(({ number }) => number)));
  return [...numbers].sort((a, b) => a - b);
}
