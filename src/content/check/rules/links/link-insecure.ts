/**
 * A link to another site is encrypted.
 *
 * Bad: `http://example.org/guide`.
 */
import { finding } from "../../../../base/diagnostics/diagnostic.ts";
import type { Rule } from "../../rule.ts";

export const linkInsecure: Rule = {
  codes: ["link-insecure"],
  *check({ records }) {
    for (const { page } of records) {
      for (const { target, href, span, isImage } of page.links) {
        if (isImage || target.kind !== "external" || target.scheme !== "http") continue;
        yield finding(
          "link-insecure",
          page.file,
          span,
          `The link to ${href} is not encrypted.`,
          "Use `https://` if the site answers to it.",
        );
      }
    }
  },
};
