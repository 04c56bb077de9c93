/** What loading a content folder asks for, and what it gives. */
import type { Override } from "../../layouts/base/page-context.ts";
import type { AddressBook } from "../base/address/book.ts";
import type { Diagnostic } from "../base/diagnostics/diagnostic.ts";
import type { Guidance } from "../base/model/guidance.ts";
import type { GeneratedPage } from "../base/model/site-outline.ts";
import type { SourceFile } from "../base/source/source-file.ts";
import type { PageRecord } from "../content/check/page-record.ts";
import type { Counts, TopicName } from "../content/check/summary.ts";
import type { SiteConfig } from "../content/config/site-config.ts";
import type { RegisterUse, ReviewedRegister } from "../register/build-step.ts";
import type { Rendering } from "../site/render/rendering.ts";
import type { BuildMemory } from "./memory.ts";

export interface LoadOptions {
  /** The content folder. */
  readonly content: string;
  /** True to publish drafts like other pages. Default: false. */
  readonly drafts?: boolean;
  /** The folder of the site's own layouts; false for none. Default: `layouts` beside the content. */
  readonly layouts?: string | false;
  /** ISO date to check review dates against. Default: none, so that the result does not depend on the day. */
  readonly today?: string | undefined;
  /** Path to check the site's `url` against; begins and ends with `/`. Default: none. */
  readonly publishedAt?: string | undefined;
  /** What to do with the register of addresses. Default: compare the site with it. */
  readonly register?: RegisterUse;
  /** True in a preview, where broken addresses are warnings. Default: false. */
  readonly isPreview?: boolean;
  /** Page kinds, layouts and formats. Default: those that were loaded at the start. */
  readonly rendering?: Rendering;
  /** Caches from the build before. Default: none. */
  readonly memory?: BuildMemory | undefined;
  /** The frozen edition that is loaded. Default: the newest, with all others. */
  readonly edition?: EditionOptions;
}

interface EditionOptions {
  readonly name: string;
  /** Absolute address of the site. */
  readonly url: string | undefined;
  /** The pages outside it that it may lead to: those of other editions. */
  readonly elsewhere: readonly GeneratedPage[];
}

export interface Loaded {
  /** Undefined if there are errors. */
  readonly guidance: Guidance | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** What is written or begun; drafts are not counted. */
  readonly counts: Counts;
  /** What of it is published. */
  readonly published: Counts;
  /** Files that are not published because they are not written yet. */
  readonly heldBack: readonly string[];
  /** The topics that practices may name as their parent, even if there are errors. */
  readonly topics: readonly TopicName[];
  readonly config: SiteConfig;
  /** Links inside the site that lead nowhere, as they were written: where `rules:` let them pass, they stay. */
  readonly broken: readonly string[];
  readonly book: AddressBook;
  /** Frozen editions, newest first. */
  readonly editions: readonly LoadedEdition[];
  /** What the site replaces of our layouts, by name. */
  readonly overrides: ReadonlyMap<string, Override>;
  /** The site compared with the register. */
  readonly reviewed: ReviewedRegister;
  /** The register's text as it was read; undefined if there is none. */
  readonly registerText: string | undefined;
  /** The files that diagnostics refer to, for code frames. */
  readonly sources: readonly SourceFile[];
}

/** A frozen edition: a site of its own, below its name. */
export interface LoadedEdition extends Loaded {
  readonly name: string;
  /** Its published pages, in reading order. */
  readonly pages: readonly PageRecord[];
}

/** Called for every published page when it is parsed, in reading order. */
export type PageListener = (page: PageRecord, lang: string) => Promise<void>;
