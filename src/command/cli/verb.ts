/** A verb of the command line. */
import type { Arguments, Options } from "./arguments.ts";
import type { Environment, ExitCode } from "./environment.ts";

export interface Verb {
  readonly name: string;
  /** Syntax, without `waymark`. */
  readonly usage: string;
  /** One line for the list of verbs. */
  readonly summary: string;
  readonly options: Options;
  /** Largest number of positional arguments. */
  readonly positionals: number;
  /** @throws UsageError for wrong use; any other error means that the machine failed */
  readonly run: (args: Arguments, environment: Environment) => Promise<ExitCode>;
}
