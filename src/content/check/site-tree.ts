/**
 * Classifies pages as home, topics, practices and other pages, finds each page's topic and gives
 * every page its address, from front matter alone. eleventy-navigation silently drops a page with an
 * unknown parent; here it is kept, without a topic, for the rules to report.
 */
import { slugify, slugOfFile } from "../../base/address/slug.ts";
import { byCodeUnit } from "../../base/source/order.ts";
import { peopleOrder } from "../../base/source/people-order.ts";
import type { ReadFrontMatter } from "./front-matter.ts";
import { levelNumberOf } from "./level-pages.ts";
import type { PageKind, PlacedPage } from "./page-record.ts";
import { findParents, isHome, keyOf } from "./parents.ts";

export interface SiteTree {
  /** Every page in reading order: home, then topic by topic with what is in it, then the rest. */
  readonly pages: readonly PlacedPage[];
  /** Finds a topic by any name that its pages may use. */
  readonly topicNamed: (name: string) => PlacedPage | undefined;
  /** The names that pages may use, as authors would write them. */
  readonly topicNames: readonly string[];
  /** Topics of which each is in the next one, and the last in the first. */
  readonly circles: readonly (readonly PlacedPage[])[];
}

/** How a site places its pages. */
export interface Placing {
  /** True to treat drafts like other pages, as `serve` does. */
  readonly drafts: boolean;
  /** Language by which titles are sorted. Default: en. */
  readonly lang?: string;
  /** False for a site on which no page has levels. Default: true. */
  readonly hasLadders?: boolean;
}

export function buildTree(
  read: readonly ReadFrontMatter[],
  { drafts, lang = "en", hasLadders = true }: Placing,
): SiteTree {
  const parents = findParents(read);
  const isParent = new Set([...parents.of.values(), ...parents.circles.flat(), ...[...parents.others.values()].flat()]);

  const kindOf = (entry: ReadFrontMatter): PageKind => {
    if (isHome(entry)) return "home";
    if (isParent.has(entry)) return "topic";
    const { parent, hasNavigation, hasLadder } = entry.placing;
    if (!hasLadders) return "page";
    if (levelNumberOf(entry) !== undefined) return "level";
    if (!hasLadder) return "page";
    return parent !== undefined ? "practice" : hasNavigation ? "topic" : "page";
  };

  const placed = new Map<ReadFrontMatter, PlacedPage>();
  // Topics may lie in each other deeper than calls may, so those above are placed first.
  const place = (entry: ReadFrontMatter): PlacedPage => {
    const above: ReadFrontMatter[] = [];
    for (let next = parents.of.get(entry); next && !placed.has(next); next = parents.of.get(next)) above.push(next);
    while (above.length > 0) placeIn(above.pop() ?? entry);
    return placed.get(entry) ?? placeIn(entry);
  };
  const placeIn = (entry: ReadFrontMatter): PlacedPage => {
    const { front, yaml, placing } = entry;
    const kind = kindOf(entry);
    const parent = parents.of.get(entry);
    const topic = parent && placed.get(parent);
    const slug = placing.id === undefined ? slugOfFile(front.file) : slugify(placing.id);
    // What a draft topic holds is a draft too.
    const isPublished = (drafts || !placing.isDraft) && (topic?.isPublished ?? true);
    const page: PlacedPage = {
      front,
      kind,
      yaml,
      title: placing.title ?? front.file,
      topic,
      alsoIn: kind === "topic" ? [] : (parents.others.get(entry) ?? []).map(place),
      slug,
      ...(kind === "level" && { levelNumber: levelNumberOf(entry) }),
      address: addressOf(kind, slug, front.file, topic),
      isPublished,
      isDraft: !isPublished,
    };
    placed.set(entry, page);
    return page;
  };

  const pages = read.map(place).sort(readingOrder(lang));
  const within = new Map<PlacedPage | undefined, PlacedPage[]>();
  for (const page of pages) {
    const siblings = within.get(page.topic);
    if (siblings) siblings.push(page);
    else within.set(page.topic, [page]);
  }
  const tops = within.get(undefined) ?? [];
  const ofKind = (wanted: PageKind) =>
    branches(
      tops.filter(({ kind }) => kind === wanted),
      within,
    );
  const named = (name: string) => {
    const entry = parents.named(name);
    const page = entry && placed.get(entry);
    return page?.kind === "topic" ? page : undefined;
  };
  return {
    pages: [...ofKind("home"), ...ofKind("topic"), ...ofKind("practice"), ...ofKind("page"), ...ofKind("level")],
    topicNamed: named,
    topicNames: read.filter((entry) => place(entry).kind === "topic").map(keyOf),
    circles: parents.circles.map((circle) => circle.map(place)),
  };
}

/** Each page, directly behind it what is in it, and so on. */
function branches(tops: readonly PlacedPage[], within: ReadonlyMap<unknown, readonly PlacedPage[]>): PlacedPage[] {
  const pages: PlacedPage[] = [];
  const waiting = tops.toReversed();
  for (let page = waiting.pop(); page !== undefined; page = waiting.pop()) {
    pages.push(page);
    for (const child of within.get(page)?.toReversed() ?? []) waiting.push(child);
  }
  return pages;
}

function addressOf(kind: PageKind, slug: string, file: string, topic: PlacedPage | undefined): string {
  if (kind === "home") return "/";
  if (topic) return `${topic.address}${slug}/`;
  if (kind === "topic") return `/${slug}/`;
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
