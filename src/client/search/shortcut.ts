/** The keys that lead to search: Ctrl+K or ⌘K, and `/` on a site that wants it. */

/** True for such a key. A `/` that is typed into something is none. */
export function isSearchKey(event: KeyboardEvent): boolean {
  const { key, target, ctrlKey, metaKey, altKey, shiftKey } = event;
  if (key.toLowerCase() === "k" && (ctrlKey || metaKey) && !altKey && !shiftKey) return true;
  const isTyping = target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]");
  return key === "/" && document.body.dataset["searchSlash"] === "on" && !isTyping;
}
