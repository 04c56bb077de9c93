/**
 * Topics have different keys, ignoring letter case.
 *
 * Bad: two topics with `key: security`.
 */
import { finding } from "../../../../base/diagnostics/diagnostic.ts";
import { toOneLine } from "../../../../base/front-matter/one-line.ts";
import { valueAt, valueSpan } from "../../front-matter-positions.ts";
import type { Rule } from "../../rule.ts";

export const duplicateTopic: Rule = {
  codes: ["duplicate-topic"],
  *check({ records }) {
    const first = new Map<string, (typeof records)[number]>();
    for (const record of records) {
      if (record.kind !== "topic") continue;
      const written = valueAt(record.front, ["eleventyNavigation", "key"]);
      const key = written?.kind === "scalar" ? toOneLine(written.text) : record.title;
      const other = first.get(key.toLowerCase());
      if (!other) {
        first.set(key.toLowerCase(), record);
        continue;
      }
      const place = written ? ["eleventyNavigation", "key"] : ["title"];
      yield finding(
        "duplicate-topic",
        record.page.file,
        valueSpan(record.front, place),
        `Another topic is already called "${key}".`,
        "Give one of them another `eleventyNavigation.key`.",
        [{ message: "the other topic", file: other.page.file, span: valueSpan(other.front, place) }],
      );
    }
  },
};
