/**
 * The heading of a level with its links. Lists and links show a statement as plain text; only the
 * heading itself can keep its links.
 */
import type { Token } from "markdown-it";
import { plainText } from "./markdown.ts";
import { copyOf } from "./places/copy-of.ts";

/** The inline token with only text and links; undefined if it has no link. Call it once the links have their slots. */
export function headingLinks(inline: Token): Token | undefined {
  const children = inline.children ?? [];
  if (!children.some(({ type }) => type === "link_open")) return undefined;
  const kept = children.flatMap((child): Token[] => {
    if (child.type === "link_open" || child.type === "link_close" || child.type === "text") return [child];
    const text = textOf(child);
    return text === "" ? [] : [withText(child, text)];
  });
  return Object.assign(copyOf(inline), { children: kept });
}

function textOf(child: Token): string {
  if (child.type === "softbreak" || child.type === "hardbreak") return " ";
  return child.type === "image"
    ? plainText(child)
    : child.type === "code_inline" || child.type === "raw_tag"
      ? child.content
      : "";
}

function withText(token: Token, content: string): Token {
  return Object.assign(copyOf(token), { type: "text", tag: "", nesting: 0, content, children: null });
}
