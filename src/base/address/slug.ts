/**
 * Slugs, anchors and fixed addresses. Level and part anchors do not depend on titles or statements,
 * which may be reworded.
 */

import { folderInAddress } from "../model/address-text.ts";

/**
 * The slug of a name: lower case, without accents, with one hyphen for each run of other characters.
 * Empty if the name has no letters or digits.
 */
export function slugify(name: string): string {
  // Most names; about ten times as fast.
  if (/^[ -~]*$/.test(name)) return withoutHyphens(name.toLowerCase().replace(/[^a-z0-9]+/g, "-"));
  const slug = name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-");
  return withoutHyphens(slug);
}

/** Without the hyphen at either end. */
function withoutHyphens(slug: string): string {
  return slug.replace(/^-|-$/g, "");
}

/** The anchor that GitHub gives a heading, but for the numbers of headings with the same words. */
export function githubSlug(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, "")
    .replaceAll(" ", "-");
}

/** The slug of a file: its name without the extension, or its folder's name for `index.md`. */
export function slugOfFile(path: string): string {
  const steps = path.replace(/\.md$/i, "").split("/");
  const last = steps.pop() ?? "";
  return slugify(last.toLowerCase() === "index" ? (steps.pop() ?? "") : last);
}

/** The anchor of a level. */
export function levelAnchor(number: number): string {
  return `level-${number}`;
}

/** The anchor of a part of a level. */
export function partAnchor(level: number, partId: string): string {
  return `level-${level}-${partId}`;
}

/** The anchor of a requirement on its framework's page: the id, with hyphens for spaces. */
export function requirementAnchor(id: string): string {
  return id.replaceAll(" ", "-");
}

/** The address of the list of frameworks. */
export const FRAMEWORKS_ADDRESS = "/frameworks/";

/** The address of a framework's page. */
export function frameworkAddress(key: string): string {
  return `${FRAMEWORKS_ADDRESS}${folderInAddress(key)}/`;
}

/** The address of the glossary page. A term's anchor there is `word-` and its id. */
export const GLOSSARY_ADDRESS = "/glossary/";

/** The anchor of a term on the glossary page, and at the end of each page that uses it. */
export function termAnchor(id: string): string {
  return `word-${id}`;
}

/** Prefix of the ids of headings that are neither level nor part. */
export const SECTION_PREFIX = "section-";

/**
 * The id of a heading that is neither level nor part. The prefix prevents collisions with ids that
 * anchors, scripts or styles use.
 *
 * @param taken how often each id was used on this page so far; updated by this function
 */
export function sectionAnchor(text: string, taken: Map<string, number>): string {
  const base = `${SECTION_PREFIX}${slugify(text) || "untitled"}`;
  for (let count = taken.get(base) ?? 0; ; count++) {
    const id = count === 0 ? base : `${base}-${count + 1}`;
    taken.set(base, count + 1);
    if (count > 0 && taken.has(id)) continue;
    taken.set(id, taken.get(id) ?? 1);
    return id;
  }
}
