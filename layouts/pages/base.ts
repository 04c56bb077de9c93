/** The frame of every page: head, header, the page's own main part, footer. */
import { encodeAddress } from "../../src/base/model/address-text.ts";
import type { Address } from "../../src/base/model/guidance.ts";
import { itemType, type PageFacts, pageFacts } from "../base/head.ts";
import { type Html, html, raw } from "../base/html.ts";
import { href, interfaceText, type PageContext } from "../base/page-context.ts";
import { footer } from "../components/footer/footer.ts";
import { header } from "../components/header/header.ts";

/** A page: what it says of itself, and its parts. The site's title is added to its own. */
export interface Frame extends PageFacts {
  readonly main: Html;
  /** What stands beside the main part, such as the topic tree. */
  readonly before?: Html;
  /** Further script modules that the page needs. */
  readonly scripts?: readonly string[];
  /** True for a page that can be seen in several views; the choice is made before anything is shown. */
  readonly hasViews?: boolean;
  /** For a page that moved: where to, which anchors go elsewhere (to null: nowhere), and whether all go somewhere. */
  readonly leadsTo?: {
    readonly address: Address;
    readonly script: string;
    readonly anchors: Readonly<Record<string, string | null>>;
    readonly isWhole: boolean;
  };
  /** True where the script of the page itself answers to what opens the search dialog elsewhere. */
  readonly isSearch?: boolean;
  /** In place of the early script of all pages. */
  readonly earlyScript?: string;
  /** A module that cannot wait. It is named last: the data that it waits for is on its way by then. */
  readonly lastScript?: string;
  /** That data. */
  readonly preload?: string;
}

export function page(context: PageContext, frame: Frame): string {
  const { site } = context.guidance;
  return html`<!doctype html>
<html lang="${site.lang}" dir="${context.dir}" id="top"${itemType(frame)}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${frame.leadsTo && leadOn(context, frame.leadsTo)}${pageFacts(context, frame)}<meta name="color-scheme" content="light dark">
${frame.preload && html`<link rel="preload" as="fetch" crossorigin="anonymous" href="${href(context, frame.preload)}">\n`}<script src="${href(context, frame.earlyScript ?? context.assets.earlyScript)}"${frame.hasViews && raw(" data-views")}></script>
<link rel="icon" href="${href(context, "/favicon.svg")}" type="image/svg+xml">
<link rel="stylesheet" href="${href(context, context.assets.style)}">
${
  !frame.isSearch &&
  html`<script type="module" src="${href(context, context.assets.openScript)}" fetchpriority="low"></script>
`
}${frame.scripts?.map((path) => html`<script type="module" src="${href(context, path)}" fetchpriority="low"></script>\n`)}</head>
<body data-base="${context.base}"${site.searchSlash && raw(' data-search-slash="on"')}>
${header(context, frame.address)}<div class="columns${frame.before && " has-before"}">
${frame.before}<main class="main" id="main" tabindex="-1">
${frame.main}</main>
</div>
${footer(context)}${
  frame.lastScript &&
  html`<script type="module" src="${href(context, frame.lastScript)}" fetchpriority="high"></script>
`
}</body>
</html>
`.value;
}

/** The script comes first: a refresh would lose the anchor. */
function leadOn(context: PageContext, { address, script, anchors, isWhole }: NonNullable<Frame["leadsTo"]>): Html {
  const to = href(context, address);
  const { url } = context.guidance.site;
  const data = Object.keys(anchors).length > 0 && html` data-anchors="${JSON.stringify(anchors)}"`;
  return html`<script src="${href(context, script)}" data-to="${to}"${data}></script>
${isWhole && html`<meta http-equiv="refresh" content="0; url=${to}">\n`}<link rel="canonical" href="${url ? url + encodeAddress(address.slice(1)) : to}">
`;
}

/** The mark of a draft, for previews. */
export function draftMark(context: PageContext, { draft }: { readonly draft?: boolean | undefined }): Html {
  return draft ? html`<p class="draft">${interfaceText(context, context.words.draft)}</p>\n` : raw("");
}
