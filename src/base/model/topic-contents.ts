/** The tree of topics, with everything that each one holds. */
import type { Address, Guidance, Page, Practice, Topic, TopicPractices } from "./guidance.ts";

/** Something in a topic. */
export type TopicEntry =
  | { readonly kind: "topic"; readonly topic: TopicContents }
  | { readonly kind: "practice"; readonly practice: Practice }
  | { readonly kind: "page"; readonly page: Page };

/** A topic with everything in it, in reading order. */
export interface TopicContents extends TopicPractices {
  /** The topics that it is in, outermost first. */
  readonly above: readonly Topic[];
  readonly entries: readonly TopicEntry[];
}

/** Every topic with what it holds, in reading order: each before the topics in it. */
export function topicContents({ topics, practices, pages }: Guidance): readonly TopicContents[] {
  const practiceAt = new Map(practices.map((practice) => [practice.address, practice]));
  const pageAt = new Map(pages.map((page) => [page.address, page]));
  const topicAt = new Map(topics.map((topic) => [topic.address, topic]));
  const all: TopicContents[] = [];
  const gather = (topic: Topic, above: readonly Topic[]): TopicContents => {
    const at = all.length;
    const entries: TopicEntry[] = [];
    const own: Practice[] = [];
    const contents = { topic, above, entries, practices: own };
    all[at] = contents;
    for (const address of topic.entries) {
      const [inner, practice, page] = [topicAt.get(address), practiceAt.get(address), pageAt.get(address)];
      if (inner) entries.push({ kind: "topic", topic: gather(inner, [...above, topic]) });
      else if (practice) {
        if (practice.topic === topic.id) own.push(practice);
        entries.push({ kind: "practice", practice });
      } else if (page) entries.push({ kind: "page", page });
    }
    return contents;
  };
  for (const topic of topics) if (topic.parent === undefined) gather(topic, []);
  return all;
}

/** True for a topic and those in it, by their ids; without one for all. */
export function isWithin(topic: string, other: string | undefined): boolean {
  return other === undefined || topic === other || topic.startsWith(`${other}/`);
}

/** The topics that are in no other one. */
export function topTopics(topics: readonly TopicContents[]): readonly TopicContents[] {
  return topics.filter(({ above }) => above.length === 0);
}

/** The topics with practices, in themselves or in a topic in them. */
export function topicsWithPractices(topics: readonly TopicContents[]): readonly TopicContents[] {
  return topics.filter(hasPractices);
}

function hasPractices({ practices, entries }: TopicContents): boolean {
  return practices.length > 0 || entries.some((entry) => entry.kind === "topic" && hasPractices(entry.topic));
}

/** What a reader goes through from beginning to end: practices and pages, without the topics' own pages. */
export function inReadingOrder(topics: readonly TopicContents[]): readonly (Practice | Page)[] {
  const leaves = ({ topic, entries }: TopicContents): (Practice | Page)[] =>
    entries.flatMap((entry) => {
      if (entry.kind === "topic") return leaves(entry.topic);
      const leaf = entry.kind === "practice" ? entry.practice : entry.page;
      return leaf.topic === topic.id ? [leaf] : []; // Others are read where their address is.
    });
  return topTopics(topics).flatMap(leaves);
}

/** What comes before and after a page. */
export interface Neighbours {
  readonly previous?: Practice | Page | undefined;
  readonly next?: Practice | Page | undefined;
}

/** The neighbours of each page, by its address. */
export function neighboursIn(order: readonly (Practice | Page)[]): ReadonlyMap<Address, Neighbours> {
  return new Map(order.map(({ address }, at) => [address, { previous: order[at - 1], next: order[at + 1] }]));
}

/** How many topics, practices and pages are directly in a topic. */
export function countEntries({ entries }: TopicContents): readonly [topics: number, practices: number, pages: number] {
  const of = (wanted: TopicEntry["kind"]) => entries.filter(({ kind }) => kind === wanted).length;
  return [of("topic"), of("practice"), of("page")];
}
