/**
 * Carries the anchor over from a page that moved: a refresh in the page itself
 * would lose it. Runs before anything is shown; without it, the page's own links
 * lead on.
 */
const { to, anchors = "{}" } = document.currentScript?.dataset ?? {};
const targets = new Map<string, unknown>(Object.entries(JSON.parse(anchors)));
const anchor = anchorOf(location.hash);
const target = targets.has(anchor) ? targets.get(anchor) : to && `${to}${location.hash}`;
// Null stands for an anchor that was given up: its note is on this page.
if (typeof target === "string") location.replace(target);

function anchorOf(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}
