/** Small files that search engines read, and files of the content. */
import { encodeAddress } from "../../base/model/address-text.ts";
import type { RenderContext } from "./format.ts";
import { type Output, outputOf } from "./output.ts";

/** `sitemap.xml` and `robots.txt`, unless the content has its own. A sitemap needs absolute addresses, so there is none without `url`. */
export function* renderSitemap({ guidance, pages }: RenderContext): Generator<Output> {
  const { url } = guidance.site;
  const sitemapLine = url === undefined ? "" : `Sitemap: ${url}sitemap.xml\n`;
  const hasOwn = guidance.assets.some(({ path }) => path === "robots.txt");
  if (!hasOwn) yield outputOf("robots.txt", `User-agent: *\nAllow: /\n${sitemapLine}`);
  if (url === undefined) return;
  const entries = pages.flatMap(({ address, sitemap }) => {
    if (sitemap === undefined) return [];
    const changed = sitemap.changed?.();
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
