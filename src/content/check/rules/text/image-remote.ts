/**
 * Pictures come from the site itself.
 *
 * Good: `![A ladder](ladder.png)`.
 * Bad: `![A ladder](https://example.org/ladder.png)`.
 */
import { finding } from "../../../../base/diagnostics/diagnostic.ts";
import type { Rule } from "../../rule.ts";

export const imageRemote: Rule = {
  codes: ["image-remote"],
  *check({ records }) {
    for (const { page } of records) {
      for (const { target, span, isImage } of page.links) {
        if (!isImage || target.kind !== "external") continue;
        yield finding(
          "image-remote",
          page.file,
          span,
          "This picture is on another site.",
          "Copy it into the content folder and link to the copy.",
        );
      }
    }
  },
};
