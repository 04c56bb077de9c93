/** `waymark check`: runs the stages up to the model and writes nothing. */
import { relative } from "node:path";
import { type Diagnostic, hasErrors } from "../../base/diagnostics/diagnostic.ts";
import { isDate } from "../../base/front-matter/formats.ts";
import { load } from "../../pipeline.ts";
import { githubReport } from "../report/github.ts";
import { jsonReport } from "../report/json.ts";
import { contentLine, countLine, prettyReport } from "../report/pretty.ts";
import { type Arguments, BASE_OPTION, basePath, CONTENT_OPTION, contentFolder, FROZEN_OPTION } from "./arguments.ts";
import { EXIT, type ExitCode, painterFor, UsageError } from "./environment.ts";
import type { Verb } from "./verb.ts";

const FORMATS = ["pretty", "json", "github"] as const;

export const checkVerb: Verb = {
  name: "check",
  usage: "check [--content FOLDER] [--format pretty|json|github] [--strict] [--frozen] [--today DATE] [--base /PATH/]",
  summary: "check the content and write nothing",
  options: {
    content: CONTENT_OPTION,
    format: { type: "string", value: FORMATS.join("|"), help: "how to report (default: pretty)" },
    strict: { type: "boolean", help: "treat warnings as errors" },
    frozen: FROZEN_OPTION,
    today: { type: "string", value: "DATE", help: "warn of reviews that are overdue on this date, such as 2026-11-20" },
    base: { ...BASE_OPTION, help: "path to hold the site's url against (default: none)" },
  },
  positionals: 0,
  async run(args, environment) {
    const wanted = args.text("format") ?? "pretty";
    const format = FORMATS.find((name) => name === wanted);
    if (format === undefined)
      throw new UsageError(`There is no format "${wanted}". Formats are ${FORMATS.join(", ")}.`);
    const content = contentFolder(args, environment);
    const { diagnostics, counts, sources } = await load({
      content,
      today: dateOf(args),
      publishedAt: args.text("base") && basePath(args),
      register: { kind: args.isSet("frozen") ? "frozen" : "hold" },
    });
    const code = exitCodeOf(diagnostics, args.isSet("strict"));

    if (format === "json") environment.stdout.write(jsonReport(diagnostics, counts));
    else if (format === "github")
      environment.stdout.write(githubReport(diagnostics, relative(environment.cwd, content).replaceAll("\\", "/")));
    else {
      const paint = painterFor(environment);
      environment.stderr.write(prettyReport(diagnostics, sources, paint));
      const verdict = code === EXIT.fine ? paint.green("Fine") : paint.red("Not fine");
      environment.stderr.write(`${verdict}: ${contentLine(counts)}; ${countLine(diagnostics)}.\n`);
    }
    return code;
  },
};

function dateOf(args: Arguments): string | undefined {
  const date = args.text("today");
  if (date === undefined || isDate(date)) return date;
  throw new UsageError(`"${date}" is no date. Write it as --today 2026-11-20.`);
}

/** The exit code for diagnostics. A file that cannot be read is a failure of the machine, not a fault of the content. */
export function exitCodeOf(diagnostics: readonly Diagnostic[], isStrict: boolean): ExitCode {
  if (diagnostics.some(({ code }) => code === "file-unreadable")) return EXIT.machine;
  if (hasErrors(diagnostics) || (isStrict && diagnostics.length > 0)) return EXIT.content;
  return EXIT.fine;
}
