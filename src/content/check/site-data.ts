/** The parts of a content folder, besides pages, that rules need. */

import type { Address, Term } from "../../base/model/guidance.ts";
import type { GeneratedPage } from "../../base/model/site-outline.ts";
import type { FrameworkConfig } from "../config/frameworks.ts";
import type { SiteConfig } from "../config/site-config.ts";

/** What the rules check pages against, besides other pages. */
export interface SiteData {
  readonly config: SiteConfig;
  readonly frameworks: readonly FrameworkConfig[];
  readonly glossary: readonly Term[];
  /** The pages that Waymark generates. */
  readonly generated: readonly GeneratedPage[];
  /** Paths of pictures and documents, relative to the content folder. */
  readonly assets: readonly string[];
  /** Former addresses with their current targets. */
  readonly moved: ReadonlyMap<Address, Address>;
  /** ISO dates on which pages were first published, by address, from the register. */
  readonly firstPublished?: ReadonlyMap<Address, string>;
  /** ISO date that review dates are compared with. */
  readonly today: string | undefined;
}
