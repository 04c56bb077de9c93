/**
 * What each file of a content folder is by its name: text that is read, a file
 * that is published as it is, or one that is passed over. What authors may
 * expect to be published is told when it is not.
 */

const MARKDOWN = /\.md$/i;
const FRAMEWORK = /^frameworks\/[^/]+\.yaml$/;
const DATA = /^((site|glossary|frameworks\/[^/]+)\.yaml|register\.json)$/;

/** Endings of files that are published as they are. SVG is not among them: it can hold scripts. */
const ASSET = /\.(png|jpe?g|gif|webp|avif|pdf|csv|xlsx|docx|pptx|odt|ods|odp)$/i;

/** Files at the root that hosts and browsers ask for by name. */
const FOR_HOSTS = /^(CNAME|\.nojekyll|favicon\.ico|robots\.txt|ads\.txt|humans\.txt)$/;

/** Proofs of ownership and the like (RFC 8615). Names without an ending, text and JSON: nothing that can hold scripts. */
const WELL_KNOWN = /^\.well-known\/([^./][^/]*\/)*[^./]+(\.txt|\.json)?$/;

/** What systems and editors leave behind; nobody expects to find it on a site. */
const LITTER = /^(Thumbs\.db|desktop\.ini|Icon\r|.*~|.*\.(swp|swo|tmp|bak|orig))$/i;

/** Folder of files that are asked for by name, the only hidden one that is looked into. */
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

/** True for a hidden file or folder that is not looked at. */
export function isHidden(path: string): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (name === "node_modules") return true;
  if (!name.startsWith(".")) return false;
  return path !== WELL_KNOWN_FOLDER && !FOR_HOSTS.test(path) && !Object.hasOwn(ADVICE, path);
}

/** What to do instead, for files at the root that other tools publish or obey. */
const ADVICE: Readonly<Record<string, string>> = {
  ".htaccess": "Give your host the lines of `apache.conf`, which Waymark writes.",
  _headers: "Waymark writes this file itself; set further headers where your host takes them.",
  _redirects:
    "Waymark writes this file itself; name former addresses under `aliases` of the page that took their place.",
  "404.html": "Waymark makes this page itself.",
  "index.html": "Waymark makes this page itself; its text is that of `index.md`.",
  "sitemap.xml": "Waymark writes this file itself, when `site.yaml` has a `url`.",
  "llms.txt": "Waymark writes this file itself.",
  "favicon.svg": "Waymark has one of its own; `favicon.ico` is published as it is.",
  "site.yml": "Call it `site.yaml`.",
  "glossary.yml": "Call it `glossary.yaml`.",
};

/** What to tell of a file that is passed over; undefined where nobody expects it to be published. */
export function adviceFor(path: string): string | undefined {
  if (Object.hasOwn(ADVICE, path)) return ADVICE[path];
  if (/^frameworks\/[^/]+\.yml$/.test(path)) return `Call it \`${path.replace(/yml$/, "yaml")}\`.`;
  return undefined;
}

/** True for a file of which nobody needs to be told. */
export function isLitter(path: string): boolean {
  return LITTER.test(path.slice(path.lastIndexOf("/") + 1));
}
