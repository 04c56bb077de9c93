/**
 * Items have a text, and say of themselves only what the site knows.
 *
 * Good: `- **AC-01** (levels: 2–4, manual) When a user …`, where `manual` is declared.
 * Bad: `- **AC-01**`, `(levels: 9)`, `(levels: 2, manul)`.
 */
import { type Finding, finding } from "../../../../base/diagnostics/diagnostic.ts";
import { nearest } from "../../../../base/diagnostics/nearest.ts";
import { didYouMean } from "../../../../base/diagnostics/unseen.ts";
import type { ParsedItem, ParsedPlace } from "../../../parse/parsed-page.ts";
import type { PageRecord } from "../../page-record.ts";
import type { Rule } from "../../rule.ts";

const WORD = /[\p{L}\p{N}]/u;
/** A name that is counted through a whole site, such as AC-01, and no word. */
const COUNTED = /\p{L}.*\p{N}|\p{N}.*\p{N}/u;

export const items: Rule = {
  codes: ["item-empty", "item-mark", "item-repeated"],
  *check({ practices }) {
    const first = new Map<string, readonly [record: PageRecord, place: ParsedPlace]>();
    for (const record of practices) {
      const { page } = record;
      for (const place of page.places ?? []) {
        if (!place.item) continue;
        if (!WORD.test(place.text)) {
          const message = `The item "${place.name}" has no text.`;
          yield finding(
            "item-empty",
            page.file,
            place.span,
            message,
            "Write its text behind the bold id, or take it out.",
          );
        }
        yield* checkMarks(record, place, place.item);
        if (!COUNTED.test(place.anchor) || !record.isPublished) continue;
        const key = place.anchor.toLowerCase();
        const [other, before] = first.get(key) ?? [];
        if (!other || !before) first.set(key, [record, place]);
        else if (other !== record)
          yield finding(
            "item-repeated",
            page.file,
            place.span,
            `The item "${place.name}" is on another page as well.`,
            "Give one of them another id, or, where ids are counted on each page anew, set `rules: { item-repeated: off }`.",
            [{ message: "the other", file: other.page.file, span: before.span }],
          );
      }
    }
  },
};

function* checkMarks(
  { page }: PageRecord,
  { name, span }: ParsedPlace,
  { unknown, kind }: ParsedItem,
): Iterable<Finding> {
  for (const mark of unknown) {
    const message = `The item "${name}" says "${mark}", which is neither a level of this practice nor a label.`;
    const help = () => {
      const guess = nearest(mark, kind.labels);
      if (guess !== undefined) return didYouMean(mark, guess);
      const numbers = page.levels.map(({ number }) => number);
      const levels = numbers.length > 0 ? `Its levels are ${numbers[0]} to ${numbers.at(-1)}. ` : "";
      const known = kind.labels.map((label) => `\`${label}\``).join(", ");
      return `${levels}${known === "" ? "Labels are declared with `labels` beside `items: true` in site.yaml." : `Labels are ${known}.`}`;
    };
    yield finding("item-mark", page.file, span, message, help);
  }
}
