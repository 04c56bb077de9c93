/** The codes for items and for anchors of the author's own. */
import { catalogueEntry, FIXED, OPEN } from "./catalogue-entry.ts";

export const PLACE_CODES = {
  "anchor-shape": catalogueEntry(
    "error",
    FIXED,
    "An anchor of your own cannot be one",
    "It would be an address that cannot be written into a link.",
    "Use letters, digits, `.`, `-` and `_`, and begin with a letter or digit: `{#build-l1}`.",
  ),
  "anchor-twice": catalogueEntry(
    "error",
    FIXED,
    "Two places of a page have one anchor",
    "A link could lead to only one of them, and nobody would know to which.",
    "Give one of them another id.",
  ),
  "anchor-reserved": catalogueEntry(
    "error",
    FIXED,
    "An anchor is one of those that Waymark gives itself",
    "Links to the element that has it already would lead astray.",
    "Give it another id, such as `build-l2` in place of `level-2`.",
  ),
  "item-empty": catalogueEntry(
    "error",
    OPEN,
    "An item has an id and no text",
    "Whoever follows a link to it finds nothing.",
    "Write its text behind the bold id, or take it out.",
  ),
  "item-mark": catalogueEntry(
    "error",
    OPEN,
    "What an item says of itself is not known",
    "It would be missing from the levels and labels that it names.",
    "Write levels that the practice has, as in `(levels: 2–4)`, and declare its labels beside `items: true` in site.yaml.",
  ),
  "item-repeated": catalogueEntry(
    "warning",
    OPEN,
    "Two practices have an item with one id",
    "Who searches for the id, or cites it without its page, finds two things.",
    "Give one of them another id. Where ids are counted on each page anew, set `rules: { item-repeated: off }`.",
  ),
  "unknown-item": catalogueEntry(
    "error",
    OPEN,
    "`item_mappings` names an item that the page does not have",
    "The mapping would be lost.",
    "Write the id as it stands in bold on the page.",
  ),
} as const;
