/** What all `links` subcommands share: the content compared with its register, and a function that writes the register. */

import { type Diagnostic, sourcesNamedIn } from "../../../base/diagnostics/diagnostic.ts";
import type { PartConfig } from "../../../content/config/site-config.ts";
import { type Loaded, load } from "../../../pipeline.ts";
import { isBlocked, isSameRegister, nextRegister } from "../../../register/record.ts";
import type { Answer } from "../../../register/review/answers.ts";
import type { Comparison } from "../../../register/review/compare.ts";
import { writeRegister } from "../../../register/store/file.ts";
import { stageRegister } from "../../../register/store/write.ts";
import { prettyReport } from "../../report/pretty.ts";
import { type Arguments, contentFolder, recordingDate } from "../arguments.ts";
import { type Environment, EXIT, type ExitCode, painterFor, UsageError } from "../environment.ts";

export interface LinksCall {
  readonly args: Arguments;
  /** Arguments after the subcommand. */
  readonly rest: readonly string[];
  readonly environment: Environment;
}

export type LinksVerb = (call: LinksCall) => Promise<ExitCode>;

export interface Session {
  readonly comparison: Comparison;
  readonly siteUrl: string | undefined;
  readonly partKinds: readonly PartConfig[];
  /** Open questions, as diagnostics. */
  readonly open: readonly Diagnostic[];
  readonly report: (diagnostics: readonly Diagnostic[]) => string;
  /** Applies answers, records new addresses and writes the register; resolves to a session with the new register. */
  readonly settle: (answers: readonly Answer[]) => Promise<Session>;
}

/** Codes of faults in spite of which the site's addresses are known. */
const NOT_BLOCKING =
  /^(page|level|part|place|item|address|alias|link|image|mapping|unknown-(key|framework|requirement|level|item)|review|raw|heading|topic-empty)/;

/** Codes that `links` resolves. */
const OPEN_CODE =
  /^(page-gone|page-meaning|level-gone|level-meaning|level-unsure|part-gone|part-unsure|place-gone|place-meaning|place-unsure|address-taken|alias-)/;

/**
 * Loads the content and compares it with the register.
 *
 * @returns the session, or the exit code if the content has faults that must be mended first
 */
export async function openSession({ args, environment }: Omit<LinksCall, "rest">): Promise<Session | ExitCode> {
  const content = contentFolder(args, environment);
  const today = recordingDate(args);
  const loaded = await load({ content });
  const paint = painterFor(environment);
  const blocking = loaded.diagnostics.filter(
    ({ code, severity }) => severity === "error" && !(NOT_BLOCKING.test(code) && code !== "level-missing"),
  );
  const { comparison } = loaded.reviewed;
  if (comparison === undefined || blocking.length > 0) {
    environment.stderr.write(prettyReport(blocking, loaded.sources, paint));
    environment.stderr.write(
      `${paint.red("Nothing was done")}: mend these faults first; until then it is not sure which addresses the site has.\n`,
    );
    return blocking.some(({ code }) => code === "file-unreadable") ? EXIT.machine : EXIT.content;
  }
  return sessionOf(loaded, comparison, content, today, args, environment);
}

function sessionOf(
  { diagnostics, sources, registerText, config }: Loaded,
  comparison: Comparison,
  content: string,
  today: string,
  args: Arguments,
  environment: Environment,
): Session {
  const paint = painterFor(environment);
  return {
    comparison,
    siteUrl: config.url,
    partKinds: config.parts,
    open: inOrder(diagnostics.filter(({ code }) => OPEN_CODE.test(code))),
    report: (shown) => prettyReport(shown, sourcesNamedIn(shown, sources), paint),
    settle: async (answers) => {
      const next = nextRegister(comparison, answers, today);
      // While questions are open, whoever cannot write is told now and not by the last answer.
      const isWritten =
        isBlocked(comparison) || !isSameRegister(comparison.register, next) || registerText === undefined;
      if (isWritten) stageRegister(content, registerText, writeRegister(next)).commit();
      const session = await openSession({ args, environment });
      if (typeof session === "number") throw new Error("the content changed while its register was written");
      return session;
    },
  };
}

/** Whole pages first, then levels, then parts, then doubts: nobody who answers in this order meets a thing twice. */
function inOrder(open: readonly Diagnostic[]): readonly Diagnostic[] {
  const rank = ({ code }: Diagnostic) => ORDER.findIndex((start) => code.startsWith(start));
  return open.toSorted((a, b) => rank(a) - rank(b));
}

const ORDER = [
  "alias",
  "page-gone",
  "page-meaning",
  "address",
  "level-meaning",
  "level-gone",
  "part-gone",
  "place-meaning",
  "place-gone",
  "level-unsure",
  "part-unsure",
  "place-unsure",
];

/** The exit code for the open questions. */
export function sessionExitCode({ open }: Session): ExitCode {
  return open.some(({ severity }) => severity === "error") ? EXIT.content : EXIT.fine;
}

/** Asks questions on the terminal, one line for each answer. */
export interface Prompter {
  /** The answer, trimmed; undefined at the end of the input. */
  readonly ask: (question: string) => Promise<string | undefined>;
  readonly close: () => void;
}

export async function prompterFor({ stdin, stderr }: Environment): Promise<Prompter> {
  const { createInterface } = await import("node:readline");
  const lines = createInterface({ input: stdin, terminal: false });
  const answers = lines[Symbol.asyncIterator]();
  return {
    ask: async (question) => {
      stderr.write(question);
      const { value, done } = await answers.next();
      return done ? undefined : value.trim();
    },
    close: () => lines.close(),
  };
}

/** @throws UsageError if there are more arguments than a subcommand takes */
export function refuseMoreArguments(rest: readonly string[]): void {
  if (rest[0] !== undefined) throw new UsageError(`"${rest[0]}" is one word too many.`);
}
