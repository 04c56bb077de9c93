/**
 * A topic should have practices.
 *
 * Bad: a topic that no practice names as its parent.
 */

import { finding } from "../../../../base/diagnostics/diagnostic.ts";
import { nearest } from "../../../../base/diagnostics/nearest.ts";
import { toOneLine } from "../../../../base/front-matter/one-line.ts";
import { keySpan, valueAt } from "../../front-matter-positions.ts";
import type { Rule } from "../../rule.ts";
import { isHeldBack } from "../../unwritten.ts";
import { ladderIn } from "./ladder-stray.ts";

export const topicEmpty: Rule = {
  codes: ["topic-empty"],
  *check({ records, practices, tree, config }) {
    const used = new Set(
      practices.filter((one) => one.isPublished || isHeldBack(one)).map(({ topic }) => topic?.front.file),
    );
    // A misspelt parent is reported at the practice.
    for (const { front, topic } of practices) {
      const parent = topic ? undefined : valueAt(front, ["eleventyNavigation", "parent"]);
      // A parent that is not text may mean any topic.
      if (!topic && !(parent?.kind === "scalar" && typeof parent.value === "string")) return;
      const meant = parent?.kind === "scalar" ? nearest(toOneLine(parent.text), tree.topicNames) : undefined;
      if (meant !== undefined) used.add(tree.topicNamed(meant)?.front.file);
    }
    for (const record of records) {
      const { kind, page, front, title, isPublished, unwritten } = record;
      if (kind !== "topic" || !isPublished || used.has(page.file)) continue;
      if (unwritten?.hasLead) continue; // Reported by `unfilled`.
      if (ladderIn(record, config)) continue; // Reported by `ladder-stray`.
      yield finding(
        "topic-empty",
        page.file,
        keySpan(front, ["title"]),
        `The topic "${title}" has no practices.`,
        "Add a practice whose parent it is, or remove the topic.",
      );
    }
  },
};
