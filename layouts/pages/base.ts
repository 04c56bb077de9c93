/** The base layout of every page: head, header, main part, footer. */
import { encodeAddress } from "../../src/base/model/address-text.ts";
import type { Address } from "../../src/base/model/guidance.ts";
import { icon, itemType, type PageMetadata, pageMetadata } from "../base/head.ts";
import { type Html, html, raw } from "../base/html.ts";
import { href, interfaceText, langOfWords, type PageContext } from "../base/page-context.ts";
import { banner } from "../components/banner/banner.ts";
import { editionNote } from "../components/edition-note/edition-note.ts";
import { footer } from "../components/footer/footer.ts";
import { header } from "../components/header/header.ts";
import { pageLinks } from "../components/page-links/page-links.ts";

/** Languages that the letters of our font's file suffice for. */
const WESTERN = new Set("af ca da de en es eu fi fr ga gd gl is it lb nb nl nn no pt sq sv".split(" "));

export interface Frame extends PageMetadata {
  readonly main: Html;
  /** Content beside the main part in a wide window, below it in others, such as the topic tree. */
  readonly beside?: Html;
  /** A further security policy of this page, which narrows that of the site. */
  readonly policy?: string;
  /** A further style sheet. */
  readonly style?: string;
  /** Further script modules. */
  readonly scripts?: readonly string[];
  /** True for a page with several views; the early script then sets the reader's choice before the first paint. */
  readonly hasViews?: boolean;
  /** For a page that moved: its new address, the targets of anchors that differ from it (null: removed), and whether every anchor has one. */
  readonly leadsTo?: {
    readonly address: Address;
    /** Where readers without scripts are led, when that is one place on the page. */
    readonly forward: Address | undefined;
    readonly script: string;
    /** Path of the site that it is in. Default: this one. */
    readonly base?: string;
    readonly anchors: Readonly<Record<string, string | null>>;
    readonly isWhole: boolean;
  };
  /** True for the search page, which does not need the script that opens the search dialog. */
  readonly isSearch?: boolean;
  /** Replaces the default early script. */
  readonly earlyScript?: string;
  /** A module with high priority, at the end of the page, so that `preload` is requested before it. */
  readonly lastScript?: string;
  /** Data that `lastScript` needs. */
  readonly preload?: string;
}

export function page(context: PageContext, frame: Frame): string {
  const { site } = context.guidance;
  return html`<!doctype html>
<html lang="${site.lang}" dir="${context.dir}" id="top"${hasFont(context) && raw(' data-font=""')}${itemType(frame)}>
<head>
<meta charset="utf-8">
${frame.policy && html`<meta http-equiv="Content-Security-Policy" content="${frame.policy}">\n`}<meta name="viewport" content="width=device-width, initial-scale=1">
${frame.leadsTo && redirect(context, frame.leadsTo)}${pageMetadata(context, frame)}<meta name="color-scheme" content="light dark">
${frame.preload && html`<link rel="preload" as="fetch" crossorigin="anonymous" href="${href(context, frame.preload)}">\n`}<script src="${href(context, frame.earlyScript ?? context.assets.earlyScript)}"${frame.hasViews && raw(" data-views")}></script>
${icon(context)}
<link rel="stylesheet" href="${href(context, context.assets.style)}">
${frame.style && html`<link rel="stylesheet" href="${href(context, frame.style)}">\n`}${hasFont(context) && html`<link rel="preload" as="font" type="font/woff2" crossorigin href="${href(context, context.assets.font)}">\n`}${
  !frame.isSearch &&
  html`<script type="module" src="${href(context, context.assets.openScript)}" fetchpriority="low"></script>
`
}${frame.scripts?.map((path) => html`<script type="module" src="${href(context, path)}" fetchpriority="low"></script>\n`)}</head>
<body data-base="${context.base}"${!site.searchSlash && raw(' data-search-slash="off"')}>
${header(context, frame.address)}${banner(context)}${context.editions?.here && editionNote(context, frame.address)}<div class="columns${frame.beside && " has-beside"}">
<main class="main" id="main" tabindex="-1"${frame.leadsTo === undefined && html` data-unknown="${JSON.stringify(context.words.unknown)}"${langOfWords(context) && html` data-words-lang="${context.wordsLang}"`}`}>
${frame.main}</main>
${frame.beside}${frame.leadsTo === undefined && pageLinks(context, frame)}</div>
${footer(context)}${
  frame.lastScript &&
  html`<script type="module" src="${href(context, frame.lastScript)}" fetchpriority="high"></script>
`
}</body>
</html>
`.value;
}

/** The script comes first, because a refresh would lose the anchor. */
function redirect(
  context: PageContext,
  { address, forward, base, script, anchors, isWhole }: NonNullable<Frame["leadsTo"]>,
): Html {
  const there = { ...context, base: base ?? context.base };
  const to = href(there, address);
  const next = href(there, forward ?? address);
  const { url } = context.guidance.site;
  const data = Object.keys(anchors).length > 0 && html` data-anchors="${JSON.stringify(anchors)}"`;
  return html`<script src="${href(context, script)}" data-to="${to}"${data}></script>
${isWhole && html`<meta http-equiv="refresh" content="0; url=${next}">\n`}<link rel="canonical" href="${url ? url + encodeAddress(address.slice(1)) : to}">
`;
}

/** True where the site is set in our font: it has no other one, and is in a language whose letters our file has. */
function hasFont({ guidance: { site } }: PageContext): boolean {
  return !site.tokens.has("font-text") && WESTERN.has(site.lang.split("-")[0] ?? "");
}

/** The label of a draft, in previews. */
export function draftMark(context: PageContext, { draft }: { readonly draft?: boolean | undefined }): Html {
  return draft ? html`<p class="draft">${interfaceText(context, context.words.draft)}</p>\n` : raw("");
}
