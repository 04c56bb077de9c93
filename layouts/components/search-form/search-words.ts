/**
 * The words of search that scripts show. The page brings them as JSON in an
 * attribute, so that scripts have no words of their own. A sentence that counts
 * is given for each grammatical number of the language.
 */

/** What the dialog on every page says. */
export const DIALOG_WORDS = {
  label: "Search the guidance",
  results: "Results",
  hint: "Type a word or a question.",
  keys: "↑ ↓ to move · Enter to open · Esc to close",
  close: "Close",
  level: "Level {number}",
  found: { one: "{count} page found for “{query}”", other: "{count} pages found for “{query}”" },
  empty: "Nothing found for “{query}”. Try fewer or other words.",
  allResults: "All results for “{query}”",
  browse: "Browse all practices",
  failed: "Search could not be loaded.",
  offline: "You seem to be offline, so search could not be loaded.",
};

/** What the search page says. */
export const PAGE_WORDS = {
  searching: "Searching…",
  found: DIALOG_WORDS.found,
  empty: "Nothing found for “{query}”. Try fewer or other words, or look through the list below.",
  filteredOut: "Nothing found for “{query}” with these filters.",
  failed: "Search could not be loaded. Use the list below; your browser’s “find in page” works in it.",
  offline:
    "You seem to be offline, so search could not be loaded. Use the list below; your browser’s “find in page” works in it.",
  showingFor: "Showing results for",
  insteadFor: "Search instead for {words}",
  leftOut: "No page has all of these words. The best one lacks:",
  nearest: "Nearest practices",
  popular: "Often looked for",
  alsoIn: "Also in",
  level: DIALOG_WORDS.level,
  more: "Show {count} more",
  filters: "Filter results",
  filtersChosen: { one: "Filter results ({count} chosen)", other: "Filter results ({count} chosen)" },
  clear: "Clear filters",
  topic: "Topic",
  levels: "Level",
  framework: "Framework",
  results: { one: "{count} result", other: "{count} results" },
};
