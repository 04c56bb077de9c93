/**
 * The metadata of a page for browsers, search engines and link previews. Structured
 * data is microdata; docs/decisions/0007 says why.
 */
import { encodeAddress } from "../../src/base/model/address-text.ts";
import type { Address } from "../../src/base/model/guidance.ts";
import { shorten } from "./excerpt.ts";
import { type Html, html } from "./html.ts";
import { href, type PageContext } from "./page-context.ts";

/** The page's type in schema.org. */
export type SchemaType = "WebSite" | "WebPage" | "CollectionPage" | "TechArticle";

export interface PageMetadata {
  readonly address: Address;
  /** The page's title, without the site's. */
  readonly title: string;
  /** Default: that of the site. */
  readonly description: string | undefined;
  /** Default: `WebPage`. */
  readonly schema?: SchemaType | undefined;
  /** ISO date of the last change or review. */
  readonly modified?: string | undefined;
  /** False for pages that search engines should not list. */
  readonly isListed?: boolean;
  /** True if the page has a Markdown twin. Default: as `isListed`. */
  readonly hasTwin?: boolean;
}

/** The page's title with the site's title. */
export function fullTitle({ guidance: { site } }: PageContext, { address, title }: PageMetadata): string {
  return address === "/" || title === site.title ? site.title : `${title} – ${site.title}`;
}

/** The microdata attributes of the `html` element. */
export function itemType({ schema = "WebPage" }: PageMetadata): Html {
  return html` itemscope itemtype="https://schema.org/${schema}"`;
}

/** The metadata elements for the page's `head`. */
export function pageMetadata(context: PageContext, facts: PageMetadata): Html {
  const { site } = context.guidance;
  const { address, modified, schema = "WebPage", hasTwin = facts.isListed ?? true } = facts;
  const isListed = facts.isListed !== false && context.editions?.here === undefined;
  const title = address === "/" ? site.title : facts.title;
  const description = shorten(facts.description ?? site.description ?? fullTitle(context, facts));
  const url = isListed && site.url !== undefined ? site.url + encodeAddress(address.slice(1)) : undefined;
  const isArticle = schema === "TechArticle";
  return html`<title>${fullTitle(context, facts)}</title>
<meta name="description" content="${description}">
${!isListed && html`<meta name="robots" content="noindex">\n`}${newestPage(context, address)}${url && html`<link rel="canonical" href="${url}">\n`}${
  hasTwin && html`<link rel="alternate" type="text/markdown" href="${href(context, `${address}index.md`)}">\n`
}<meta property="og:type" content="${isArticle ? "article" : "website"}">
<meta property="og:site_name" content="${site.title}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
${url && html`<meta property="og:url" content="${url}">\n`}${
  modified && isArticle && html`<meta property="article:modified_time" content="${modified}">\n`
}<meta name="twitter:card" content="summary">
<meta itemprop="${isArticle ? "headline" : "name"}" content="${title}">
<meta itemprop="description" content="${description}">
<meta itemprop="inLanguage" content="${site.lang}">
${url && html`<link itemprop="url" href="${url}">\n`}${modified && html`<meta itemprop="dateModified" content="${modified}">\n`}`;
}

/** On a page of a frozen edition, the link to the same page of the newest, if there is one. */
function newestPage({ editions }: PageContext, address: Address): Html {
  const here = editions?.here;
  if (editions === undefined || here === undefined) return html``;
  const [to, ...others] = here.outcomeOf(address).to;
  if (to === undefined || others.length > 0) return html``;
  const root = here.url ?? encodeAddress(editions.root);
  return html`<link rel="canonical" href="${root}${encodeAddress(to.slice(1))}">\n`;
}

const ICON_TYPES: Readonly<Record<string, string>> = { svg: "image/svg+xml", png: "image/png", ico: "image/x-icon" };

/** The link to the site's icon. */
export function icon(context: PageContext): Html {
  const address = context.guidance.site.favicon ?? "/favicon.svg";
  const type = ICON_TYPES[address.slice(address.lastIndexOf(".") + 1).toLowerCase()];
  return html`<link rel="icon" href="${href(context, address)}"${type && html` type="${type}"`}>`;
}
