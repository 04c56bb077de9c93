/**
 * The reserved names: paths that Waymark writes on every site. Content files, aliases, the register
 * and the final check of the output all use this list. Letter case is ignored, as on many disks.
 */

/** First path segments of Waymark's own files, or with a meaning to hosts, on every site. */
export const OWN_FOLDERS: readonly string[] = [
  "-",
  "_gallery",
  "_headers",
  "_redirects",
  "assess",
  "assets",
  "pagefind",
  "print",
  "search",
];

const ASSETS_OF_AUTHORS = /^assets\/.*(?<!\.(?:css|js|json|mjs))$/is;

/**
 * Pages that Waymark generates unless the content has them. A former address with such a name needs no
 * redirect page.
 */
const OWN_PAGES: readonly string[] = ["", "index.html", "404.html", "accessibility", "matrix", "practices"];

/** Files at the root of a site that Waymark writes, besides pages. */
export const ROOT_FILES: readonly string[] = [
  "_headers",
  "_redirects",
  "redirects.json",
  "nginx.conf",
  "apache.conf",
  "caddy.conf",
  "favicon.svg",
  "llms.txt",
  "robots.txt",
  "sitemap.xml",
];

/** Files that match `OWN_FILES` but may come from the content. */
const FILES_OF_AUTHORS: readonly string[] = ["ads.txt", "favicon.svg", "humans.txt", "robots.txt"];

/** Files at the root of a site. */
const OWN_FILES = /^[^/]+\.(conf|json|txt|xml)$/;
/** The Markdown twin of a page. */
const TWIN = "index.md";

/**
 * True for a reserved path, or one in a reserved folder.
 *
 * @param path below the site's root, decoded, with or without the leading slash
 */
export function isOwnPath(path: string): boolean {
  const start = path.startsWith("/") ? 1 : 0;
  // Addresses may be long, so only their ends are looked at.
  const [end, last] = [path.indexOf("/", start), path.lastIndexOf("/") + 1];
  if (path.length - last === TWIN.length && path.slice(last).toLowerCase() === TWIN) return true;
  const first = path.slice(start, end === -1 ? undefined : end).toLowerCase();
  if (OWN_FOLDERS.includes(first)) return true;
  return end === -1 && (OWN_FILES.test(first) || ["404.html", "favicon.svg"].includes(first));
}

/**
 * True for a path that no file of the content may have.
 *
 * @param path below the site's root, decoded
 */
export function isForbiddenFile(path: string): boolean {
  return isOwnPath(path) && !FILES_OF_AUTHORS.includes(path) && !isAssetOfAuthor(path);
}

/** True for a file that content may have in `assets/`: any but of the kinds that ours have, which browsers keep for ever. */
export function isAssetOfAuthor(path: string): boolean {
  return ASSETS_OF_AUTHORS.test(path);
}

/**
 * True for the address of a page that Waymark generates unless the content has one.
 *
 * @param address of a page, without an anchor
 */
export function isOwnPage(address: string): boolean {
  return OWN_PAGES.includes(address.replace(/^\/|\/$/g, "").toLowerCase());
}
