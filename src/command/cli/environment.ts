/** The command line's environment, passed as an argument, so that tests can replace it. */
import { createPainter, type Painter } from "../report/painter.ts";

export interface Stream {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  /** Width of the terminal, in characters. */
  readonly columns?: number;
}

/** Standard input; questions are asked only if it is a terminal. */
export interface Input extends NodeJS.ReadableStream {
  readonly isTTY?: boolean;
}

export interface Environment {
  readonly cwd: string;
  readonly stdin: Input;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Stream;
  readonly stderr: Stream;
  /** The script that Node was given. */
  readonly script?: string | undefined;
  /** Gives the commands in a text the form in which they can be typed. */
  readonly typed?: (text: string) => string;
}

/** Exit codes; other programs rely on them. */
export const EXIT = {
  fine: 0,
  /** The content has errors, or warnings with `--strict`. */
  content: 1,
  /** The command was used wrongly. */
  usage: 2,
  /** The machine failed: file system, permission, another program. */
  machine: 3,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The command was used wrongly; the message explains it in one line. */
export class UsageError extends Error {}

/** Colours for stderr, if it is a terminal; `NO_COLOR` and `FORCE_COLOR` take precedence. */
export function painterFor({ env, stderr }: Environment): Painter {
  const forced = env["FORCE_COLOR"];
  if (env["NO_COLOR"]) return createPainter(false);
  return createPainter(forced !== undefined ? forced !== "0" : stderr.isTTY === true && env["TERM"] !== "dumb");
}
