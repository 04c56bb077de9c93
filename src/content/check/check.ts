/**
 * Checks content in two steps. `placePages` needs only front matter and determines every page's
 * address; `checkPages` also needs the bodies and runs all rules. One run reports the faults of all
 * files.
 */
import type { AddressBook } from "../../base/address/book.ts";
import { type Resolution, resolveLink, resolvePicture } from "../../base/address/resolve.ts";
import type { Finding, Outcome } from "../../base/diagnostics/diagnostic.ts";
import { withFewGuesses } from "../../base/diagnostics/nearest.ts";
import type { FrontMatter } from "../parse/front-matter.ts";
import type { ParsedLink } from "../parse/parsed-page.ts";
import { writeAddressBook } from "./address-book.ts";
import { readFrontMatter } from "./front-matter.ts";
import type { PageRecord } from "./page-record.ts";
import { RULES } from "./rules.ts";
import type { SiteData } from "./site-data.ts";
import { buildTree, type Placing, type SiteTree } from "./site-tree.ts";

/** Content with resolved addresses and links. It may still have errors: see the findings. */
export interface CheckedContent {
  /** Published pages only, in reading order. */
  readonly records: readonly PageRecord[];
  readonly resolutions: ReadonlyMap<ParsedLink, Resolution>;
  readonly book: AddressBook;
}

/** Validates front matter and determines every page's place. */
export function placePages(fronts: readonly FrontMatter[], placing: Placing): Outcome<SiteTree> {
  const read = fronts.map(readFrontMatter);
  return { value: buildTree(read, placing), findings: read.flatMap(({ findings }) => findings) };
}

/**
 * Runs every rule.
 *
 * @param records every page with its body
 */
export function checkPages(tree: SiteTree, records: readonly PageRecord[], around: SiteData): Outcome<CheckedContent> {
  const { config, frameworks, firstPublished, today } = around;
  const book = writeAddressBook(records, around);
  const resolutions = new Map<ParsedLink, Resolution>();
  for (const { page } of records) {
    for (const link of page.links) {
      if (link.target.kind !== "internal") continue;
      resolutions.set(link, (link.isImage ? resolvePicture : resolveLink)(link.href, page.file, book));
    }
  }
  const practices = records.filter((record) => record.kind === "practice");
  const context = { config, frameworks, firstPublished, today, tree, records, practices, book, resolutions };
  return {
    value: { records: records.filter((record) => record.isPublished), resolutions, book },
    findings: withFewGuesses(() => RULES.flatMap((rule): Finding[] => [...rule.check(context)])),
  };
}
