/** `waymark build`: checks the content and publishes the site. */
import { relative } from "node:path";
import { hasErrors } from "../../base/diagnostics/diagnostic.ts";
import { build } from "../../pipeline.ts";
import { REGISTER_FILE } from "../../register/store/file.ts";
import { contentLine, countLine, prettyReport } from "../report/pretty.ts";
import {
  BASE_OPTION,
  basePath,
  CONTENT_OPTION,
  contentFolder,
  FROZEN_OPTION,
  OUTPUT_OPTION,
  outputFolder,
  recordingDate,
} from "./arguments.ts";
import { exitCodeOf } from "./check.ts";
import { painterFor } from "./environment.ts";
import type { Verb } from "./verb.ts";

export const buildVerb: Verb = {
  name: "build",
  usage: "build [--content FOLDER] [--output FOLDER] [--base /PATH/] [--strict] [--frozen] [--today DATE]",
  summary: "check the content and publish the site",
  options: {
    content: CONTENT_OPTION,
    output: OUTPUT_OPTION,
    base: BASE_OPTION,
    strict: { type: "boolean", help: "treat warnings as errors" },
    frozen: FROZEN_OPTION,
    today: { type: "string", value: "DATE", help: "date for new and changed addresses (default: today, in UTC)" },
  },
  positionals: 0,
  async run(args, environment) {
    const started = performance.now();
    const content = contentFolder(args, environment);
    const output = outputFolder(args, content, environment);
    const isStrict = args.isSet("strict");
    const base = basePath(args);
    const { diagnostics, counts, sources, reviewed } = await build({
      content,
      output,
      base,
      publishedAt: base,
      isStrict,
      register: args.isSet("frozen") ? { kind: "frozen" } : { kind: "record", today: recordingDate(args) },
    });

    const paint = painterFor(environment);
    environment.stderr.write(prettyReport(diagnostics, sources, paint));
    const code = exitCodeOf(diagnostics, isStrict);
    if (code !== 0) {
      const reason = hasErrors(diagnostics) ? "" : " (--strict treats warnings as errors)";
      environment.stderr.write(
        `${paint.red("Not published")}: ${countLine(diagnostics)}${reason}. The site is as it was.\n`,
      );
      return code;
    }
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    environment.stderr.write(
      `${paint.green("Published")} ${contentLine(counts)}, to ${relative(environment.cwd, output) || output} in ${seconds} s; ${countLine(diagnostics)}.\n`,
    );
    if (reviewed.text !== undefined)
      environment.stderr.write(`Recorded new or changed addresses in ${REGISTER_FILE}; commit it with the content.\n`);
    return code;
  },
};
