/** Runs the verb of a command line, and turns errors into messages and exit codes. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { nearest } from "../../base/diagnostics/nearest.ts";
import { unseenDifference } from "../../base/diagnostics/unseen.ts";
import { PACKAGE_FOLDER } from "../../setup/package-folder.mjs";
import { OutputRefused } from "../../site/publish/site-store.ts";
import { machineFault } from "../report/machine-fault.ts";
import { typedIn } from "../report/typed.ts";
import { visibleLines, visibleStream } from "../report/visible.ts";
import { type Options, parseArguments } from "./arguments.ts";
import { buildVerb } from "./build.ts";
import { checkVerb } from "./check.ts";
import { cleanVerb } from "./clean.ts";
import { type Environment, EXIT, type ExitCode, painterFor, type Stream, UsageError } from "./environment.ts";
import { explainVerb } from "./explain.ts";
import { freezeVerb } from "./freeze/freeze.ts";
import { initVerb } from "./init/init.ts";
import { linksVerb } from "./links.ts";
import { newVerb } from "./new.ts";
import { serveVerb } from "./serve.ts";
import type { Verb } from "./verb.ts";

export { waymark } from "../eleventy/host-plugin.ts";

const VERBS: readonly Verb[] = [
  initVerb,
  buildVerb,
  serveVerb,
  checkVerb,
  linksVerb,
  newVerb,
  freezeVerb,
  cleanVerb,
  explainVerb,
];

/** Runs one command line and returns its exit code. Never throws. */
export async function main(argv: readonly string[], outside: Environment): Promise<ExitCode> {
  const typed = typedIn(outside, argv);
  const environment = {
    ...outside,
    typed,
    stdout: guarded(outside.stdout, outside, typed),
    stderr: guarded(outside.stderr, outside, typed),
  };
  const paint = painterFor(environment);
  const [name, ...rest] = argv;
  try {
    if (name === "--version" || name === "-v") {
      environment.stdout.write(`${version()}\n`);
      return EXIT.fine;
    }
    if (name === undefined || name === "--help" || name === "-h" || name === "help") {
      environment[name === undefined ? "stderr" : "stdout"].write(helpText());
      return name === undefined ? EXIT.usage : EXIT.fine;
    }
    const verb = VERBS.find((candidate) => candidate.name === name);
    if (!verb) {
      const guess = nearest(
        name,
        VERBS.map((candidate) => candidate.name),
      );
      throw new UsageError(
        `There is no verb "${name}".${guess ? ` Did you mean ${guess}?${unseenDifference(name, guess)}` : ""}`,
      );
    }
    if (rest.includes("--help") || rest.includes("-h")) {
      environment.stdout.write(verbHelp(verb));
      return EXIT.fine;
    }
    return await verb.run(parseArguments(rest, verb.options, verb.positionals), environment);
  } catch (error) {
    if (error instanceof UsageError || error instanceof OutputRefused) {
      const hint = VERBS.some((verb) => verb.name === name) ? `waymark ${name} --help` : "waymark --help";
      environment.stderr.write(`${paint.red("waymark:")} ${visibleLines(error.message)}\nSee ${hint}\n`);
      return EXIT.usage;
    }
    const trace = error instanceof Error && environment.env["WAYMARK_DEBUG"] ? `\n${error.stack}` : "";
    environment.stderr.write(`${paint.red("waymark:")} ${visibleLines(machineFault(error) + trace)}\n`);
    return EXIT.machine;
  }
}

/** A stream that shows control characters, whoever writes them, and commands as they can be typed; data is left as it is. */
function guarded(stream: Stream, environment: Environment, typed: (text: string) => string): Stream {
  const hasColours = [environment.stdout, environment.stderr].some(
    (stderr) => painterFor({ ...environment, stderr }).red("") !== "",
  );
  return {
    write: (text) => stream.write(visibleStream(/^[{[]/.test(text) ? text : typed(text), hasColours)),
    ...(stream.isTTY !== undefined && { isTTY: stream.isTTY }),
    ...(stream.columns !== undefined && { columns: stream.columns }),
  };
}

function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(PACKAGE_FOLDER, "package.json"), "utf8"));
  const found = typeof manifest === "object" && manifest !== null && "version" in manifest ? manifest.version : "";
  return String(found);
}

function helpText(): string {
  const width = Math.max(...VERBS.map(({ name }) => name.length));
  const verbs = VERBS.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}\n`).join("");
  return `Waymark publishes maturity guidance: Markdown ladders become a static site.

Usage: waymark VERB [OPTIONS]

${verbs}
  waymark VERB --help   the options of a verb
  waymark --version

Exit codes: 0 fine, 1 the content has errors, 2 wrong use, 3 the machine failed.
`;
}

function verbHelp({ usage, summary, options }: Verb): string {
  return `waymark ${usage}\n\n${summary.slice(0, 1).toUpperCase()}${summary.slice(1)}.\n${optionLines(options)}`;
}

function optionLines(options: Options): string {
  const rows = Object.entries(options).map(
    ([name, { value, help }]) => [`--${name}${value ? ` ${value}` : ""}`, help] as const,
  );
  if (rows.length === 0) return "";
  const width = Math.max(...rows.map(([left]) => left.length));
  return `\n${rows.map(([left, help]) => `  ${left.padEnd(width)}  ${help}\n`).join("")}`;
}
