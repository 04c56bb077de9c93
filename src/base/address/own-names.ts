/**
 * The names that are Waymark's own: what it writes to every site. One list, for
 * all that could take them: content files, aliases, the register, and the last
 * look at the finished site. A case that differs is no other name on many disks.
 */

/** First steps of paths that lead to files of ours, or that hosts give a meaning, on every site. */
export const OWN_FOLDERS: readonly string[] = [
  "-",
  "_gallery",
  "_headers",
  "_redirects",
  "assets",
  "pagefind",
  "print",
  "search",
];

/** Pages that are ours unless the content has them; a former address of that name needs no page that leads on. */
const OWN_PAGES: readonly string[] = ["", "index.html", "404.html", "accessibility", "matrix"];

/** Files that Waymark writes at the root of a site, besides pages. */
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

/** Of these, and of what has their form, the files that content may have in place of ours. */
const FILES_OF_AUTHORS: readonly string[] = ["ads.txt", "humans.txt", "robots.txt"];

/** Files at the root of a site, and the Markdown text of a page, beside it. */
const OWN_FILES = /^[^/]+\.(conf|json|svg|txt|xml)$|(^|\/)index\.md$/;

/**
 * True for a path that is ours, or lies in a folder of ours.
 *
 * @param path below the site's root, decoded, with or without the first slash
 */
export function isOwnPath(path: string): boolean {
  const plain = path.replace(/^\//, "").toLowerCase();
  const [first = ""] = plain.split("/");
  return OWN_FOLDERS.includes(first) || OWN_FILES.test(plain) || plain === "404.html";
}

/**
 * True for a path that no file of the content may have.
 *
 * @param path below the site's root, decoded
 */
export function isForbiddenFile(path: string): boolean {
  return isOwnPath(path) && !FILES_OF_AUTHORS.includes(path);
}

/**
 * True for the address of a page that Waymark writes wherever the content has none.
 *
 * @param address of a page, without an anchor
 */
export function isOwnPage(address: string): boolean {
  return OWN_PAGES.includes(address.replace(/^\/|\/$/g, "").toLowerCase());
}
