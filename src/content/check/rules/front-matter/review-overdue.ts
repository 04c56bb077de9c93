/**
 * A practice is reviewed in time. The current date is an argument, so that the same content always
 * gives the same site.
 *
 * Bad: `review_by: 2026-01-01` with `waymark check --today 2026-06-01`.
 */
import { finding } from "../../../../base/diagnostics/diagnostic.ts";
import { valueSpan } from "../../front-matter-positions.ts";
import type { Rule } from "../../rule.ts";

export const reviewOverdue: Rule = {
  codes: ["review-overdue"],
  *check({ records, today }) {
    if (today === undefined) return;
    for (const { page, front, yaml } of records) {
      if (yaml?.review_by === undefined || yaml.review_by >= today) continue;
      const owner = yaml.owner === undefined ? "" : ` Its owner is ${yaml.owner}.`;
      const message = `This page was to be reviewed by ${yaml.review_by}.${owner}`;
      yield finding(
        "review-overdue",
        page.file,
        valueSpan(front, ["review_by"]),
        message,
        "Review it, then set `reviewed` and `review_by`.",
      );
    }
  },
};
