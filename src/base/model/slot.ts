/**
 * Slots: placeholders for internal links in rendered bodies, until addresses are known. They contain
 * NUL, which cannot come from content: the read stage rejects it, and markdown-it replaces it.
 */
import type { Address, Markup } from "./guidance.ts";

const SLOT = /\0(\d+)\0/g;

/** The slot of internal link number `index`. */
export function slotOf(index: number): string {
  return `\0${index}\0`;
}

/** Fills the slots of the HTML; `write` returns an address as escaped attribute text. */
export function fillSlots(markup: Markup, write: (address: Address) => string): string {
  return fill(markup.html, markup.links, write);
}

/** Fills the slots of the Markdown; `write` returns an address as a link destination. */
export function fillMarkdownSlots(markup: Markup, write: (address: Address) => string): string {
  return fill(markup.markdown, markup.links, write);
}

function fill(text: string, links: Markup["links"], write: (address: Address) => string): string {
  if (links.length === 0) return text;
  return text.replace(SLOT, (_slot, index: string) => write(links[Number(index)] ?? "/"));
}

/** An empty body. */
export const EMPTY_MARKUP: Markup = { html: "", markdown: "", links: [] };
