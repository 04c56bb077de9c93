/**
 * Former addresses: what authors, the register and lists of former sites may
 * name. They end up as folders on a disk, and in the lists of redirects of
 * several hosts, each with signs of its own (`*`, `:name`, `$1`, `#`). A former
 * address holds none of them, so it is the same to all.
 */
import type { Address } from "../model/guidance.ts";
import { isOwnPath } from "./own-names.ts";

/** A step of a path: letters and digits of any script, and signs that mean nothing to any host. */
const STEP = /^[\p{L}\p{N}~@!(),+=&-][\p{L}\p{M}\p{N}._~@!(),+=&-]*$/u;
/** An anchor never reaches a host; it may be any visible text without quotes, brackets or a second `#`. */
const ANCHOR = /^[^\s\p{C}"'`<>\\{}#]+$/u;

/**
 * A former address as it is kept: from the site's root, decoded, pages ending in
 * `/`. Undefined for what is no such address, or is one of ours.
 *
 * @param siteUrl where the site is published; an address may begin with it
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

/** True for an address, as it is kept, that may lead on: literal to every host, and none of ours. */
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
