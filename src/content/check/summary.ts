/** Numbers and names that summarise checked content, even if it has errors. */
import { idOf, type PageRecord } from "./page-record.ts";
import type { SiteTree } from "./site-tree.ts";

/** Published pages of each kind. */
export interface Counts {
  readonly topics: number;
  readonly practices: number;
  readonly levels: number;
  readonly pages: number;
}

/** The names by which a practice may refer to a topic. */
export interface TopicName {
  readonly key: string;
  readonly title: string;
  readonly slug: string;
  /** The steps of its address. */
  readonly id: string;
}

export function countContent(records: readonly PageRecord[]): Counts {
  const ofKind = (...kinds: string[]) => records.filter(({ kind }) => kinds.includes(kind)).length;
  return {
    topics: ofKind("topic"),
    practices: ofKind("practice"),
    levels: records.reduce((sum, { page }) => sum + page.levels.length, 0),
    pages: ofKind("page", "home", "level"),
  };
}

export function namesOfTopics({ pages }: SiteTree): TopicName[] {
  return pages
    .filter(({ kind }) => kind === "topic")
    .map((page) => {
      const { yaml, title, slug } = page;
      return { key: yaml?.eleventyNavigation?.key ?? title, title, slug, id: idOf(page) };
    });
}
