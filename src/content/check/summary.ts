/** What there is in checked content, in numbers and names; known also where there are errors. */
import type { PageRecord } from "./page-record.ts";
import type { SiteTree } from "./site-tree.ts";

/** Published pages of each kind. */
export interface Counts {
  readonly topics: number;
  readonly practices: number;
  readonly levels: number;
  readonly pages: number;
}

/** The names that a practice may call a topic by. */
export interface TopicName {
  readonly key: string;
  readonly title: string;
  readonly slug: string;
}

export function countContent(records: readonly PageRecord[]): Counts {
  const ofKind = (...kinds: string[]) => records.filter(({ kind }) => kinds.includes(kind)).length;
  return {
    topics: ofKind("topic"),
    practices: ofKind("practice"),
    levels: records.reduce((sum, { page }) => sum + page.levels.length, 0),
    pages: ofKind("page", "home"),
  };
}

export function namesOfTopics({ pages }: SiteTree): TopicName[] {
  return pages
    .filter(({ kind }) => kind === "topic")
    .map(({ yaml, title, slug }) => ({ key: yaml?.eleventyNavigation?.key ?? title, title, slug }));
}
