/** Ids that the layouts give to parts of a page. No content may bring them a second time; a test compares them with built pages. */

/** On every page. */
export const FRAME_IDS: readonly string[] = ["main", "top", "search-header"];

/** On sheets for printing, beside an id for each topic. */
export const SHEET_IDS: readonly string[] = [...FRAME_IDS, "contents", "words"];

/** On pages of some kind. */
const PAGE_IDS = new Set([
  ...SHEET_IDS,
  "search-page",
  "search-hint",
  "mappings",
  "references",
  "former",
  "topics",
  "how-it-works",
  "all",
  "contact",
]);

/** True for an id that a layout uses, or may come to use with other content. */
export function isOwnId(id: string): boolean {
  return PAGE_IDS.has(id) || /^(use|word)-|^level-\d+-title$/.test(id);
}

/** A kind of part of this name would have the id of a level's own heading. */
export const TITLE_PART = "title";
