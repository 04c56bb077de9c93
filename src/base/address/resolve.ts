/** Resolves links in content to addresses. */
import {
  anchorInAddress,
  decodeQuietly,
  encodeAddress,
  fileAddress,
  folderInAddress,
  pathInAddress,
} from "../model/address-text.ts";
import type { Address } from "../model/guidance.ts";
import type { AddressBook, PublishedPage } from "./book.ts";
import { SECTION_PREFIX, slugify } from "./slug.ts";

/** Why a link cannot be resolved, with the closest existing targets as suggestions. */
export type Unresolved =
  | { readonly kind: "outside" }
  | { readonly kind: "no-page"; readonly wanted: string }
  | { readonly kind: "unpublished"; readonly file: string }
  | { readonly kind: "no-picture"; readonly wanted: string }
  | { readonly kind: "no-anchor"; readonly page: PublishedPage; readonly anchor: string };

export type Resolution =
  /** `movedFrom` is the address in the link, if its content has moved. */
  | { readonly found: true; readonly address: Address; readonly movedFrom?: Address }
  | { readonly found: false; readonly why: Unresolved };

/**
 * Resolves a link written in `fromFile`: `#anchor`, a path from the site's root
 * (`/topic/practice/`), or a path relative to the file (`../x.md#level-2`,
 * `practice/`, `picture.png`). The link has no scheme and no host. Never throws.
 */
export function resolveLink(href: string, fromFile: string, book: AddressBook): Resolution {
  const resolution = resolveAddress(href, fromFile, book);
  return resolution.found ? resolution : (fileNamed(href, fromFile, book) ?? resolution);
}

