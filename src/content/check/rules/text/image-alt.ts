/**
 * A picture has a text alternative.
 *
 * Good: `![Five steps, each higher than the last](ladder.png)`.
 * Bad: `![](ladder.png)`.
 */
import { finding } from "../../../../base/diagnostics/diagnostic.ts";
import type { Rule } from "../../rule.ts";

export const imageAlt: Rule = {
  codes: ["image-alt"],
  *check({ records }) {
    for (const { page } of records) {
      for (const { span, isImage, alt } of page.links) {
        if (!isImage || alt !== "") continue;
        yield finding(
          "image-alt",
          page.file,
          span,
          "This picture has no text alternative.",
          "Say between the square brackets what it shows.",
        );
      }
    }
  },
};
