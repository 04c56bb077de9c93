/**
 * A practice has as many levels as the site says.
 *
 * Good: five `###` headings where `levels` is not set.
 * Bad: four, or six.
 */
import { finding } from "../../../../base/diagnostics/diagnostic.ts";
import { keySpan } from "../../front-matter-positions.ts";
import type { Rule } from "../../rule.ts";
import { duplicateTopics } from "../tree/duplicate-topic.ts";
import { meantParents } from "../tree/unknown-parent.ts";
import { levelsAsSections, sectionBetweenLevels } from "./heading-rank.ts";

export const levelCount: Rule = {
  codes: ["level-missing", "level-extra"],
  *check(context) {
    const { practices, config } = context;
    const hasNone = practices.some(({ page }) => page.levels.length === 0);
    const toldElsewhere = new Set(
      hasNone ? [...duplicateTopics(context).keys(), ...meantParents(context).values()] : [],
    );
    const { numbered } = config.levels;
    // Numbered ladders may leave numbers out.
    const { min, max } = numbered ? { min: 1, max: Number.POSITIVE_INFINITY } : config.levels;
    const wanted = numbered ? "at least one" : min === max ? `${min}` : `${min} to ${max}`;
    for (const record of practices) {
      const { page, front } = record;
      const count = page.levels.length;
      // It is meant to be a topic.
      if (count === 0 && toldElsewhere.has(record)) continue;
      if (levelsAsSections(record, config).length > 0) continue;
      if (count < min && !sectionBetweenLevels(record, config)) {
        const span = page.levels.at(-1)?.span ?? keySpan(front, ["title"]);
        yield finding(
          "level-missing",
          page.file,
          span,
          `This practice has ${count === 0 ? "no levels" : count === 1 ? "1 level" : `${count} levels`}; it needs ${wanted}.`,
          count === 0
            ? "Write each level as a `###` heading with its parts, or say `ladder: false` in front matter if the page is to have none; `levels.min` in site.yaml says how many there are."
            : "Add each missing level as a `###` heading with its parts, or change `levels.min` in site.yaml.",
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
