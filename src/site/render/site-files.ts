/** Headers, sitemap, `robots.txt` and the content's assets. */

import { encodeAddress } from "../../base/model/address-text.ts";
import type { RenderContext } from "./format.ts";
import { headerRules } from "./headers.ts";
import { type Output, outputOf } from "./output.ts";
import { SERVER_HEADERS } from "./server-headers.ts";
import { SPECULATION_TYPE, speculationRules } from "./speculation.ts";

/** The header files for static hosts and web servers, and the speculation rules that a header refers to. */
export function* renderHeaders({ guidance, base }: RenderContext): Generator<Output> {
  const rules = headerRules(base, guidance.site.isHttpsOnly);
  for (const [name, write] of Object.entries(SERVER_HEADERS)) yield outputOf(name, write(rules));
  yield { ...speculationRules(base), mediaType: SPECULATION_TYPE };
}

/**
 * `sitemap.xml` and `robots.txt`, unless the content has its own. A sitemap needs absolute URLs, so it
 * requires `url`.
 */
export function* renderSitemap({ guidance, pages }: RenderContext): Generator<Output> {
  const { url } = guidance.site;
  const sitemapLine = url === undefined ? "" : `Sitemap: ${url}sitemap.xml\n`;
  const hasOwn = guidance.assets.some(({ path }) => path === "robots.txt");
  if (!hasOwn) yield outputOf("robots.txt", `User-agent: *\nAllow: /\n${sitemapLine}`);
  if (url === undefined) return;
  const entries = pages.flatMap(({ address, sitemap }) => {
    if (sitemap === undefined) return [];
    const { changed } = sitemap;
    const lastmod = changed === undefined ? "" : `<lastmod>${changed}</lastmod>`;
    return `<url><loc>${escapeXml(url + encodeAddress(address.slice(1)))}</loc>${lastmod}</url>\n`;
  });
  yield outputOf(
    "sitemap.xml",
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join("")}</urlset>\n`,
  );
}

/** Pictures and documents of the content. */
export function* renderAssets({ guidance }: RenderContext): Generator<Output> {
  for (const { path, bytes } of guidance.assets) yield { ...outputOf(path, bytes), isNamedByContent: true };
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
