/**
 * What `waymark new` left to be written has been written.
 *
 * Good: a part with text.
 * Bad: `#### How to do better` with `…` and nothing else below it.
 */
import { type Finding, finding } from "../../../../base/diagnostics/diagnostic.ts";
import { valueAt } from "../../front-matter-positions.ts";
import type { Rule, RuleContext } from "../../rule.ts";

/** What stands for text that is to be written. */
const DOTS = /^(…|\.\.\.)/;
const DOTS_ALONE = /^\s*(…|\.\.\.)\s*$/;

const HELP = "Write it, or set `draft: true` until it is written.";

export const unfilled: Rule = {
  codes: ["unfilled"],
  *check({ practices }) {
    for (const practice of practices) yield* lookAt(practice);
  },
};

function* lookAt({ page, front, yaml }: RuleContext["records"][number]): Iterable<Finding> {
  const description = valueAt(front, ["description"]);
  if (description && DOTS.test(yaml?.description ?? "")) {
    yield finding("unfilled", page.file, description.span, "The description is not written yet.", HELP);
  }
  for (const [index, { statement, span, parts }] of page.levels.entries()) {
    if (DOTS.test(statement)) {
      yield finding("unfilled", page.file, span, `The statement of level ${index + 1} is not written yet.`, HELP);
    }
    for (const part of parts) {
      if (!DOTS_ALONE.test(part.body.markdown)) continue;
      const message = `"${part.heading}" of level ${index + 1} is not written yet.`;
      yield finding("unfilled", page.file, part.span, message, HELP);
    }
  }
}
