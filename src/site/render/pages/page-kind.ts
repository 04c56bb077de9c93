/**
 * What a kind of page declares, all in its one file in this folder: which pages
 * there are, how each is laid out, its Markdown twin, where it is listed, what
 * search knows of it, and what it adds to sheets for printing.
 */
import type { PageContext } from "../../../../layouts/base/page-context.ts";
import type { SheetSection } from "../../../../layouts/pages/print.ts";
import type { Address, Guidance, Practice, TopicPractices } from "../../../base/model/guidance.ts";
import type { SearchablePage } from "../../../base/model/searchable.ts";
import type { GeneratedPages } from "../../../base/model/site-outline.ts";

export interface PageKind {
  /** The pages of this kind that no file of the content stands for. Default: none. */
  readonly generated?: GeneratedPages;
  /** Every page of this kind. */
  readonly pages: (context: PageKindContext) => Iterable<SitePage>;
  /** What search knows of pages that are made from the model alone. Default: nothing. */
  readonly searchable?: (context: Pick<PageKindContext, "guidance" | "words">) => Iterable<SearchablePage>;
  /** What stands behind the practices on a sheet for printing. Default: nothing. */
  readonly sheet?: SheetSection;
}

export interface PageKindContext extends PageContext {
  /** All topics with their practices, in reading order. */
  readonly topics: readonly TopicPractices[];
}

/** A page of the site; its texts are made when they are asked for. */
export interface SitePage {
  readonly address: Address;
  readonly html: () => string;
  /** Its Markdown twin. Default: it has none. */
  readonly twin?: () => string;
  /** Listed in the sitemap, with the ISO date of its last change where it is known. Default: not listed. */
  readonly sitemap?: { readonly changed: string | undefined };
  /** Its entry in `llms.txt`. Default: none. */
  readonly listing?: Listing;
}

export interface Listing {
  readonly title: string;
  readonly description: string | undefined;
  /** Id of the topic that it is listed under. Default: among what a reader in a hurry may skip. */
  readonly topic?: string;
  /** True for long lists of references, which come last. */
  readonly isReference?: boolean;
}

/** The topics that have practices. */
export function filledTopics(topics: readonly TopicPractices[]): readonly TopicPractices[] {
  return topics.filter(({ practices }) => practices.length > 0);
}

/** Practices of a guidance topic by topic, as `PageKindContext` holds them. */
export function topicsOf({ topics, practices }: Guidance): readonly TopicPractices[] {
  const byTopic = new Map<string, Practice[]>(topics.map(({ id }) => [id, []]));
  for (const practice of practices) byTopic.get(practice.topic)?.push(practice);
  return topics.map((topic) => ({ topic, practices: byTopic.get(topic.id) ?? [] }));
}
