/** `waymark build`: checks the content and publishes the site. */
import { relative } from "node:path";
import { hasErrors } from "../../base/diagnostics/diagnostic.ts";
import { build } from "../../pipeline.ts";
import { REGISTER_FILE } from "../../register/store/file.ts";
import { isPlainSystem } from "../../site/publish/plain-files.ts";
import { refusePreviewFolder } from "../../site/publish/preview-folder.ts";
import { releasesFolder } from "../../site/publish/site-store.ts";
import { contentLine, countLine, heldBackLine, prettyReport } from "../report/pretty.ts";
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
  usage:
    "build [--content FOLDER] [--output FOLDER] [--base /PATH/] [--plain] [--compress] [--strict] [--frozen] [--no-cache] [--today DATE]",
  summary: "check the content and publish the site",
  options: {
    content: CONTENT_OPTION,
    output: OUTPUT_OPTION,
    base: BASE_OPTION,
    plain: {
      type: "boolean",
      help: "make the output a real folder, not a link to one: written beside, swapped in by two renames (always so on Windows)",
    },
    compress: { type: "boolean", help: "write text files compressed as well (.br, .gz), for web servers to send" },
    strict: { type: "boolean", help: "treat warnings as errors" },
    frozen: FROZEN_OPTION,
    "no-cache": { type: "boolean", help: "build everything, also what did not change since the build before" },
    today: { type: "string", value: "DATE", help: "date for new and changed addresses (default: today, in UTC)" },
  },
  positionals: 0,
  async run(args, environment) {
    const started = performance.now();
    const content = contentFolder(args, environment);
    const output = outputFolder(args, content, environment);
    refusePreviewFolder(output);
    const isStrict = args.isSet("strict");
    const isPlain = args.isSet("plain") || isPlainSystem();
    const base = basePath(args);
    const { diagnostics, published, heldBack, sources, isRecorded } = await build({
      content,
      output,
      base,
      publishedAt: base,
      isStrict,
      isPlain,
      isCompressed: args.isSet("compress"),
      isCached: !args.isSet("no-cache"),
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
      `${paint.green("Published")} ${contentLine(published)}, to ${relative(environment.cwd, output) || output} in ${seconds} s; ${countLine(diagnostics)}.\n`,
    );
    if (heldBack.length > 0) environment.stderr.write(heldBackLine(heldBack));
    if (isPlain)
      environment.stderr.write(
        `It is a plain folder without links; the site before it is in ${relative(environment.cwd, releasesFolder(output))}.\n`,
      );
    if (isRecorded)
      environment.stderr.write(`Recorded new or changed addresses in ${REGISTER_FILE}; commit it with the content.\n`);
    return code;
  },
};
