/** Element ids that layouts use. Content must not repeat them. A test compares this list with built pages. */

/** On every page. */
export const FRAME_IDS: readonly string[] = ["main", "top", "search-header"];

/** On print sheets, besides an id for each topic. */
export const SHEET_IDS: readonly string[] = [...FRAME_IDS, "contents", "words"];

/** On pages of some kind. */
const PAGE_IDS = new Set([
  ...SHEET_IDS,
  "search-page",
  "search-hint",
  "search-filters",
  "mappings",
  "references",
  "former",
  "topics",
  "how-it-works",
  "all",
  "contact",
]);

/** True for an id that any layout uses. */
export function isOwnId(id: string): boolean {
  return PAGE_IDS.has(id) || /^(use|word|assess)-|^(question|topic)--|^level-\d+-title$/.test(id);
}

/** A kind of part with this name would get the id of a level's heading. */
export const TITLE_PART = "title";
