/**
 * A link has a scheme that is safe for readers.
 *
 * Good: `https:`, `http:`, `mailto:`, `tel:`.
 * Bad: `javascript:`, `data:`, `file:`, and `//host` without any.
 */
import { finding } from "../../../../base/diagnostics/diagnostic.ts";
import { ALLOWED_SCHEMES } from "../../../parse/link-target.ts";
import type { Rule } from "../../rule.ts";

export const linkScheme: Rule = {
  codes: ["link-scheme"],
  *check({ records }) {
    const allowed = [...ALLOWED_SCHEMES].map((scheme) => `\`${scheme}:\``).join(", ");
    for (const { page } of records) {
      for (const { target, span } of page.links) {
        if (target.kind !== "refused") continue;
        const message =
          target.scheme === "//"
            ? "This link leaves out the scheme."
            : `Links may not have the scheme "${target.scheme}:".`;
        yield finding(
          "link-scheme",
          page.file,
          span,
          message,
          target.scheme === "//" ? "Write `https://`." : `Use ${allowed}.`,
        );
      }
    }
  },
};
