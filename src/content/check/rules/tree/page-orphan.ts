/**
 * Every page can be reached by links.
 *
 * Good: a page in a topic, in the header or footer, or linked from such a page.
 * Bad: a page that nothing links to.
 */
import { finding } from "../../../../base/diagnostics/diagnostic.ts";
import { keySpan, valueAt } from "../../front-matter-positions.ts";
import { navigationOf, orphansAmong } from "../../navigation.ts";
import type { PageRecord } from "../../page-record.ts";
import type { Rule } from "../../rule.ts";
import { ladderIn } from "./ladder-stray.ts";

const HELP =
  "Link to it from a page that readers find, or say where it belongs with `navigation: header` or `navigation: footer` in its front matter; `navigation: none` says that it is to stand alone.";

export const pageOrphan: Rule = {
  codes: ["page-orphan"],
  *check({ records, config, book, resolutions }) {
    // A broken link may be meant for any page, so broken links are reported first.
    if ([...resolutions.values()].some(({ found }) => !found)) return;
    const published = records.filter(({ isPublished }) => isPublished);
    const linksOf = ({ page }: PageRecord) =>
      page.links.flatMap((link) => {
        const resolution = resolutions.get(link);
        return resolution?.found ? [resolution.address] : [];
      });
    // The home page of a site without topics lists all pages.
    const isListed = !published.some(({ kind }) => kind === "topic");
    const orphans = orphansAmong(published, navigationOf(published, config, book), linksOf, isListed);
    for (const record of orphans) {
      const { page, front, title } = record;
      // A page with invalid front matter, with levels or with an unknown parent has other faults to fix first.
      const isLost = valueAt(front, ["eleventyNavigation", "parent"]) !== undefined;
      if (front.map === undefined || isLost || ladderIn(record, config)) continue;
      yield finding("page-orphan", page.file, keySpan(front, ["title"]), `No navigation leads to "${title}".`, HELP);
    }
  },
};
