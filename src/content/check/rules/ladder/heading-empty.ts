/**
 * A heading has text.
 *
 * Bad: `###` with nothing behind it.
 */
import { finding } from "../../../../base/diagnostics/diagnostic.ts";
import type { Rule } from "../../rule.ts";

export const headingEmpty: Rule = {
  codes: ["heading-empty"],
  *check({ records }) {
    for (const { page } of records) {
      for (const heading of page.outline) {
        if (heading.text !== "") continue;
        yield finding(
          "heading-empty",
          page.file,
          heading.span,
          "This heading is empty.",
          "Write the heading, or delete the line.",
        );
      }
    }
  },
};
