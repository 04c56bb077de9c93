/** The interface of rules. A rule examines the whole content and returns findings; it does not set their severity. */
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
  /** ISO date that review dates are compared with; undefined to skip these checks. */
  readonly today: string | undefined;
  /** ISO dates on which pages were first published, by address. */
  readonly firstPublished?: ReadonlyMap<Address, string> | undefined;
  readonly tree: SiteTree;
  readonly records: readonly PageRecord[];
  readonly practices: readonly PageRecord[];
  readonly book: AddressBook;
  /** The target of each internal link of each page. */
  readonly resolutions: ReadonlyMap<ParsedLink, Resolution>;
}

export interface Rule {
  /** The codes that the rule may use. */
  readonly codes: readonly Code[];
  /** Returns findings; never throws for any content. */
  readonly check: (context: RuleContext) => Iterable<Finding>;
}
