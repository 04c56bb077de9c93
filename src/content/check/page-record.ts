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
  /** False for a draft. */
  readonly isPublished: boolean;
}

/** A placed page with its body. */
export interface PageRecord extends PlacedPage {
  readonly page: ParsedPage;
}
