/** Writes the address book: which addresses and anchors the site will have. */
import { type AddressBook, OWN_ADDRESSES, type PublishedPage } from "../../base/address/book.ts";
import { sheetsOf } from "../../base/address/print.ts";
import {
  FRAMEWORKS_ADDRESS,
  frameworkAddress,
  GLOSSARY_ADDRESS,
  levelAnchor,
  partAnchor,
  requirementAnchor,
  termAnchor,
} from "../../base/address/slug.ts";
import { isMatrixSplit, MATRIX_ADDRESS, topicMatrixAddress } from "../../base/model/matrix.ts";
import { partKindOf } from "../config/part-kind.ts";
import type { SiteConfig } from "../config/site-config.ts";
import type { PageRecord } from "./page-record.ts";
import type { SiteData } from "./site-data.ts";

export function writeAddressBook(records: readonly PageRecord[], around: SiteData): AddressBook {
  const { config, frameworks, glossary, assets, moved } = around;
  const byAddress = new Map<string, PublishedPage>();
  const byFile = new Map<string, PublishedPage>();
  const unpublished = new Map<string, string>();
  const own = (address: string, anchors: readonly string[] = []) =>
    byAddress.set(address, { address, file: undefined, anchors: new Set(anchors) });
  for (const address of OWN_ADDRESSES) own(address);
  for (const { address } of printSheets(records)) own(address);
  if (frameworks.length > 0) own(FRAMEWORKS_ADDRESS);
  for (const { key, requirements } of frameworks)
    own(frameworkAddress(key), [...requirements.keys()].map(requirementAnchor));
  if (glossary.length > 0)
    own(
      GLOSSARY_ADDRESS,
      glossary.map(({ id }) => termAnchor(id)),
    );
  const practices = records.filter(({ kind, isPublished }) => kind === "practice" && isPublished);
  if (practices.length > 0) own(MATRIX_ADDRESS);
  if (isMatrixSplit(practices.length))
    for (const slug of new Set(practices.map(({ topic }) => topic?.slug ?? ""))) own(topicMatrixAddress(slug));
  for (const record of records) {
    const { file } = record.page;
    if (!record.isPublished) {
      unpublished.set(file, file).set(record.address, file);
      continue;
    }
    const entry: PublishedPage = { address: record.address, file, anchors: anchorsOf(record, config) };
    byFile.set(file, entry);
    if (!byAddress.get(record.address)?.file) byAddress.set(record.address, entry);
  }
  return { byAddress, byFile, unpublished, moved, assets: new Set(assets) };
}

function printSheets(records: readonly PageRecord[]) {
  const published = records.filter(({ isPublished }) => isPublished);
  const practices = published.filter(({ kind }) => kind === "practice");
  const countOf = (slug: string) => practices.filter(({ topic }) => topic?.slug === slug).length;
  const topics = published.filter(({ kind }) => kind === "topic");
  return sheetsOf(
    topics.map(({ slug }) => ({ id: slug, practices: countOf(slug) })),
    Math.max(0, ...practices.map(({ page }) => page.levels.length)),
  );
}

function anchorsOf({ page }: PageRecord, config: SiteConfig): ReadonlySet<string> {
  const anchors = new Set(page.headings.map((heading) => heading.id));
  page.levels.forEach((level, index) => {
    anchors.add(levelAnchor(index + 1));
    for (const part of level.parts) {
      const kind = partKindOf(part.heading, config.parts);
      if (kind) anchors.add(partAnchor(index + 1, kind.id));
    }
  });
  return anchors;
}
