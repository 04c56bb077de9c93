/** What is known of a page before and after its body is parsed. */

import type { FrontMatterKeys } from "../../base/front-matter/keys.ts";
import type { Address } from "../../base/model/guidance.ts";
import type { FrontMatter } from "../parse/front-matter.ts";
import type { ParsedPage } from "../parse/parsed-page.ts";

export type PageKind = "home" | "topic" | "practice" | "page";

/** A page that has its place in the site; front matter is all it takes to know it. */
export interface PlacedPage {
  readonly front: FrontMatter;
  readonly kind: PageKind;
  /** Validated front matter; undefined when it has faults. */
  readonly yaml: FrontMatterKeys | undefined;
  /** The title, or the file's name when it has none, so that other faults can still be told. */
  readonly title: string;
  /** The topic of a practice; undefined for other kinds and for an unknown parent. */
  readonly topic: PlacedPage | undefined;
  readonly slug: string;
  readonly address: Address;
  /** False for a draft, and for what is held back until it is written. */
  readonly isPublished: boolean;
  /** True for a draft, and for a practice of a draft topic. */
  readonly isDraft?: boolean;
}

/** What of a page is still to be written. */
export interface Unwritten {
  /** True in a preview, which shows stubs with a mark; elsewhere they are left out. */
  readonly isShown: boolean;
  readonly hasDescription: boolean;
  readonly hasLead: boolean;
  /** By level number, from 1. */
  readonly levels: ReadonlyMap<number, UnwrittenLevel>;
}

export interface UnwrittenLevel {
  readonly hasStatement: boolean;
  readonly hasLead: boolean;
  /** Places of its stubs among the parts. */
  readonly parts: ReadonlySet<number>;
}

/** A placed page with its body. */
export interface PageRecord extends PlacedPage {
  readonly page: ParsedPage;
  /** What is not written yet; where it is not published, `page` and `yaml` are without it. */
  readonly unwritten?: Unwritten | undefined;
}
