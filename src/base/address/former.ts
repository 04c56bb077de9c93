/**
 * Parses former addresses, as written in aliases, the register or lists of a former site. They become
 * folders on disk and entries in the redirect lists of several hosts, each with its own special
 * characters (`*`, `:name`, `$1`, `#`). Former addresses must not contain any of them.
 */
import type { Address } from "../model/guidance.ts";
import { isOwnPath } from "./own-names.ts";

/** A path segment: letters and digits of any script, and characters that no host treats specially. */
const STEP = /^[\p{L}\p{N}~@!(),+=&-][\p{L}\p{M}\p{N}._~@!(),+=&-]*$/u;
/** An anchor is never sent to a host, so it may be any visible text without quotes, brackets or a second `#`. */
const ANCHOR = /^[^\s\p{C}"'`<>\\{}#]+$/u;

/**
 * A normalised former address: from the site's root, decoded, pages ending in `/`. Undefined if it is
 * invalid or reserved for Waymark.
 *
 * @param siteUrl URL of the site, which an address may begin with
 */
export function parseFormerAddress(written: string, siteUrl?: string): Address | undefined {
  const path = siteUrl !== undefined && written.startsWith(siteUrl) ? `/${written.slice(siteUrl.length)}` : written;
  const at = path.indexOf("#");
  const page = decode(at < 0 ? path : path.slice(0, at));
  const anchor = decode(at < 0 ? "" : path.slice(at + 1));
  if (page === undefined || anchor === undefined || !page.startsWith("/") || page.includes("#")) return undefined;
  const folder = page.replace(/\/index\.html?$/, "/");
  const whole = folder.endsWith("/") || /\.[a-z0-9]{1,5}$/i.test(folder) ? folder : `${folder}/`;
  const address = anchor === "" ? whole : `${whole}#${anchor}`;
  return isFormerAddress(address) ? address : undefined;
}

/**
 * True for a normalised address that may redirect: without special characters of any host, and not
 * reserved for Waymark.
 */
export function isFormerAddress(address: Address): boolean {
  const at = address.indexOf("#");
  const page = at < 0 ? address : address.slice(0, at);
  const steps = page.replace(/^\/|\/$/g, "").split("/");
  if (page !== "/" && !steps.every((step) => STEP.test(step) && !step.endsWith("."))) return false;
  if (at >= 0 && !ANCHOR.test(address.slice(at + 1))) return false;
  return !isOwnPath(page);
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
