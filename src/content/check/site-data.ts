/** The rest of a content folder, as far as pages are checked against it. */

import type { Address, Term } from "../../base/model/guidance.ts";
import type { GeneratedPage } from "../../base/model/site-outline.ts";
import type { FrameworkConfig } from "../config/frameworks.ts";
import type { SiteConfig } from "../config/site-config.ts";

/** What the rules hold the pages against, besides each other. */
export interface SiteData {
  readonly config: SiteConfig;
  readonly frameworks: readonly FrameworkConfig[];
  readonly glossary: readonly Term[];
  /** The pages that Waymark adds to those of the content. */
  readonly generated: readonly GeneratedPage[];
  /** Paths of pictures and documents, relative to the content folder. */
  readonly assets: readonly string[];
  /** Where former addresses lead. */
  readonly moved: ReadonlyMap<Address, Address>;
  /** ISO dates on which pages were first published, by address, as the register has them. */
  readonly firstPublished?: ReadonlyMap<Address, string>;
  /** ISO date to hold reviews against. */
  readonly today: string | undefined;
}
