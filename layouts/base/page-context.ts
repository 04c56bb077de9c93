/** What every layout gets besides its part of the model. */
import { encodeAddress } from "../../src/base/model/address-text.ts";
import type { Address, Guidance, Markup, Practice } from "../../src/base/model/guidance.ts";
import { fillSlots } from "../../src/base/model/slot.ts";
import type { Interface } from "../words/interface.ts";
import type { Words } from "../words/words.ts";
import { type Editions, isElsewhere } from "./editions.ts";
import { escapeHtml, type Html, html, raw } from "./html.ts";

/** Published paths of scripts and style sheet; their names contain a hash of their content. */
export interface AssetPaths {
  readonly style: string;
  readonly font: string;
  readonly searchScript: string;
  readonly formerScript: string;
  /** Opens the search dialog; on every page. */
  readonly openScript: string;
  /** The early script of the search page, which also prefetches index files. */
  readonly searchEarlyScript: string;
  /** Runs before the first paint: sets the reader's theme and view. */
  readonly earlyScript: string;
  readonly practiceScript: string;
  readonly matrixScript: string;
  /** Fills the sheets of large topics. */
  readonly sheetScript: string;
  /** Script and style sheet of the self-assessment. */
  readonly assessScript: string;
  readonly assessStyle: string;
  /** Style sheet of the sheets for printing. */
  readonly sheetStyle: string;
  /** Style sheet of practices whose ladder is one table. */
  readonly compactStyle: string;
  /** Says on a practice page what was answered; loaded only where there is an assessment. */
  readonly assessNoteScript: string;
  /** Shows glossary words in place; on pages that use some. */
  readonly termsScript: string;
}

/** A function of the site in place of a component or page. */
export interface Override {
  /** Calls it; what it throws becomes a fault with its place. */
  readonly call: (tools: object, inputs: readonly unknown[]) => unknown;
  /** Reports a fault of it. */
  readonly refuse: (why: string, help: string) => never;
}

export interface PageContext {
  readonly guidance: Guidance;
  readonly assets: AssetPaths;
  /** Interface text in the language of the site. */
  readonly words: Words;
  /** Language tag of `words`: English if the site's language has no catalogue. */
  readonly wordsLang: string;
  /** The words for a practice that calls its levels something of its own. Default: those of the site. */
  readonly wordsOf?: (practice: Practice) => Words;
  /** Text direction of the site's language. */
  readonly dir: Interface["dir"];
  /** Path under which the site is published; begins and ends with `/`. */
  readonly base: string;
  /** The numbers of the site's levels, lowest first. */
  readonly levelNumbers: readonly number[];
  /** Number of the highest level; without practices 1. */
  readonly ladderLength: number;
  /** What the site replaces, by name. Default: nothing. */
  readonly overrides?: ReadonlyMap<string, Override> | undefined;
  /** The editions of the site. Default: there is only one. */
  readonly editions?: Editions | undefined;
  /** The name of an address: a page's title, or a level's number and statement. */
  readonly nameOf: (address: Address) => string;
}

/** An address of this site with the base path, as the text of an `href` or `src`. */
export function href(context: PageContext, address: Address): string {
  if (!address.startsWith("/")) return address;
  const { base, editions } = context;
  const root = editions && isElsewhere(editions, address) ? editions.root : base;
  return encodeAddress(root + address.slice(1));
}

/** The language attributes of an element that holds only interface text, if that is in another language than the page. */
export function langOfWords({ wordsLang, guidance }: PageContext): Html | false {
  const [siteLanguage] = guidance.site.lang.toLowerCase().split("-");
  const isForeign = wordsLang.toLowerCase().split("-")[0] !== siteLanguage;
  return isForeign && html` lang="${wordsLang}" dir="ltr"`;
}

/** Interface text within content, with its language marked if it is not that of the page. */
export function interfaceText(context: PageContext, text: string): Html | string {
  const lang = langOfWords(context);
  return lang ? html`<span${lang}>${text}</span>` : text;
}

/** Rendered Markdown with its link slots filled. */
export function prose(context: PageContext, body: Markup): Html {
  return raw(fillSlots(body, (address) => escapeHtml(href(context, address))));
}
