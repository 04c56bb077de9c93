/**
 * What a fuzz suite is. A suite makes inputs from a source of random numbers and
 * looks at each; the frame counts, prints seeds, makes failing inputs smaller and
 * keeps them. README.md says how to add one.
 */
import type { Random } from "./random.ts";

/** Texts by name: the files of a content folder, or whatever the suite calls its pieces. */
export type Input = Readonly<Record<string, string>>;

/** What a suite may use while it looks at an input. */
export interface Workplace {
  /** An empty folder of the suite's own; what one input leaves in it, the next one finds. */
  readonly folder: string;
}

export interface Suite {
  /** As it is named on the command line; the file's name. */
  readonly name: string;
  /** What holds for every input, as one sentence. */
  readonly holds: string;
  /** How many of a full run's inputs it gets, beside the numbers of the other suites. */
  readonly share: number;
  /** An input; the same numbers give the same input. */
  readonly make: (random: Random) => Input;
  /** What is wrong with what the program does with an input, in one sentence; undefined when all is well. */
  readonly look: (input: Input, place: Workplace) => Promise<string | undefined>;
}
