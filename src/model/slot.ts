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
  if (markup.links.length === 0) return markup.html;
  return markup.html.replace(SLOT, (_slot, index: string) => write(markup.links[Number(index)] ?? "/"));
}

/** A body with nothing in it. */
export const EMPTY_MARKUP: Markup = { html: "", links: [] };
