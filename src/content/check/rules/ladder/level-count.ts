/**
 * A practice has as many levels as the site says.
 *
 * Good: five `###` headings where `levels` is not set.
 * Bad: four, or six.
 */
import { finding } from "../../../../base/diagnostics/diagnostic.ts";
import { keySpan } from "../../front-matter-positions.ts";
import type { Rule } from "../../rule.ts";

export const levelCount: Rule = {
  codes: ["level-missing", "level-extra"],
  *check({ practices, config }) {
    const { min, max } = config.levels;
    const wanted = min === max ? `${min}` : `${min} to ${max}`;
    for (const { page, front } of practices) {
      const count = page.levels.length;
      if (count < min) {
        const span = page.levels.at(-1)?.span ?? keySpan(front, ["title"]);
        yield finding(
          "level-missing",
          page.file,
          span,
          `This practice has ${count === 0 ? "no levels" : count === 1 ? "1 level" : `${count} levels`}; it needs ${wanted}.`,
          "Add each missing level as a `###` heading with its parts, or change `levels.min` in site.yaml.",
        );
      }
      for (const [index, level] of page.levels.slice(max).entries()) {
        yield finding(
          "level-extra",
          page.file,
          level.span,
          `This is level ${max + index + 1}; a practice has ${wanted}.`,
          "Join two levels, make this a deeper heading, or change `levels.max` in site.yaml.",
        );
      }
    }
  },
};
