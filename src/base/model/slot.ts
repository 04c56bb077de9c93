/**
 * Slots: how a rendered body holds the place of an internal link until its
 * address is known. The mark is NUL, which cannot come from content: the read
 * stage refuses it and markdown-it replaces it.
 */
import type { Address, Markup } from "./guidance.ts";

const SLOT = /\0(\d+)\0/g;

/** The mark of internal link number `index`. */
export function slotOf(index: number): string {
  return `\0${index}\0`;
}

/** The HTML of a body with each slot filled; `write` gives the escaped attribute text of an address. */
export function fillSlots(markup: Markup, write: (address: Address) => string): string {
  return fill(markup.html, markup.links, write);
}

/** The Markdown of a body with each slot filled; `write` gives an address as it stands between brackets. */
export function fillMarkdownSlots(markup: Markup, write: (address: Address) => string): string {
  return fill(markup.markdown, markup.links, write);
}

function fill(text: string, links: Markup["links"], write: (address: Address) => string): string {
  if (links.length === 0) return text;
  return text.replace(SLOT, (_slot, index: string) => write(links[Number(index)] ?? "/"));
}

/** A body with nothing in it. */
export const EMPTY_MARKUP: Markup = { html: "", markdown: "", links: [] };
