/**
 * Every level has every required part.
 *
 * Bad: a level without `#### How to do better`.
 */

import { finding } from "../../../../base/diagnostics/diagnostic.ts";
import { nearest } from "../../../../base/diagnostics/nearest.ts";
import { partKindOf } from "../../../config/part-kind.ts";
import type { Rule } from "../../rule.ts";
import { levelsAsSections } from "./heading-rank.ts";

export const partMissing: Rule = {
  codes: ["part-missing"],
  *check({ practices, config }) {
    const wordings = config.parts.flatMap((kind) => [kind.heading, ...kind.also]);
    // A misspelt heading is reported as such; the part it stands for is not also reported as missing.
    const kindMeant = (heading: string) =>
      partKindOf(heading, config.parts) ?? partKindOf(nearest(heading, wordings) ?? "", config.parts);
    const required = config.parts.filter((kind) => kind.required);
    for (const record of practices) {
      const { page } = record;
      // What are parts there is read as levels.
      if (levelsAsSections(record, config).length > 0) continue;
      for (const level of page.levels) {
        const named = new Set(level.parts.map(({ heading }) => partKindOf(heading, config.parts)?.id));
        if (required.every(({ id }) => named.has(id))) continue;
        const present = new Set(level.parts.map(({ heading }) => kindMeant(heading)?.id));
        for (const kind of required) {
          if (present.has(kind.id)) continue;
          yield finding(
            "part-missing",
            page.file,
            level.span,
            `Level ${level.number} has no part "${kind.heading}".`,
            `Add a line \`#### ${kind.heading}\` with its text below this level.`,
          );
        }
      }
    }
  },
};
