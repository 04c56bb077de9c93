/** Anchors of the author's own: `{#build-l1}` at the end of a heading, as other generators write them. */
import type { MarkdownIt as Markdown, Token } from "markdown-it";
import { copyOf } from "./copy-of.ts";

/** What stands between `{#` and `}` at the end of a heading; what has two of them, or none that closes, is left as it is. */
const WRITTEN = /(?:^|\s+)\{#([^{}]*)\}\s*$/u;

/** Letters, digits, and marks that no address, style or script gives a meaning. */
const ANCHOR = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*$/u;

/** True for an anchor that authors may give to a heading or an item. */
export function isOwnAnchor(anchor: string): boolean {
  return ANCHOR.test(anchor);
}

/** Takes such anchors out of the text of headings, where `ownAnchorOf` finds them; and shows what items say of themselves. */
export function addPlaces(md: Markdown): void {
  md.core.ruler.after("inline", "own_anchor", ({ tokens }) => {
    for (const [at, open] of tokens.entries()) {
      if (open.type !== "heading_open") continue;
      const inline = tokens[at + 1];
      if (!inline?.content.includes("{#")) continue;
      const last = inline.children?.at(-1);
      const found = last?.type === "text" ? WRITTEN.exec(last.content) : null;
      if (!last || !found) continue;
      last.content = last.content.slice(0, found.index);
      open.meta = { ...open.meta, ownAnchor: (found[1] ?? "").normalize("NFC") };
    }
  });
  const { escapeHtml } = md.utils;
  md.renderer.rules["own_anchor"] = (tokens, at) => anchorElement(escapeHtml(tokens[at]?.content ?? ""));
  md.renderer.rules["item_marks"] = (tokens, at) => {
    const marks: unknown = tokens[at]?.meta?.["marks"];
    const texts = Array.isArray(marks) ? marks.map(String) : [];
    return texts.map((text) => ` <span class="item-mark">${escapeHtml(text)}</span>`).join("");
  };
}

/** The anchor that the author gave a heading, in whatever shape; undefined where there is none. */
export function ownAnchorOf(open: Token | undefined): string | undefined {
  const anchor: unknown = open?.meta?.["ownAnchor"];
  return typeof anchor === "string" ? anchor : undefined;
}

/** Puts the element of an anchor into the line of a heading. */
export function addAnchor(inline: Token | undefined, anchor: string): void {
  const [first] = inline?.children ?? [];
  if (first) inline?.children?.unshift(Object.assign(copyOf(first), { ...NOTHING, content: anchor }));
}

const NOTHING = { type: "own_anchor", tag: "", nesting: 0, attrs: null, children: null };

/** The element of an anchor in a heading. */
function anchorElement(escaped: string): string {
  return `<span id="${escaped}"></span>`;
}
