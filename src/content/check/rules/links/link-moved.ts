/**
 * A link inside the site uses the current address of its target.
 *
 * Bad: `[passwords](/security/pass-words/)` when that page has moved to `/security/passwords/`.
 */
import { relativePath } from "../../../../base/address/relative-path.ts";
import { finding } from "../../../../base/diagnostics/diagnostic.ts";
import type { Rule } from "../../rule.ts";

export const linkMoved: Rule = {
  codes: ["link-moved"],
  *check({ records, resolutions, book }) {
    for (const { page, isPublished } of records) {
      if (!isPublished) continue;
      for (const link of page.links) {
        const resolution = resolutions.get(link);
        if (!resolution?.found || resolution.movedFrom === undefined) continue;
        const [address = "", anchor] = resolution.address.split("#");
        const file = book.byAddress.get(address)?.file;
        const written = file === undefined ? address : relativePath(page.file, file);
        yield finding(
          "link-moved",
          page.file,
          link.span,
          `What was at ${resolution.movedFrom} has moved.`,
          `Write \`${written}${anchor === undefined ? "" : `#${anchor}`}\`.`,
        );
      }
    }
  },
};
