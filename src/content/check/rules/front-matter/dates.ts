/**
 * Dates are plausible and consistent. No clock is needed to check this.
 *
 * Bad: `reviewed: 2026-05-01` with `review_by: 2025-05-01`; the year 2206; a review long before the
 * day on which the register first recorded the page.
 */
import { type Finding, finding } from "../../../../base/diagnostics/diagnostic.ts";
import { keySpan, valueSpan } from "../../front-matter-positions.ts";
import type { Rule, RuleContext } from "../../rule.ts";

/** Plausible years of a review. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2099;
/** Most days between a review and the publication of the page. */
const WAIT = 7;
const DAY = 86_400_000;

export const dates: Rule = {
  codes: ["review-order", "date-year", "review-before-page"],
  *check({ records, firstPublished }) {
    for (const record of records) yield* lookAt(record, firstPublished?.get(record.address));
  },
};

function* lookAt(
  { page: { file }, front, yaml }: RuleContext["records"][number],
  first: string | undefined,
): Iterable<Finding> {
  const { changed, reviewed, review_by } = yaml ?? {};
  const odd = Object.entries({ changed, reviewed, review_by }).filter(
    ([, date]) => date !== undefined && !isLikelyYear(date),
  );
  for (const [key, date = ""] of odd) {
    const message = `The year ${date.slice(0, 4)} cannot be meant.`;
    yield finding("date-year", file, valueSpan(front, [key]), message, `Correct the year of \`${key}\`.`);
  }
  if (odd.length > 0 || reviewed === undefined) return;
  if (review_by !== undefined && review_by < reviewed) {
    const message = `This page was to be reviewed by ${review_by}, before its last review on ${reviewed}.`;
    const help = "Set `review_by` to the day by which the next review is due, or correct `reviewed`.";
    const related = [{ message: "the last review", file, span: keySpan(front, ["reviewed"]) }];
    yield finding("review-order", file, valueSpan(front, ["review_by"]), message, help, related);
  }
  if (first !== undefined && Date.parse(first) - Date.parse(reviewed) > WAIT * DAY) {
    const message = `This review is of ${reviewed}, but the page was first published on ${first}.`;
    yield finding(
      "review-before-page",
      file,
      valueSpan(front, ["reviewed"]),
      message,
      "Correct the date of the review.",
    );
  }
}

function isLikelyYear(date: string): boolean {
  const year = Number(date.slice(0, 4));
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}
