/**
 * What is known about a site before rendering: enough to list the pages that Waymark will generate,
 * which links and the register are checked against.
 */
import type { Address } from "./guidance.ts";
import type { Labels } from "./labels/labels.ts";

export interface SiteOutline {
  readonly title: string;
  /** True when the content has a home page of its own. */
  readonly hasHome: boolean;
  /** Published topics, in reading order. */
  readonly topics: readonly OutlineTopic[];
  /** The numbers of its levels, lowest first. */
  readonly levelNumbers: readonly number[];
  /** True where each level holds all of those below it. */
  readonly isCumulative: boolean;
  /** True where a practice has items. */
  readonly hasItems: boolean;
  /** True where `site.yaml` does not leave the self-assessment out. */
  readonly isAssessed: boolean;
  readonly frameworks: readonly {
    readonly key: string;
    readonly title: string;
    readonly requirements: readonly string[];
  }[];
  /** Its tags and roles, where it declares them. */
  readonly labels: readonly Labels[];
  /** Ids of the glossary's terms. */
  readonly terms: readonly string[];
}

export interface OutlineTopic {
  readonly id: string;
  /** Number of its published practices. */
  readonly practices: number;
  /** Number of its published pages without levels. */
  readonly pages: number;
}

/** The step of an address at which the newest edition is always found. */
export const LATEST = "latest";

/** A page that Waymark generates. */
export interface GeneratedPage {
  readonly address: Address;
  readonly title: string;
  /** Element ids that links may refer to. */
  readonly anchors?: readonly string[];
  /** True where a content page may replace it. Default: false. */
  readonly isReplaceable?: boolean;
  /** True where the register records its address. Default: false. */
  readonly isRecorded?: boolean;
  /** `frozen` for a page of a frozen edition, `newest` for a folder of addresses that lead to the newest. Default: neither. */
  readonly edition?: "frozen" | "newest";
}

/** Lists the pages that Waymark generates for a site. */
export type GeneratedPages = (outline: SiteOutline) => readonly GeneratedPage[];
