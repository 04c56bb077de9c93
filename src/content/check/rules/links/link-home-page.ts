/**
 * A link to another site leads to a document, not to that site's home page.
 *
 * Good: `https://csrc.nist.gov/pubs/sp/800/161/r1/upd1/final`.
 * Bad: `https://csrc.nist.gov/`.
 */
import { finding } from "../../../../base/diagnostics/diagnostic.ts";
import type { Rule } from "../../rule.ts";

export const linkHomePage: Rule = {
  codes: ["link-home-page"],
  *check({ records }) {
    for (const { page } of records) {
      for (const { target, href, span, isImage } of page.links) {
        if (isImage || target.kind !== "external" || !/^https?:\/\/[^/?#]+\/?$/i.test(href)) continue;
        yield finding(
          "link-home-page",
          page.file,
          span,
          `${href} is a bare home page.`,
          "Link to the document that the text names.",
        );
      }
    }
  },
};
