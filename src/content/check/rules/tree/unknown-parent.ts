/**
 * A practice's parent must be a topic.
 *
 * Good: `parent: security` beside a topic with that key, title or file name.
 * Bad: `parent: secruity`.
 */
import { finding } from "../../../../base/diagnostics/diagnostic.ts";
import { nearest } from "../../../../base/diagnostics/nearest.ts";
import { didYouMean } from "../../../../base/diagnostics/unseen.ts";
import { toOneLine } from "../../../../base/front-matter/one-line.ts";
import { keySpan, valueAt } from "../../front-matter-positions.ts";
import type { Rule } from "../../rule.ts";

export const unknownParent: Rule = {
  codes: ["unknown-parent"],
  *check({ practices, tree }) {
    for (const { page, front, topic } of practices) {
      if (topic) continue;
      const parent = valueAt(front, ["eleventyNavigation", "parent"]);
      // A value that is not text is reported as invalid.
      if (parent?.kind !== "scalar" || parent.value === null || toOneLine(parent.text) === "") continue;
      const name = toOneLine(parent.text);
      const near = nearest(name, tree.topicNames);
      const guess = tree.topicNamed(near ?? "");
      const related = guess && [
        { message: "the topic that may be meant", file: guess.front.file, span: keySpan(guess.front, ["title"]) },
      ];
      yield finding(
        "unknown-parent",
        page.file,
        parent.span,
        `There is no topic "${name}".`,
        near === undefined ? help(tree.topicNames) : didYouMean(name, near),
        related,
      );
    }
  },
};

function help(names: readonly string[]): string {
  if (names.length === 0) return 'There are no topics yet; make one with `waymark new topic "…"`.';
  const shown = names
    .slice(0, 8)
    .map((name) => `\`${name}\``)
    .join(", ");
  return `Topics are ${shown}${names.length > 8 ? ` and ${names.length - 8} more` : ""}.`;
}
