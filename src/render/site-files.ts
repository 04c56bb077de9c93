/** Small files that hosts and search engines read. */

import { MATRIX_ADDRESS } from "../model/matrix.ts";
import type { RenderContext } from "./format.ts";
import { securityHeaders } from "./headers.ts";
import { type Output, outputOf } from "./output.ts";

/** `_headers`, read by several static hosts; others need the same lines in their own form. */
export function* renderHeaders({ base }: RenderContext): Generator<Output> {
  const lines = Object.entries(securityHeaders()).map(([name, value]) => `  ${name}: ${value}`);
  const forever = "  Cache-Control: public, max-age=31536000, immutable";
  yield outputOf("_headers", `${base}*\n${lines.join("\n")}\n${base}assets/*\n${forever}\n`);
}

/** `sitemap.xml` and `robots.txt`. A sitemap needs absolute addresses, so there is none without `url`. */
export function* renderSitemap({ guidance }: RenderContext): Generator<Output> {
  const { url } = guidance.site;
  const sitemapLine = url === undefined ? "" : `Sitemap: ${url}sitemap.xml\n`;
  yield outputOf("robots.txt", `User-agent: *\nAllow: /\n${sitemapLine}`);
  if (url === undefined) return;
  const pages: { address: string; reviewed?: string | undefined }[] = [
    { address: "/" },
    ...guidance.topics,
    ...guidance.practices,
    ...guidance.pages,
  ];
  if (guidance.practices.length > 0) pages.push({ address: MATRIX_ADDRESS });
  const entries = pages.map((page) => {
    const reviewed = "reviewed" in page ? page.reviewed : undefined;
    const changed = reviewed === undefined ? "" : `<lastmod>${reviewed}</lastmod>`;
    return `<url><loc>${escapeXml(url + encodeURI(page.address.slice(1)))}</loc>${changed}</url>\n`;
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
