/**
 * The heading of a level or part is at the top level, not inside a list or quotation.
 *
 * Bad: `- ### We know.` in a practice.
 */
import { finding } from "../../../../base/diagnostics/diagnostic.ts";
import type { Rule } from "../../rule.ts";

export const headingInside: Rule = {
  codes: ["heading-inside"],
  *check({ practices }) {
    for (const { page } of practices) {
      const first = page.outline.findIndex(({ isTop, depth }) => isTop && depth === 3);
      for (const [index, { isTop, depth, span }] of page.outline.entries()) {
        if (isTop && depth === 2 && first !== -1 && index > first) break; // What follows is in sections.
        // Above the first level, `heading-before-level` reports it.
        if (isTop || (depth !== 3 && depth !== 4) || first === -1 || index < first) continue;
        yield finding(
          "heading-inside",
          page.file,
          span,
          `This heading stands inside a list or quotation, so no ${depth === 3 ? "level" : "part"} begins here.`,
          "Move it to the start of the line, or use a deeper heading (#####).",
        );
      }
    }
  },
};
