/**
 * Practices hold levels, and no pages.
 *
 * Bad: a page whose parent is a practice. The practice would be read as a topic.
 */
import { finding } from "../../../../base/diagnostics/diagnostic.ts";
import { valueAt, valueSpan, writtenParents } from "../../front-matter-positions.ts";
import type { Rule } from "../../rule.ts";
import { ladderIn } from "./ladder-stray.ts";

const PARENT = ["eleventyNavigation", "parent"];

export const parentPractice: Rule = {
  codes: ["parent-practice"],
  *check({ records, config }) {
    const practices = new Map(
      records.flatMap((record) => {
        const isInTopic = record.kind === "topic" && valueAt(record.front, PARENT) !== undefined;
        const ladder = isInTopic ? ladderIn(record, config) : undefined;
        return ladder ? [[record.page.file, { record, ladder }] as const] : [];
      }),
    );
    for (const { page, front, topic } of records) {
      const found = practices.get(topic?.front.file ?? "");
      if (found === undefined) continue;
      const { title, page: practice } = found.record;
      yield finding(
        "parent-practice",
        page.file,
        writtenParents(front)[0]?.span ?? valueSpan(front, PARENT),
        `"${title}" is a practice, and only topics hold pages.`,
        "Name the topic that this page belongs to.",
        [{ message: "its levels", file: practice.file, span: found.ladder.span }],
      );
    }
  },
};
