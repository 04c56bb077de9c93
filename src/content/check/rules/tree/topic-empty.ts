/**
 * A topic should hold something.
 *
 * Bad: a topic that no page names as its parent.
 */

import { finding } from "../../../../base/diagnostics/diagnostic.ts";
import { keySpan, writtenParents } from "../../front-matter-positions.ts";
import type { Rule } from "../../rule.ts";
import { isHeldBack } from "../../unwritten.ts";
import { ladderIn } from "./ladder-stray.ts";
import { meantParents } from "./unknown-parent.ts";

export const topicEmpty: Rule = {
  codes: ["topic-empty"],
  *check(context) {
    const { records, config, tree } = context;
    const used = new Set(
      records
        .filter((one) => one.isPublished || isHeldBack(one))
        .flatMap(({ topic, alsoIn = [] }) => [topic, ...alsoIn].map((one) => one?.front.file)),
    );
    for (const { front } of tree.circles.flat()) used.add(front.file); // Reported by `parent-circle`.
    // A misspelt parent is reported at the page that has it.
    for (const [record, meant] of meantParents(context)) {
      const [parent] = writtenParents(record.front);
      // A parent that is not text may mean any topic.
      if (!(parent?.kind === "scalar" && typeof parent.value === "string")) return;
      used.add(meant?.front.file);
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
