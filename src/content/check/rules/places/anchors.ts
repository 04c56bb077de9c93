/**
 * Items and anchors of the author's own can be linked to, and each is there once.
 *
 * Good: `### Build platform {#build-l1}`, or an item `**AC-01**`.
 * Bad: `{#}`, `{#a b}`, `{#level-2}`, an item without a letter in its id, or one anchor twice on a page.
 */
import { type Finding, finding } from "../../../../base/diagnostics/diagnostic.ts";
import { isOwnId } from "../../../../base/model/own-ids.ts";
import type { ParsedPage, ParsedPlace } from "../../../parse/parsed-page.ts";
import { isOwnAnchor } from "../../../parse/places/own-anchor.ts";
import type { Rule } from "../../rule.ts";

/** Anchors that Waymark gives to levels, to headings, and to the titles of sections. */
const OURS = /^(?:level-\d|section-)|--title$/i;

export const anchors: Rule = {
  codes: ["anchor-shape", "anchor-twice", "anchor-reserved"],
  *check({ records }) {
    for (const { page } of records) if (page.places) yield* checkPlaces(page, page.places);
  },
};

function* checkPlaces({ file, headings }: ParsedPage, places: readonly ParsedPlace[]): Iterable<Finding> {
  const taken = new Set(headings.map(({ id }) => id));
  const first = new Map<string, ParsedPlace>();
  for (const place of places) {
    const { anchor, span, name, kind } = place;
    if (!isOwnAnchor(anchor)) {
      const [message, help] =
        kind === "item"
          ? [`"${name}" has no letter or digit to be an address.`, "Write the item's id in bold, such as `**AC-01**`."]
          : [
              `"{#${anchor}}" is no anchor.`,
              "Use letters, digits, `.`, `-` and `_`, and begin with a letter or digit: `{#build-l1}`.",
            ];
      yield finding("anchor-shape", file, span, message, help);
      continue;
    }
    if (OURS.test(anchor) || isOwnId(anchor.toLowerCase()) || taken.has(anchor)) {
      const message = `The anchor "${anchor}" is one that Waymark gives itself.`;
      yield finding("anchor-reserved", file, span, message, "Give it another id, such as `build-l2`.");
      continue;
    }
    const key = anchor.toLowerCase();
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, place);
      continue;
    }
    const message = `This page has "${anchor}" twice.`;
    yield finding("anchor-twice", file, span, message, "Give one of the two another id.", [
      { message: "the first of the two", file, span: other.span },
    ]);
  }
}
