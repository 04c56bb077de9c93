/** What a verb of the command line is. */
import type { Options, Words } from "./arguments.ts";
import type { ExitCode, World } from "./world.ts";

export interface Verb {
  readonly name: string;
  /** How its words are written, after `waymark`. */
  readonly usage: string;
  /** One line for the list of verbs. */
  readonly summary: string;
  readonly options: Options;
  /** Most words that may stand without a `--name`. */
  readonly positionals: number;
  /** @throws UsageError for wrong use; other errors mean that the machine failed */
  readonly run: (words: Words, world: World) => Promise<ExitCode>;
}