/** A file whose name contains a character with a meaning in URLs, such as `Report #3.pdf`. */
function fileNamed(href: string, fromFile: string, book: AddressBook): Resolution | undefined {
  if (!/[#?%]/.test(href)) return undefined;
  for (const name of [decodeQuietly(href), decodeLetters(href)]) {
    const whole = name.normalize("NFC");
    const file = whole.startsWith("/") ? whole.slice(1) : join(fromFile, whole);
    if (file === undefined) continue;
    const page = book.byFile.get(file);
    if (page !== undefined) return hit(page.address);
    if (book.assets.has(file)) return hit(fileAddress(file));
  }
  return undefined;
}

/** Decodes what Markdown encodes by itself, such as a space, but keeps `%23` in a name. */
function decodeLetters(href: string): string {
  try {
    return decodeURI(href);
  } catch {
    return href;
  }
}

function resolveAddress(href: string, fromFile: string, book: AddressBook): Resolution {
  const { path, query, anchor } = partsOf(href);
  if (path === undefined || anchor === undefined) return miss({ kind: "no-page", wanted: href });
  const here = book.byFile.get(fromFile);
  if (path === "") return here ? atAnchor(here, anchor, query, book) : miss({ kind: "no-page", wanted: href });
  if (path.startsWith("/")) return resolveFromRoot(path, anchor, query, book);

  const file = join(fromFile, path);
  if (file === undefined) return miss({ kind: "outside" });
  const target = book.byFile.get(file) ?? book.byFile.get(`${file}/index.md`) ?? book.byFile.get(`${file}.md`);
  if (target) return atAnchor(target, anchor, query, book);
  if (book.assets.has(file)) return hit(fileAddress(file));
  const address = here && addressBeside(path, here.address);
  if (address !== undefined) {
    const byAddress = resolveFromRoot(address, anchor, query, book);
    if (byAddress.found || byAddress.why.kind === "no-anchor") return byAddress;
  }
  const former = movedTo(withAnchor([`/${file.replace(/(^|\/)index\.md$|\.md$/i, "$1")}`], anchor), book);
  if (former) return former;
  const draft = book.unpublished.get(file) ?? (address && book.unpublished.get(address));
  return miss(draft ? { kind: "unpublished", file: draft } : { kind: "no-page", wanted: file });
}

/** Resolves the source of a picture: a file of the content folder, never a page. */
export function resolvePicture(href: string, fromFile: string, book: AddressBook): Resolution {
  const { path } = partsOf(href);
  const file = path?.startsWith("/") ? path.slice(1) : path && join(fromFile, path);
  if (path !== undefined && path !== "" && file === undefined) return miss({ kind: "outside" });
  if (file && book.assets.has(file)) return hit(fileAddress(file));
  const named = fileNamed(href, fromFile, { ...book, byFile: NO_PAGES });
  return named ?? miss({ kind: "no-picture", wanted: file || href });
}

function partsOf(href: string): { path: string | undefined; query: string; anchor: string | undefined } {
  const [, path = "", query = "", anchor = ""] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/s.exec(href) ?? [];
  return { path: decode(path), query, anchor: decode(anchor) };
}

const NO_PAGES = new Map<string, PublishedPage>();

/** Resolves a relative address such as `../practice/` against a page's address. */
function addressBeside(path: string, address: Address): Address | undefined {
  try {
    return decode(new URL(encodeAddress(pathInAddress(path)), `http://site${encodeAddress(address)}`).pathname);
  } catch {
    return undefined;
  }
}

function resolveFromRoot(path: string, anchor: string, query: string, book: AddressBook): Resolution {
  const clean = path.replace(/\/index\.html$/, "/");
  const file = clean.slice(1);
  const known = (address: Address) => book.byAddress.get(address) ?? book.byAddress.get(`${address}/`);
  const entry = known(clean) ?? known(folderInAddress(clean)) ?? book.byFile.get(file);
  if (entry) return atAnchor(entry, anchor, query, book);
  if (book.assets.has(file)) return hit(fileAddress(file));
  const moved = movedTo(withAnchor([clean], anchor), book);
  if (moved) return moved;
  const draft = book.unpublished.get(file) ?? book.unpublished.get(clean) ?? book.unpublished.get(`${clean}/`);
  return miss(draft ? { kind: "unpublished", file: draft } : { kind: "no-page", wanted: clean });
}

function atAnchor(entry: PublishedPage, anchor: string, query: string, book: AddressBook): Resolution {
  if (anchor === "" || anchor === "top") return hit(entry.address + query);
  // Authors write the plain slug of a heading, with accents; published ids have a prefix and no accents.
  const id = [anchor, SECTION_PREFIX + anchor, SECTION_PREFIX + slugify(anchor)].find((known) =>
    entry.anchors.has(known),
  );
  const moved = id === undefined ? movedTo([`${entry.address}#${anchor}`], book) : undefined;
  if (moved) return moved;
  const found = id ?? entry.anchorOfHeading?.(anchor);
  if (found === undefined) return miss({ kind: "no-anchor", page: entry, anchor });
  return hit(`${entry.address}${query}#${anchorInAddress(found)}`);
}

/** The spellings that the register may contain: with the anchor first, with and without the trailing slash. */
function withAnchor(pages: readonly Address[], anchor: string): Address[] {
  const spelled = pages.flatMap((page) => [page, `${page.replace(/\/?$/, "/")}`]);
  return anchor === "" ? spelled : [...spelled.map((page) => `${page}#${anchor}`), ...spelled];
}

/** The target of the first of these former addresses that has one; a target may itself be gone since. */
function movedTo(addresses: readonly Address[], { moved, byAddress, assets }: AddressBook): Resolution | undefined {
  for (const movedFrom of addresses) {
    const address = moved.get(movedFrom);
    const page = address?.replace(/#.*/s, "") ?? "";
    if (address !== undefined && (byAddress.has(page) || assets.has(page.slice(1))))
      return { found: true, address, movedFrom };
  }
  return undefined;
}

/** A path segment that names no file or folder: empty, `.` or `..`. */
const SPECIAL_STEP = /(?:^|\/)\.{0,2}(?:\/|$)/;

/** Joins a relative path to the folder of `fromFile`; undefined when it leaves the content folder. */
function join(fromFile: string, path: string): string | undefined {
  if (!SPECIAL_STEP.test(path)) return fromFile.slice(0, fromFile.lastIndexOf("/") + 1) + path;
  const steps = fromFile.split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === "" || step === ".") continue;
    if (step !== "..") steps.push(step);
    else if (steps.pop() === undefined) return undefined;
  }
  return steps.join("/");
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text).normalize("NFC");
  } catch {
    return undefined;
  }
}

function hit(address: Address): Resolution {
  return { found: true, address };
}

function miss(why: Unresolved): Resolution {
  return { found: false, why };
}
