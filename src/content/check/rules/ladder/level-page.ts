/**
 * A page on what a level means is named by that level, and its title names no other.
 *
 * Good: `levels/3.md` with the title "Level 3 – Defined", or "Defined".
 * Bad: `levels/7.md` where there are five levels.
 */
import { finding } from "../../../../base/diagnostics/diagnostic.ts";
import { labelOf } from "../../../../base/model/level-style.ts";
import { LevelNumbering } from "../../../parse/level-numbering.ts";
import { keySpan, valueAt } from "../../front-matter-positions.ts";
import type { Rule } from "../../rule.ts";

export const levelPage: Rule = {
  codes: ["level-page"],
  *check({ records, config: { levels } }) {
    const numbering = new LevelNumbering(levels);
    const { style, lowest } = numbering;
    const written = (number: number) => `${style.head ?? "Level "}${labelOf(style, number)}`;
    for (const { page, front, title, levelNumber } of records) {
      if (levelNumber === undefined) continue;
      const span = valueAt(front, ["title"])?.span ?? keySpan(front, ["title"]);
      const said = numbering.read(title);
      if (levelNumber < lowest || levelNumber > levels.max) {
        const help = `The levels are ${lowest} to ${levels.max}, so the files are \`levels/${lowest}.md\` to \`levels/${levels.max}.md\`; \`levels\` in site.yaml says so.`;
        yield finding("level-page", page.file, span, `There is no level ${levelNumber}.`, help);
      } else if (said !== undefined && said.number !== levelNumber) {
        const message = `The title says ${said.written}, but this is the page of ${written(levelNumber)}.`;
        yield finding("level-page", page.file, span, message, "Correct the title, or rename the file.");
      }
    }
  },
};
