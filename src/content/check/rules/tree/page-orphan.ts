/**
 * Readers can find every page.
 *
 * Good: a page in the header or the footer, or one that such a page links to.
 * Bad: a page in a folder that nothing leads to.
 */
import { finding } from "../../../../base/diagnostics/diagnostic.ts";
import { keySpan } from "../../front-matter-positions.ts";
import { navigationOf, orphansAmong } from "../../navigation.ts";
import type { Rule } from "../../rule.ts";
import { ladderIn } from "./ladder-stray.ts";

const HELP =
  "Link to it from a page that readers find, or say where it belongs with `navigation: header` or `navigation: footer` in its front matter; `navigation: none` says that it is to stand alone.";

export const pageOrphan: Rule = {
  codes: ["page-orphan"],
  *check({ records, config, book, resolutions }) {
    // A link that leads nowhere may be meant for any page; it is told first.
    if ([...resolutions.values()].some(({ found }) => !found)) return;
    const published = records.filter(({ isPublished }) => isPublished);
    const orphans = orphansAmong(published, navigationOf(published, config, book), ({ page }) =>
      page.links.flatMap((link) => {
        const resolution = resolutions.get(link);
        return resolution?.found ? [resolution.address] : [];
      }),
    );
    for (const record of orphans) {
      const { page, front, title } = record;
      // One without readable front matter, or with a ladder, has other faults first.
      if (front.map === undefined || ladderIn(record, config)) continue;
      yield finding("page-orphan", page.file, keySpan(front, ["title"]), `No navigation leads to "${title}".`, HELP);
    }
  },
};
