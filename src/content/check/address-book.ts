/** Builds the address book: the addresses and anchors of the site. */
import type { AddressBook, PublishedPage } from "../../base/address/book.ts";
import { OWN_FOLDERS } from "../../base/address/own-names.ts";
import { githubSlug, levelAnchor, partAnchor } from "../../base/address/slug.ts";
import { partKindOf } from "../config/part-kind.ts";
import type { SiteConfig } from "../config/site-config.ts";
import type { PageRecord } from "./page-record.ts";
import type { SiteData } from "./site-data.ts";
import { heldBackFiles } from "./unwritten.ts";

export function writeAddressBook(records: readonly PageRecord[], data: SiteData): AddressBook {
  const { config, generated, assets, moved } = data;
  const byAddress = new Map<string, PublishedPage>();
  const byFile = new Map<string, PublishedPage>();
  const unpublished = new Map<string, string>();
  for (const { address, anchors = [] } of generated)
    byAddress.set(address, { address, file: undefined, anchors: new Set(anchors) });
  for (const record of records) {
    const { file } = record.page;
    if (!record.isPublished) {
      unpublished.set(file, file).set(record.address, file);
      continue;
    }
    const entry: PublishedPage = {
      address: record.address,
      file,
      anchors: anchorsOf(record, config),
      anchorOfHeading: headingFinder(record, config),
    };
    byFile.set(file, entry);
    if (!byAddress.get(record.address)?.file) byAddress.set(record.address, entry);
  }
  const fixed = generated.filter(({ isReplaceable }) => !isReplaceable);
  const ownFolders = new Set([...OWN_FOLDERS, ...fixed.flatMap(({ address }) => address.split("/")[1] || [])]);
  const unwritten = new Set(heldBackFiles(records));
  return { byAddress, byFile, unpublished, unwritten, moved, ownFolders, assets: new Set(assets) };
}

function anchorsOf({ page }: PageRecord, config: SiteConfig): ReadonlySet<string> {
  const anchors = new Set(page.headings.map((heading) => heading.id));
  for (const level of page.levels) {
    anchors.add(levelAnchor(level.number));
    for (const part of level.parts) {
      const kind = partKindOf(part.heading, config.parts);
      if (kind) anchors.add(partAnchor(level.number, kind.id));
    }
  }
  for (const { anchor } of page.places ?? []) anchors.add(anchor);
  return anchors;
}

/** Finds headings by GitHub's names for them; these are made when the first link asks, because most sites need none. */
function headingFinder({ page }: PageRecord, config: SiteConfig): (name: string) => string | undefined {
  let byName: Map<string, string> | undefined;
  return (name) => {
    byName ??= headingsByName(page, config);
    return byName.get(name);
  };
}

function headingsByName(page: PageRecord["page"], config: SiteConfig): Map<string, string> {
  const byName = new Map<string, string>();
  // As on GitHub: the second heading with the same words has a 1 behind them.
  const counts = new Map<string, number>();
  const learn = (text: string, anchor: string | undefined) => {
    const slug = githubSlug(text);
    const count = counts.get(slug) ?? 0;
    counts.set(slug, count + 1);
    const name = count === 0 ? slug : `${slug}-${count}`;
    if (anchor !== undefined && name !== "" && !byName.has(name)) byName.set(name, anchor);
  };
  const byLine = new Map<number, string | undefined>();
  for (const { number, span, parts } of page.levels) {
    byLine.set(span.line, levelAnchor(number));
    for (const part of parts) {
      const kind = partKindOf(part.heading, config.parts);
      byLine.set(part.span.line, kind && partAnchor(number, kind.id));
    }
  }
  const sections = page.headings.values();
  for (const { text, span } of page.outline) {
    if (byLine.has(span.line)) learn(text, byLine.get(span.line));
    else if (text !== "") learn(text, sections.next().value?.id);
  }
  return byName;
}
