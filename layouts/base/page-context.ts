/** What every layout is given besides its own piece of the model. */
import { encodeAddress } from "../../src/base/model/address-text.ts";
import type { Address, Guidance, Markup } from "../../src/base/model/guidance.ts";
import { fillSlots } from "../../src/base/model/slot.ts";
import type { Interface } from "../words/interface.ts";
import type { Words } from "../words/words.ts";
import { escapeHtml, type Html, html, raw } from "./html.ts";

/** Published paths of the files that pages load; their names hold a hash of what is in them. */
export interface AssetPaths {
  readonly style: string;
  readonly searchScript: string;
  readonly formerScript: string;
  /** Opens the search dialog; on every page. */
  readonly openScript: string;
  /** The early script of the search page, which also begins to fetch what an answer needs. */
  readonly searchEarlyScript: string;
  /** Runs before anything is shown: the theme and the view that the reader chose. */
  readonly earlyScript: string;
  readonly practiceScript: string;
  readonly matrixScript: string;
}

export interface PageContext {
  readonly guidance: Guidance;
  readonly assets: AssetPaths;
  /** Every word of the interface, in the language of the site. */
  readonly words: Words;
  /** Language tag of the words; English where the site's language has no catalogue. */
  readonly wordsLang: string;
  /** Which way the language of the site is written. */
  readonly dir: Interface["dir"];
  /** Path under which the site is published; begins and ends with `/`. */
  readonly base: string;
  /** Number of levels of the practice that has most. */
  readonly ladderLength: number;
  /** What an address of this site is called: a title, or a level's number and statement. */
  readonly nameOf: (address: Address) => string;
}

/** An address of this site with the base path, as the text of an `href` or `src`. */
export function href(context: PageContext, address: Address): string {
  return address.startsWith("/") ? encodeAddress(context.base + address.slice(1)) : address;
}

/** The language of an element that holds words of the interface alone, where it is not the page's; to stand behind a tag's name. */
export function langOfWords({ wordsLang, guidance }: PageContext): Html | false {
  const [own] = guidance.site.lang.toLowerCase().split("-");
  const isForeign = wordsLang.toLowerCase().split("-")[0] !== own;
  return isForeign && html` lang="${wordsLang}" dir="ltr"`;
}

/** Words of the interface among those of the content: marked where they are in another language, as they are where not. */
export function interfaceText(context: PageContext, text: string): Html | string {
  const lang = langOfWords(context);
  return lang ? html`<span${lang}>${text}</span>` : text;
}

/** A rendered Markdown body with its links filled in. */
export function prose(context: PageContext, body: Markup): Html {
  return raw(fillSlots(body, (address) => escapeHtml(href(context, address))));
}
