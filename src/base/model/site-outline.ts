/**
 * What is known of a site before it is rendered: enough to say which pages
 * Waymark will add to those of the content, so that links and the register can
 * be held against them.
 */
import type { Address } from "./guidance.ts";

export interface SiteOutline {
  readonly title: string;
  /** True when the content has a home page of its own. */
  readonly hasHome: boolean;
  /** Published topics, in reading order. */
  readonly topics: readonly OutlineTopic[];
  /** Number of levels of the practice that has most; 0 without practices. */
  readonly ladderLength: number;
  readonly frameworks: readonly {
    readonly key: string;
    readonly title: string;
    readonly requirements: readonly string[];
  }[];
  /** Ids of the glossary's terms. */
  readonly terms: readonly string[];
}

export interface OutlineTopic {
  readonly id: string;
  /** Number of its published practices. */
  readonly practices: number;
}

/** A page that Waymark makes itself. */
export interface GeneratedPage {
  readonly address: Address;
  readonly title: string;
  /** Ids of its elements that links may name. */
  readonly anchors?: readonly string[];
  /** True where content may have a page of its own at the address. Default: false. */
  readonly isReplaceable?: boolean;
  /** True where the register keeps the address. Default: false. */
  readonly isRecorded?: boolean;
}

/** Says which pages Waymark makes for a site. */
export type GeneratedPages = (outline: SiteOutline) => readonly GeneratedPage[];
