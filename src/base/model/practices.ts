/** The pages that list all practices, and all of their items. */
import type { Address, Practice } from "./guidance.ts";

export const PRACTICES_ADDRESS: Address = "/practices/";

/** Only on sites with items. */
export const ITEMS_ADDRESS: Address = "/items/";

/** The practices with items, in reading order. */
export function withItems(practices: readonly Practice[]): readonly Practice[] {
  return practices.filter(({ items = [] }) => items.length > 0);
}
