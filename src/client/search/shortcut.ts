/** The keyboard shortcuts for search: Ctrl+K or ⌘K, and `/` unless the site or the reader turned it off. */
import { siteData } from "../page/dom.ts";
import { readPreference, storePreference } from "../page/preferences.ts";

/** True for a shortcut, except for `/` in a text field. */
export function isSearchKey(event: KeyboardEvent): boolean {
  const { key, target, ctrlKey, metaKey, altKey, shiftKey } = event;
  if (key.toLowerCase() === "k" && (ctrlKey || metaKey) && !altKey && !shiftKey) return true;
  const isTyping = target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]");
  return key === "/" && !ctrlKey && !metaKey && !altKey && !isTyping && isSlashOn() === true;
}

/** True if `/` opens search; undefined if the site has turned it off. */
export function isSlashOn(): boolean | undefined {
  return siteData()["searchSlash"] === "off" ? undefined : readPreference("slash") !== "off";
}

export function setSlash(isOn: boolean): void {
  storePreference("slash", isOn ? "on" : "off");
}
