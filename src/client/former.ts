/**
 * Redirects from the old address of a page and keeps the anchor, which a `meta`
 * refresh would lose. Without it, the page shows links to the new addresses.
 */
const { to, anchors = "{}" } = document.currentScript?.dataset ?? {};
const targets = new Map<string, unknown>(Object.entries(JSON.parse(anchors)));
const anchor = anchorOf(location.hash);
const target = targets.has(anchor) ? targets.get(anchor) : to && `${to}${location.hash}`;
// Null: the anchor's content was removed, and a note on this page says so.
if (typeof target === "string") location.replace(target);

function anchorOf(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}
