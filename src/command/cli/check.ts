/** `waymark check`: everything up to the model; writes nothing. */
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
  async run(words, world) {
    const wanted = words.text("format") ?? "pretty";
    const format = FORMATS.find((name) => name === wanted);
    if (format === undefined)
      throw new UsageError(`There is no format "${wanted}". Formats are ${FORMATS.join(", ")}.`);
    const content = contentFolder(words, world);
    const { diagnostics, counts, sources } = await load({
      content,
      today: dateOf(words),
      publishedAt: words.text("base") && basePath(words),
      register: { kind: words.isSet("frozen") ? "frozen" : "hold" },
    });
    const code = exitCodeOf(diagnostics, words.isSet("strict"));

    if (format === "json") world.stdout.write(jsonReport(diagnostics, counts));
    else if (format === "github")
      world.stdout.write(githubReport(diagnostics, relative(world.cwd, content).replaceAll("\\", "/")));
    else {
      const paint = painterFor(world);
      world.stderr.write(prettyReport(diagnostics, sources, paint));
      const verdict = code === EXIT.fine ? paint.green("Fine") : paint.red("Not fine");
      world.stderr.write(`${verdict}: ${contentLine(counts)}; ${countLine(diagnostics)}.\n`);
    }
    return code;
  },
};

function dateOf(words: Arguments): string | undefined {
  const date = words.text("today");
  if (date === undefined || isDate(date)) return date;
  throw new UsageError(`"${date}" is no date. Write it as --today 2026-11-20.`);
}

/** What diagnostics mean for the exit code. A file that cannot be read is the machine's fault, not the content's. */
export function exitCodeOf(diagnostics: readonly Diagnostic[], isStrict: boolean): ExitCode {
  if (diagnostics.some(({ code }) => code === "file-unreadable")) return EXIT.machine;
  if (hasErrors(diagnostics) || (isStrict && diagnostics.length > 0)) return EXIT.content;
  return EXIT.fine;
}
