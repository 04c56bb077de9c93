/** What every verb of `waymark links` begins with: the content, held against its register, and a way to write it. */

import { type Diagnostic, sourcesNamedIn } from "../../../base/diagnostics/diagnostic.ts";
import type { PartConfig } from "../../../content/config/site-config.ts";
import { type Loaded, load } from "../../../pipeline.ts";
import { isSameRegister, nextRegister } from "../../../register/record.ts";
import type { Answer } from "../../../register/review/answers.ts";
import type { Comparison } from "../../../register/review/compare.ts";
import { writeRegister } from "../../../register/store/file.ts";
import { stageRegister } from "../../../register/store/write.ts";
import { prettyReport } from "../../report/pretty.ts";
import { type Arguments, contentFolder, recordingDate } from "../arguments.ts";
import { type Environment, EXIT, type ExitCode, painterFor, UsageError } from "../environment.ts";

export interface LinksCall {
  readonly words: Arguments;
  /** The words after the verb's name. */
  readonly rest: readonly string[];
  readonly world: Environment;
}

export type LinksVerb = (call: LinksCall) => Promise<ExitCode>;

export interface Session {
  readonly comparison: Comparison;
  readonly siteUrl: string | undefined;
  readonly partKinds: readonly PartConfig[];
  /** What is open, as diagnostics. */
  readonly open: readonly Diagnostic[];
  readonly report: (diagnostics: readonly Diagnostic[]) => string;
  /** Settles, records what is new and writes the register; a session with the register as it is then. */
  readonly settle: (answers: readonly Answer[]) => Promise<Session>;
}

/** Faults that say nothing against knowing which addresses the site has. */
const HARMLESS =
  /^(page|level|part|address|alias|link|image|mapping|unknown-(key|framework|requirement|level)|review|raw|heading|topic-empty)/;

/** Codes that `links` is there to settle. */
const OPEN_CODE = /^(page-gone|page-meaning|level-gone|level-meaning|level-unsure|part-gone|address-taken|alias-)/;

/**
 * Loads the content and holds it against the register.
 *
 * @returns the session, or the exit code when the content has faults that must be mended first
 */
export async function openSession({ words, world }: Omit<LinksCall, "rest">): Promise<Session | ExitCode> {
  const content = contentFolder(words, world);
  const today = recordingDate(words);
  const loaded = await load({ content });
  const paint = painterFor(world);
  const blocking = loaded.diagnostics.filter(
    ({ code, severity }) => severity === "error" && !(HARMLESS.test(code) && code !== "level-missing"),
  );
  const { comparison } = loaded.reviewed;
  if (comparison === undefined || blocking.length > 0) {
    world.stderr.write(prettyReport(blocking, loaded.sources, paint));
    world.stderr.write(
      `${paint.red("Nothing was done")}: mend these faults first; until then it is not sure which addresses the site has.\n`,
    );
    return blocking.some(({ code }) => code === "file-unreadable") ? EXIT.machine : EXIT.content;
  }
  return sessionOf(loaded, comparison, content, today, words, world);
}

function sessionOf(
  { diagnostics, sources, registerText, config }: Loaded,
  comparison: Comparison,
  content: string,
  today: string,
  words: Arguments,
  world: Environment,
): Session {
  const paint = painterFor(world);
  return {
    comparison,
    siteUrl: config.url,
    partKinds: config.parts,
    open: diagnostics.filter(({ code }) => OPEN_CODE.test(code)),
    report: (shown) => prettyReport(shown, sourcesNamedIn(shown, sources), paint),
    settle: async (answers) => {
      const next = nextRegister(comparison, answers, today);
      if (!isSameRegister(comparison.register, next) || registerText === undefined)
        stageRegister(content, registerText, writeRegister(next)).commit();
      const session = await openSession({ words, world });
      if (typeof session === "number") throw new Error("the content changed while its register was written");
      return session;
    },
  };
}

/** The exit code that what is still open stands for. */
export function exitOf({ open }: Session): ExitCode {
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

/** @throws UsageError for words that a verb does not take */
export function refuseMoreArguments(rest: readonly string[]): void {
  if (rest[0] !== undefined) throw new UsageError(`"${rest[0]}" is one word too many.`);
}
