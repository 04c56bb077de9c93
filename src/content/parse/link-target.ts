/** Classifies links by their form, and identifies unsafe ones. */
import type { LinkTarget } from "./parsed-page.ts";

/** Schemes that a link may have. Anything else could run code or open a program. */
export const ALLOWED_SCHEMES: ReadonlySet<string> = new Set(["https", "http", "mailto", "tel"]);

// Browsers drop white space and control characters while looking for a scheme, so we do too.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const IGNORED = /[\u0000-\u0020\u007f-\u00a0\u2028\u2029]+/g;

/** The kind of a link. `//host` is treated as a forbidden scheme. */
export function linkTarget(href: string): LinkTarget {
  const [path = ""] = href.split(/[?#]/);
  const compact = decodeQuietly(path).replace(IGNORED, "");
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(compact)?.[1]?.toLowerCase();
  if (scheme !== undefined) {
    return ALLOWED_SCHEMES.has(scheme) ? { kind: "external", scheme } : { kind: "refused", scheme };
  }
  return /^[\\/]{2}/.test(compact) ? { kind: "refused", scheme: "//" } : { kind: "internal" };
}

function decodeQuietly(text: string): string {
  // Decodes each run separately, so that an invalid sequence does not hide the others.
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (encoded) => {
    try {
      return decodeURIComponent(encoded);
    } catch {
      return encoded;
    }
  });
}
