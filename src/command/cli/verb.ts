/** What a verb of the command line is. */
import type { Arguments, Options } from "./arguments.ts";
import type { Environment, ExitCode } from "./environment.ts";

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
  readonly run: (words: Arguments, world: Environment) => Promise<ExitCode>;
}
