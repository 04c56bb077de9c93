/** Small files that hosts and search engines read. */

import type { RenderContext } from "./format.ts";
import { headerRules } from "./headers.ts";
import { type Output, outputOf } from "./output.ts";
import { SPECULATION_TYPE, speculationRules } from "./speculation.ts";

/** `_headers`, read by several static hosts, and the file that it names; others need the same lines in their own form. */
export function* renderHeaders({ base }: RenderContext): Generator<Output> {
  const rules = headerRules(base).map(({ pattern, headers }) => {
    const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
    return `${pattern}\n${lines.join("")}`;
  });
  yield outputOf("_headers", rules.join(""));
  yield { ...speculationRules(base), mediaType: SPECULATION_TYPE };
}

/** `sitemap.xml` and `robots.txt`. A sitemap needs absolute addresses, so there is none without `url`. */
export function* renderSitemap({ guidance, pages }: RenderContext): Generator<Output> {
  const { url } = guidance.site;
  const sitemapLine = url === undefined ? "" : `Sitemap: ${url}sitemap.xml\n`;
  yield outputOf("robots.txt", `User-agent: *\nAllow: /\n${sitemapLine}`);
  if (url === undefined) return;
  const entries = pages.flatMap(({ address, sitemap }) => {
    if (sitemap === undefined) return [];
    const { changed } = sitemap;
    const lastmod = changed === undefined ? "" : `<lastmod>${changed}</lastmod>`;
    return `<url><loc>${escapeXml(url + encodeURI(address.slice(1)))}</loc>${lastmod}</url>\n`;
  });
  yield outputOf(
    "sitemap.xml",
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join("")}</urlset>\n`,
  );
}

/** Pictures and documents of the content. */
export function* renderAssets({ guidance }: RenderContext): Generator<Output> {
  for (const { path, bytes } of guidance.assets) yield outputOf(path, bytes);
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
