/** Names of files are names: whatever stands in them, links find them, the site is whole, and no report can be mistaken. */
import { join } from "node:path";
import { githubReport } from "../../../src/command/report/github.ts";
import { jsonReport } from "../../../src/command/report/json.ts";
import { createPainter } from "../../../src/command/report/painter.ts";
import { prettyReport } from "../../../src/command/report/pretty.ts";
import { type Loaded, load } from "../../../src/pipeline.ts";
import { agreementOn } from "../agreement/agreement.ts";
import type { Suite } from "../frame/suite.ts";
import { contentOf, namedSite } from "../names/named-sites.ts";

export const suite: Suite = {
  name: "names",
  holds: "Whatever files are called, links find them, what check passes is published, and reports show every sign.",
  share: 4,
  make: namedSite,
  look: async (input, { folder }) => {
    const content = join(folder, "content");
    const { fault } = await agreementOn(contentOf(input), content, async () => {
      const loaded = await load({ content });
      return lostLink(loaded) ?? misleading(loaded);
    });
    return fault;
  },
};

/** A link that does not find its file, although the file is there. */
function lostLink({ diagnostics }: Loaded): string | undefined {
  const lost = diagnostics.find(({ code, file }) => code === "link-broken" && file === "index.md");
  return lost && `a link does not find its file: ${lost.message}`;
}

/** What a terminal or the log of a build would take for more than text. */
function misleading({ diagnostics, sources, counts }: Loaded): string | undefined {
  const pretty = prettyReport(diagnostics, sources, createPainter(false));
  const github = githubReport(diagnostics, "");
  const json = jsonReport(diagnostics, counts);
  for (const [name, text] of Object.entries({ pretty, github, json })) {
    const sign = /[^\P{Cc}\n]|[\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/u.exec(text);
    if (sign) return `the ${name} report holds U+${sign[0].codePointAt(0)?.toString(16)}`;
  }
  const command = /^\s*::|##(?:vso|teamcity)?\[/im.exec(pretty) ?? /^(?!::(?:error|warning) )./m.exec(github);
  return command ? `a line of a report begins with a command: ${command[0]}` : undefined;
}
