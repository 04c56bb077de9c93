/**
 * In a practice only the title ranks above a level.
 *
 * Bad: `## Background` in a practice.
 */
import { finding } from "../../../../base/diagnostics/diagnostic.ts";
import type { Rule } from "../../rule.ts";

export const headingRank: Rule = {
  codes: ["heading-rank"],
  *check({ practices }) {
    for (const { page } of practices) {
      for (const heading of page.outline) {
        if (heading.depth >= 3) continue;
        yield finding(
          "heading-rank",
          page.file,
          heading.span,
          "This heading ranks above the levels.",
          "Use `###` for a level, `####` for a part, `#####` for anything deeper.",
        );
      }
    }
  },
};
