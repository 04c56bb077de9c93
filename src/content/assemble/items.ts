/** The items of a practice, for the model and for search. */
import type { Item } from "../../base/model/guidance.ts";
import type { SiteConfig } from "../config/site-config.ts";
import type { ParsedPage } from "../parse/parsed-page.ts";

export function itemsOf({ places = [], levels }: ParsedPage): Item[] {
  return places.flatMap(({ name, anchor, text, item }): Item[] => {
    if (!item) return [];
    const within = item.within === undefined ? undefined : levels[item.within]?.number;
    return [{ id: name, anchor, text, levels: item.levels, labels: item.labels, within }];
  });
}

/** The headings of the kinds of part and section that hold items. */
export function itemHeadings({ parts, sections = [] }: SiteConfig): string[] {
  const held = [...parts, ...sections].filter(({ items }) => items);
  return [...new Set(held.map(({ heading }) => heading))];
}
