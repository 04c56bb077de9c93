/**
 * Only text and sections come before the first level.
 *
 * Bad: `#### How to do better` above the first `###`.
 */
import { finding } from "../../../../base/diagnostics/diagnostic.ts";
import type { Rule } from "../../rule.ts";

export const headingBeforeLevel: Rule = {
  codes: ["heading-before-level"],
  *check({ practices }) {
    for (const { page } of practices) {
      let isInSection = false;
      for (const heading of page.outline) {
        if (heading.isTop && heading.depth === 3) break;
        if (heading.isTop && heading.depth === 2) isInSection = true;
        if (heading.depth < 3 || isInSection) continue;
        yield finding(
          "heading-before-level",
          page.file,
          heading.span,
          "This heading stands before the first level.",
          "Remove the heading and keep its text as an introduction, move it below a `###` heading, or begin a section with `##`.",
        );
      }
    }
  },
};
