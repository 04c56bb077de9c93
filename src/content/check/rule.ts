/** What a rule is: it looks at the whole content and says what it found, never how bad it is. */
import type { AddressBook } from "../../base/address/book.ts";
import type { Resolution } from "../../base/address/resolve.ts";
import type { Code } from "../../base/diagnostics/catalogue.ts";
import type { Finding } from "../../base/diagnostics/diagnostic.ts";
import type { Address } from "../../base/model/guidance.ts";
import type { FrameworkConfig } from "../config/frameworks.ts";
import type { SiteConfig } from "../config/site-config.ts";
import type { ParsedLink } from "../parse/parsed-page.ts";
import type { PageRecord } from "./page-record.ts";
import type { SiteTree } from "./site-tree.ts";

export interface RuleContext {
  readonly config: SiteConfig;
  readonly frameworks: readonly FrameworkConfig[];
  /** ISO date to hold reviews against; undefined to leave them be. */
  readonly today: string | undefined;
  /** ISO dates on which pages were first published, by address. */
  readonly firstPublished?: ReadonlyMap<Address, string> | undefined;
  readonly tree: SiteTree;
  readonly records: readonly PageRecord[];
  readonly practices: readonly PageRecord[];
  readonly book: AddressBook;
  /** What each internal link of each page leads to. */
  readonly resolutions: ReadonlyMap<ParsedLink, Resolution>;
}

export interface Rule {
  /** The codes that the rule may use. */
  readonly codes: readonly Code[];
  /** Looks and tells; never throws for anything that content can hold. */
  readonly check: (context: RuleContext) => Iterable<Finding>;
}
