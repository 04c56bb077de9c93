/**
 * Content is Markdown only.
 *
 * Good: `**bold**`, and `` `<b>` `` to speak of a tag.
 * Bad: `<b>bold</b>`.
 */
import { finding } from "../../../../base/diagnostics/diagnostic.ts";
import type { Rule } from "../../rule.ts";

export const rawHtml: Rule = {
  codes: ["raw-html"],
  *check({ records }) {
    for (const { page } of records) {
      for (const { text, span } of page.rawTags) {
        const shown = text.length > 40 ? `${text.slice(0, 39)}…` : text;
        yield finding(
          "raw-html",
          page.file,
          span,
          `Raw HTML is not passed on: readers would see "${shown}".`,
          "Use Markdown instead, or put the tag between backticks to show it.",
        );
      }
    }
  },
};
