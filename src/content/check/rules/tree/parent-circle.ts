/**
 * Topics in topics end at the top.
 *
 * Bad: `design` with `parent: building`, and `building` with `parent: design`.
 */
import { finding } from "../../../../base/diagnostics/diagnostic.ts";
import { valueSpan } from "../../front-matter-positions.ts";
import type { Rule } from "../../rule.ts";

const PARENT = ["eleventyNavigation", "parent"];

export const parentCircle: Rule = {
  codes: ["parent-circle"],
  *check({ tree }) {
    for (const circle of tree.circles) {
      const [first, ...others] = circle;
      if (first === undefined) continue;
      const way = [...circle, first].map(({ title }) => `"${title}"`).join(" is in ");
      yield finding(
        "parent-circle",
        first.front.file,
        valueSpan(first.front, PARENT),
        others.length === 0 ? `"${first.title}" is its own parent.` : `These topics are in each other: ${way}.`,
        "Give one of them a topic outside the circle as its parent, or none.",
        others.map(({ front }) => ({ message: "in the circle", file: front.file, span: valueSpan(front, PARENT) })),
      );
    }
  },
};
