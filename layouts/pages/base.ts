/** The frame of every page: head, header, the page's own main part, footer. */
import type { Address } from "../../src/model/guidance.ts";
import { footer } from "../components/footer/footer.ts";
import { header } from "../components/header/header.ts";
import { type Html, html, raw } from "../html.ts";
import { href, type PageContext } from "../page-context.ts";
import { directionOf } from "../words/words.ts";

export interface Frame {
  readonly address: Address;
  /** The page's own title; the site's title is added, except on the home page. */
  readonly title: string;
  readonly description: string | undefined;
  readonly main: Html;
  /** What stands beside the main part, such as the topic tree. */
  readonly before?: Html;
  readonly after?: Html;
  /** Further script modules that the page needs. */
  readonly scripts?: readonly string[];
  /** For a page that moved: where to, which anchors go elsewhere (to null: nowhere), and whether all go somewhere. */
  readonly leadsTo?: {
    readonly address: Address;
    readonly script: string;
    readonly anchors: Readonly<Record<string, string | null>>;
    readonly isWhole: boolean;
  };
  /** False for pages that search engines should not list. */
  readonly isListed?: boolean;
}

export function page(context: PageContext, frame: Frame): string {
  const { site } = context.guidance;
  const isHome = frame.address === "/";
  const title = isHome || frame.title === site.title ? site.title : `${frame.title} – ${site.title}`;
  const columns = ["columns", frame.before && "has-before", frame.after && "has-after"].filter(Boolean).join(" ");
  return html`<!doctype html>
<html lang="${site.lang}" dir="${directionOf(site.lang)}" id="top">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${frame.leadsTo && leadOn(context, frame.leadsTo)}${frame.description && html`<meta name="description" content="${frame.description}">\n`}${
  frame.isListed === false && html`<meta name="robots" content="noindex">\n`
}${site.url && frame.isListed !== false && html`<link rel="canonical" href="${site.url + encodeURI(frame.address.slice(1))}">\n`}<meta name="color-scheme" content="light dark">
<link rel="icon" href="${href(context, "/favicon.svg")}" type="image/svg+xml">
<link rel="stylesheet" href="${href(context, context.assets.style)}">
${frame.scripts?.map((path) => html`<script type="module" src="${href(context, path)}"></script>\n`)}</head>
<body data-base="${context.base}">
${header(context, frame.address)}<div class="${columns}">
${frame.before}<main class="main" id="main" tabindex="-1">
${frame.main}</main>
${frame.after}</div>
${footer(context)}</body>
</html>
`.value;
}

/** The script comes first: a refresh would lose the anchor. */
function leadOn(context: PageContext, { address, script, anchors, isWhole }: NonNullable<Frame["leadsTo"]>): Html {
  const to = href(context, address);
  const { url } = context.guidance.site;
  const data = Object.keys(anchors).length > 0 && html` data-anchors="${JSON.stringify(anchors)}"`;
  return html`<script src="${href(context, script)}" data-to="${to}"${data}></script>
${isWhole && html`<meta http-equiv="refresh" content="0; url=${to}">\n`}<link rel="canonical" href="${url ? url + encodeURI(address.slice(1)) : to}">
`;
}

/** The mark of a draft, for previews. */
export function draftMark(isDraft: boolean, text: string): Html {
  return isDraft ? html`<p class="draft">${text}</p>\n` : raw("");
}
