/**
 * Classifies pages as home, topics, practices and plain pages, finds each practice's topic and gives
 * every page its address, from front matter alone. eleventy-navigation silently drops a page with an
 * unknown parent; here it is kept, without a topic, for the rules to report.
 */
import { slugify, slugOfFile } from "../../base/address/slug.ts";
import { byCodeUnit } from "../../base/source/order.ts";
import { peopleOrder } from "../../base/source/people-order.ts";
import type { ReadFrontMatter } from "./front-matter.ts";
import type { PageKind, PlacedPage } from "./page-record.ts";

const HOME_FILE = "index.md";

export interface SiteTree {
  /** Every page in reading order: home, then topic by topic with its practices, then the rest. */
  readonly pages: readonly PlacedPage[];
  /** Finds a topic by any name that a practice may use. */
  readonly topicNamed: (name: string) => PlacedPage | undefined;
  /** The names that practices may use, as authors would write them. */
  readonly topicNames: readonly string[];
}

/**
 * @param publishDrafts true to treat drafts like other pages, as `serve` does
 * @param lang language by which titles are sorted
 */
export function buildTree(read: readonly ReadFrontMatter[], publishDrafts: boolean, lang: string): SiteTree {
  const inReadingOrder = readingOrder(lang);
  const parents = new Set(read.flatMap(({ placing }) => (placing.parent ? [placing.parent.toLowerCase()] : [])));
  const isParent = (name: string | undefined) => name !== undefined && parents.has(name.toLowerCase());

  const kindOf = ({ front: { file }, placing }: ReadFrontMatter): PageKind => {
    if (file === HOME_FILE) return "home";
    if (placing.parent !== undefined) return "practice";
    return placing.hasNavigation || isParent(placing.title) || isParent(slugOfFile(file)) ? "topic" : "page";
  };

  const place = (entry: ReadFrontMatter, kind: PageKind, topic: PlacedPage | undefined): PlacedPage => {
    const { front, yaml, placing } = entry;
    const slug = placing.id === undefined ? slugOfFile(front.file) : slugify(placing.id);
    // Practices of a draft topic are drafts too.
    const isPublished = (publishDrafts || !placing.isDraft) && (topic?.isPublished ?? true);
    return {
      front,
      kind,
      yaml,
      title: placing.title ?? front.file,
      topic,
      slug,
      address: addressOf(kind, slug, front.file, topic),
      isPublished,
      isDraft: !isPublished,
    };
  };

  const kinds = new Map(read.map((entry) => [entry, kindOf(entry)]));
  const ofKind = (kind: PageKind) => read.filter((entry) => kinds.get(entry) === kind);

  const topics = ofKind("topic").map((entry) => ({
    key: entry.placing.key ?? entry.placing.title ?? "",
    page: place(entry, "topic", undefined),
  }));
  const byName = new Map<string, PlacedPage>();
  const learn = (name: string, page: PlacedPage) => {
    if (!byName.has(name.toLowerCase())) byName.set(name.toLowerCase(), page);
  };
  for (const { key, page } of topics) learn(key, page);
  for (const { page } of topics) learn(page.title, page);
  for (const { page } of topics) learn(page.slug, page);
  const topicNamed = (name: string) => byName.get(name.toLowerCase());

  const practices = ofKind("practice").map((entry) => place(entry, "practice", topicNamed(entry.placing.parent ?? "")));
  const practicesOf = new Map<PlacedPage | undefined, PlacedPage[]>();
  for (const practice of practices.sort(inReadingOrder)) {
    const siblings = practicesOf.get(practice.topic);
    if (siblings) siblings.push(practice);
    else practicesOf.set(practice.topic, [practice]);
  }
  const topicPages = topics.map(({ page }) => page).sort(inReadingOrder);
  const others = (kind: PageKind) =>
    ofKind(kind)
      .map((entry) => place(entry, kind, undefined))
      .sort(inReadingOrder);
  return {
    pages: [
      ...others("home"),
      ...topicPages.flatMap((topic) => [topic, ...(practicesOf.get(topic) ?? [])]),
      ...(practicesOf.get(undefined) ?? []),
      ...others("page"),
    ],
    topicNamed,
    topicNames: topics.map(({ key }) => key),
  };
}

function addressOf(kind: PageKind, slug: string, file: string, topic: PlacedPage | undefined): string {
  if (kind === "home") return "/";
  if (kind === "topic") return `/${slug}/`;
  if (kind === "practice" && topic) return `${topic.address}${slug}/`;
  const folders = file.split("/").slice(0, -1).map(slugify);
  if (/(^|\/)index\.md$/i.test(file)) folders.pop();
  return `/${[...folders, slug].filter(Boolean).join("/")}/`;
}

/** By `order`, those without one last; then by title in natural order, then by file. */
function readingOrder(lang: string): (a: PlacedPage, b: PlacedPage) => number {
  const byTitle = peopleOrder(lang);
  return (a, b) => {
    const orderA = a.yaml?.eleventyNavigation?.order ?? Number.POSITIVE_INFINITY;
    const orderB = b.yaml?.eleventyNavigation?.order ?? Number.POSITIVE_INFINITY;
    if (orderA !== orderB) return orderA - orderB;
    return byTitle(a.title, b.title) || byCodeUnit(a.front.file, b.front.file);
  };
}
