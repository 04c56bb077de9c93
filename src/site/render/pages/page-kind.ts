/**
 * What a kind of page declares in its file: its pages with their layouts, Markdown twins and listings,
 * what search indexes, and what it adds to print sheets.
 */
import type { PageContext } from "../../../../layouts/base/page-context.ts";
import type { SheetSection } from "../../../../layouts/pages/print.ts";
import type { Address, TopicPractices } from "../../../base/model/guidance.ts";
import type { SearchablePage } from "../../../base/model/searchable.ts";
import type { GeneratedPages } from "../../../base/model/site-outline.ts";
import type { TopicContents } from "../../../base/model/topic-contents.ts";

export interface PageKind {
  /** Pages of this kind without a content file. Default: none. */
  readonly generated?: GeneratedPages;
  /** Every page of this kind. */
  readonly pages: (context: PageKindContext) => Iterable<SitePage>;
  /** Search entries for generated pages. Default: none. */
  readonly searchable?: (context: Pick<PageKindContext, "guidance" | "words">) => Iterable<SearchablePage>;
  /** Section that this kind adds to a print sheet, after the practices. Default: none. */
  readonly sheet?: SheetSection;
}

export interface PageKindContext extends PageContext {
  /** All topics with what they hold, in reading order. */
  readonly topics: readonly TopicContents[];
}

/** A page of the site. Its texts are rendered on demand. */
export interface SitePage {
  readonly address: Address;
  readonly html: () => string;
  /** Its Markdown twin. Default: it has none. */
  readonly twin?: () => string;
  /** True if it shows what was gathered from other pages before it is rendered, so that nobody knows which. */
  readonly isGathered?: true;
  /** Listed in the sitemap, with the ISO date of its last change where it is known. Default: not listed. */
  readonly sitemap?: { readonly changed: (() => string | undefined) | undefined };
  /** Its entry in `llms.txt`. Default: none. */
  readonly listing?: Listing;
}

export interface Listing {
  readonly title: string;
  readonly description: string | undefined;
  /** Id of the topic under which it is listed. Default: the last section, which may be skipped. */
  readonly topic?: string;
  /** True for long reference lists, which come last. */
  readonly isReference?: boolean;
}

/** The topics that have practices. */
export function filledTopics<T extends TopicPractices>(topics: readonly T[]): readonly T[] {
  return topics.filter(({ practices }) => practices.length > 0);
}
