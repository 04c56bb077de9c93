/**
 * Topics have different keys, ignoring letter case.
 *
 * Bad: two topics with `key: security`.
 */
import { finding } from "../../../../base/diagnostics/diagnostic.ts";
import { valueSpan } from "../../front-matter-positions.ts";
import type { PageRecord } from "../../page-record.ts";
import type { Rule, RuleContext } from "../../rule.ts";
import { hasKey, keyOfPage, pathOfKey } from "./written-key.ts";

export const duplicateTopic: Rule = {
  codes: ["duplicate-topic"],
  *check(context) {
    for (const [record, other] of duplicateTopics(context)) {
      yield finding(
        "duplicate-topic",
        record.page.file,
        valueSpan(record.front, pathOfKey(record)),
        `Another topic is already called "${keyOfPage(record)}".`,
        "Give one of them another `eleventyNavigation.key`.",
        [{ message: "the other topic", file: other.page.file, span: valueSpan(other.front, pathOfKey(other)) }],
      );
    }
  },
};

/**
 * Topics whose key another one has, each with that other. Pages that name it find the other, so it is
 * no topic by its place; it counts if it has a key of its own, or no levels.
 */
export function duplicateTopics({ records }: RuleContext): Map<PageRecord, PageRecord> {
  const first = new Map<string, PageRecord>();
  const found = new Map<PageRecord, PageRecord>();
  for (const record of records) {
    if (record.kind !== "topic") continue;
    const key = keyOfPage(record).toLowerCase();
    const other = first.get(key);
    if (other) found.set(record, other);
    else first.set(key, record);
  }
  for (const record of records) {
    if (record.kind === "topic" || record.kind === "home" || record.page.levels.length > 0) continue;
    const other = first.get(keyOfPage(record).toLowerCase());
    const isMeantAsTopic = hasKey(record) || (record.kind === "practice" && other && !isIn(record, other));
    if (other && isMeantAsTopic) found.set(record, other);
  }
  return found;
}

function isIn(record: PageRecord, { front }: PageRecord): boolean {
  for (let { topic } = record; topic; { topic } = topic) if (topic.front.file === front.file) return true;
  return false;
}
