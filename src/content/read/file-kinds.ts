/**
 * Classifies the files of a content folder by name: text, assets that are copied, and files that are
 * ignored. An ignored file is reported if an author may expect it to be published.
 */

const MARKDOWN = /\.md$/i;
const FRAMEWORK = /^frameworks\/[^/]+\.yaml$/;
const DATA = /^((site|glossary|frameworks\/[^/]+)\.yaml|register\.json)$/;

/** Extensions of assets. SVG is excluded, because it can contain scripts. */
const ASSET = /\.(png|jpe?g|gif|webp|avif|pdf|csv|xlsx|docx|pptx|odt|ods|odp)$/i;

/** Files at the root that hosts and browsers request by name. */
const FOR_HOSTS = /^(CNAME|\.nojekyll|favicon\.ico|robots\.txt|ads\.txt|humans\.txt)$/;

/**
 * `.well-known` files (RFC 8615), such as proofs of ownership. Only names without extension, text and
 * JSON, which cannot contain scripts.
 */
const WELL_KNOWN = /^\.well-known\/([^./][^/]*\/)*[^./]+(\.txt|\.json)?$/;

/** Files that systems and editors leave behind; ignored without a report. */
const LITTER = /^(Thumbs\.db|desktop\.ini|Icon\r|.*~|.*\.(swp|swo|tmp|bak|orig))$/i;

/** The only hidden folder that is read. */
export const WELL_KNOWN_FOLDER = ".well-known";

export function isMarkdown(path: string): boolean {
  return MARKDOWN.test(path);
}

export function isFramework(path: string): boolean {
  return FRAMEWORK.test(path);
}

/** True for `site.yaml` and the other files that are not pages. */
export function isData(path: string): boolean {
  return DATA.test(path);
}

/** True for a file that is read as text. */
export function isText(path: string): boolean {
  return MARKDOWN.test(path) || DATA.test(path);
}

export function isPublishedAsItIs(path: string): boolean {
  return ASSET.test(path) || FOR_HOSTS.test(path) || WELL_KNOWN.test(path);
}

/** True for a file that is published only where `site.yaml` names it. */
export function isPublishedIfNamed(path: string): boolean {
  return /\.(css|svg|ico)$/i.test(path) && !isPublishedAsItIs(path);
}

/** True for a hidden file or folder, which is ignored. */
export function isHidden(path: string): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (name === "node_modules") return true;
  if (!name.startsWith(".")) return false;
  return path !== WELL_KNOWN_FOLDER && !FOR_HOSTS.test(path) && !Object.hasOwn(ADVICE, path);
}

/** Advice for files at the root that other tools publish or use. */
const ADVICE: Readonly<Record<string, string>> = {
  ".htaccess": "Give your host the lines of `apache.conf`, which Waymark writes.",
  _headers: "Waymark writes this file itself; set further headers where your host takes them.",
  _redirects:
    "Waymark writes this file itself; name former addresses under `aliases` of the page that took their place.",
  "404.html": "Waymark makes this page itself.",
  "index.html": "Waymark makes this page itself; its text is that of `index.md`.",
  "sitemap.xml": "Waymark writes this file itself, when `site.yaml` has a `url`.",
  "llms.txt": "Waymark writes this file itself.",
  "favicon.svg": "Name it in `site.yaml`: `favicon: favicon.svg`.",
  "site.yml": "Call it `site.yaml`.",
  "glossary.yml": "Call it `glossary.yaml`.",
};

/** What to report about an ignored file; undefined if nobody expects it to be published. */
export function adviceFor(path: string): string | undefined {
  if (Object.hasOwn(ADVICE, path)) return ADVICE[path];
  if (/^frameworks\/[^/]+\.yml$/.test(path)) return `Call it \`${path.replace(/yml$/, "yaml")}\`.`;
  if (/\.(markdown|mdown|mkd)$/i.test(path)) return `If it is a page, call it \`${path.replace(/\.\w+$/, ".md")}\`.`;
  return undefined;
}

/** True for an ignored file that need not be reported. */
export function isLitter(path: string): boolean {
  return LITTER.test(path.slice(path.lastIndexOf("/") + 1));
}
