/** What is known of a page before and after its body is parsed. */

import type { FrontMatterKeys } from "../../base/front-matter/keys.ts";
import type { Address } from "../../base/model/guidance.ts";
import type { FrontMatter } from "../parse/front-matter.ts";
import type { OwnLevels } from "../parse/level-numbering.ts";
import type { ParsedPage } from "../parse/parsed-page.ts";

/** `level`: a page that says what the levels of one number mean. */
export type PageKind = "home" | "topic" | "practice" | "page" | "level";

/** A page with its place in the site, which depends on front matter alone. */
export interface PlacedPage {
  readonly front: FrontMatter;
  readonly kind: PageKind;
  /** Validated front matter; undefined when it has faults. */
  readonly yaml: FrontMatterKeys | undefined;
  /** The title, or the file's name if it has none, so that other faults can still be reported. */
  readonly title: string;
  /** The topic that it is in; undefined at the top, for an unknown parent and in a circle of parents. */
  readonly topic: PlacedPage | undefined;
  /** Further topics that list it, as they are named. */
  readonly alsoIn?: readonly PlacedPage[];
  readonly slug: string;
  /** Of a page that says what a level means, the number of that level. */
  readonly levelNumber?: number | undefined;
  readonly address: Address;
  /** False for drafts, and for pages held back because they contain stubs. */
  readonly isPublished: boolean;
  /** True for a draft, and for what is in a draft topic. */
  readonly isDraft?: boolean;
}

/** The id of a topic or practice: the steps of its address, joined by slashes. */
export function idOf({ address }: Pick<PlacedPage, "address">): string {
  return address.slice(1, -1);
}

/** The title of a topic behind those of the topics that it is in. */
export function fullTitleOf({ title, topic }: Pick<PlacedPage, "title" | "topic">): string {
  return topic ? `${fullTitleOf(topic)} › ${title}` : title;
}

/** What a practice calls its levels: as it says itself, else as the topics say that it is in. */
export function ownLevelsOf({ yaml, topic }: Pick<PlacedPage, "yaml" | "topic">): OwnLevels {
  const above = topic ? ownLevelsOf(topic) : {};
  return yaml?.levels ? { ...above, ...yaml.levels } : above;
}

/** The stubs of a page. */
export interface Unwritten {
  /** True in a preview, which shows stubs with a mark; otherwise they are left out. */
  readonly isShown: boolean;
  readonly hasDescription: boolean;
  readonly hasLead: boolean;
  /** By level number, from 1. */
  readonly levels: ReadonlyMap<number, UnwrittenLevel>;
}

export interface UnwrittenLevel {
  readonly hasStatement: boolean;
  readonly hasLead: boolean;
  /** Indexes of the parts that are stubs. */
  readonly parts: ReadonlySet<number>;
}

/** A placed page with its body. */
export interface PageRecord extends PlacedPage {
  readonly page: ParsedPage;
  /** Its stubs. When they are not shown, `page` and `yaml` do not contain them. */
  readonly unwritten?: Unwritten | undefined;
}
