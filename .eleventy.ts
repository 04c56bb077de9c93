/**
 * Eleventy's configuration: `npx eleventy --config=.eleventy.ts` is a complete
 * build of `content/` into `_site`, as `npm run build` is.
 */
import type { UserConfig } from "@11ty/eleventy";
import { hasErrors } from "./src/base/diagnostics/diagnostic.ts";
import { useWaymark } from "./src/command/eleventy/plugin.ts";
import { createPainter } from "./src/command/report/painter.ts";
import { countLine, prettyReport } from "./src/command/report/pretty.ts";

export default function configure(eleventy: UserConfig): void {
  useWaymark(eleventy, {
    content: "content",
    output: "_site",
    base: "/",
    register: { kind: "record", today: new Date().toISOString().slice(0, 10) },
    onBuilt: ({ diagnostics, sources, counts }) => {
      process.stderr.write(prettyReport(diagnostics, sources, createPainter(process.stderr.isTTY)));
      if (hasErrors(diagnostics)) {
        process.stderr.write(`Not published: ${countLine(diagnostics)}.\n`);
        process.exitCode = 1;
      } else process.stderr.write(`Published ${counts.practices} practices to _site.\n`);
    },
  });
}
