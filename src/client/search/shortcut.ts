/** The keyboard shortcuts for search: Ctrl+K or ⌘K, and `/` if the site enables it. */
import { siteData } from "../page/dom.ts";

/** True for a shortcut, except for `/` in a text field. */
export function isSearchKey(event: KeyboardEvent): boolean {
  const { key, target, ctrlKey, metaKey, altKey, shiftKey } = event;
  if (key.toLowerCase() === "k" && (ctrlKey || metaKey) && !altKey && !shiftKey) return true;
  const isTyping = target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]");
  return key === "/" && siteData()["searchSlash"] === "on" && !isTyping;
}
