/**
 * What a page says of itself to browsers, search engines, link previews and
 * programs. Structured data is microdata: its values are attributes that the
 * `html` tag escapes, where JSON-LD would need a script element in every page.
 */
import { encodeAddress } from "../../src/base/model/address-text.ts";
import type { Address } from "../../src/base/model/guidance.ts";
import { shorten } from "./excerpt.ts";
import { type Html, html } from "./html.ts";
import { href, type PageContext } from "./page-context.ts";

/** What schema.org calls the page. */
export type SchemaType = "WebSite" | "WebPage" | "CollectionPage" | "TechArticle";

export interface PageFacts {
  readonly address: Address;
  /** The page's own title. */
  readonly title: string;
  /** Default: that of the site. */
  readonly description: string | undefined;
  /** Default: `WebPage`. */
  readonly schema?: SchemaType | undefined;
  /** ISO date of the last change or review. */
  readonly modified?: string | undefined;
  /** False for pages that search engines should not list. */
  readonly isListed?: boolean;
  /** Whether the page has a Markdown twin. Default: as `isListed`. */
  readonly hasTwin?: boolean;
}

/** The title for the browser's tab, and for lists of pages of many sites. */
export function fullTitle({ guidance: { site } }: PageContext, { address, title }: PageFacts): string {
  return address === "/" || title === site.title ? site.title : `${title} – ${site.title}`;
}

/** The attributes of the `html` element that make the page an item of microdata. */
export function itemType({ schema = "WebPage" }: PageFacts): Html {
  return html` itemscope itemtype="https://schema.org/${schema}"`;
}

/** Everything about the page that stands in its head. */
export function pageFacts(context: PageContext, facts: PageFacts): Html {
  const { site } = context.guidance;
  const { address, modified, schema = "WebPage", isListed = true, hasTwin = isListed } = facts;
  const title = address === "/" ? site.title : facts.title;
  const description = shorten(facts.description ?? site.description ?? fullTitle(context, facts));
  const url = isListed && site.url !== undefined ? site.url + encodeAddress(address.slice(1)) : undefined;
  const isArticle = schema === "TechArticle";
  return html`<title>${fullTitle(context, facts)}</title>
<meta name="description" content="${description}">
${!isListed && html`<meta name="robots" content="noindex">\n`}${url && html`<link rel="canonical" href="${url}">\n`}${
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
