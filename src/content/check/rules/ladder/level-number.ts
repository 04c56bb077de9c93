/**
 * Where levels are numbered, each heading has a number that the site knows, above the one before it.
 * Elsewhere headings have none: the number is their place.
 *
 * Good: `### Level 2: Scripts deploy` with `levels: { numbered: true }`.
 * Bad: `### Level 2: …` twice, or behind `### Level 3: …`.
 */
import { type Finding, finding } from "../../../../base/diagnostics/diagnostic.ts";
import { labelOf } from "../../../../base/model/level-style.ts";
import { LevelNumbering, type LevelSettings, type OwnLevels } from "../../../parse/level-numbering.ts";
import type { ParsedPage } from "../../../parse/parsed-page.ts";
import { ownLevelsOf } from "../../page-record.ts";
import type { Rule } from "../../rule.ts";
import { levelsAsSections } from "./heading-rank.ts";

export const levelNumber: Rule = {
  codes: ["level-number", "level-number-unread"],
  *check({ practices, config }) {
    const { levels } = config;
    for (const record of practices) {
      if (levelsAsSections(record, config).length > 0) continue;
      const own = ownLevelsOf(record);
      yield* levels.numbered ? checkNumbers(record.page, levels, own) : findNumbers(record.page, levels, own);
    }
  },
};

function* checkNumbers({ file, levels }: ParsedPage, settings: LevelSettings, own: OwnLevels): Iterable<Finding> {
  const { style } = new LevelNumbering(settings, own);
  const written = (number: number) => `${style.head ?? "Level "}${labelOf(style, number)}`;
  const range = `${written(settings.min)} to ${labelOf(style, settings.max)}`;
  const seen = new Map<number, (typeof levels)[number]>();
  let highest: number | undefined;
  for (const level of levels) {
    if (level.written === undefined) {
      const next = Math.min(settings.max, (highest ?? settings.min - 1) + 1);
      const help = `Begin it with the level, such as \`### ${written(next)}: …\`; the levels are ${range}.`;
      yield finding("level-number", file, level.span, "This heading does not say which level it is.", help);
      continue;
    }
    if (!level.written.isKnown) {
      const message = `There is no level ${level.written.text}.`;
      const help = `The levels are ${range}; \`levels\` in site.yaml says so.`;
      yield finding("level-number", file, level.span, message, help);
      continue;
    }
    const other = seen.get(level.number);
    if (other !== undefined) {
      const help = "Give one of the two another number, or join them.";
      yield finding("level-number", file, level.span, `${written(level.number)} is here twice.`, help, [
        { message: "the first of the two", file, span: other.span },
      ]);
      continue;
    }
    seen.set(level.number, level);
    if (highest !== undefined && level.number < highest) {
      const message = `${written(level.number)} stands behind ${written(highest)}.`;
      yield finding("level-number", file, level.span, message, "Put the levels in order, the lowest first.");
    }
    highest = Math.max(highest ?? level.number, level.number);
  }
}

function* findNumbers({ file, levels }: ParsedPage, settings: LevelSettings, own: OwnLevels): Iterable<Finding> {
  const numbering = new LevelNumbering(settings, own);
  for (const { statement, heading, number, span } of levels) {
    const found = heading === undefined ? numbering.read(statement) : undefined;
    if (found === undefined || found.statement === "") continue;
    const message =
      found.written === String(number)
        ? `This heading repeats that it is level ${number}, which is shown beside it.`
        : `This heading says ${found.written}, but it is level ${number} here.`;
    const help = `Write \`levels: { numbered: true }\` in site.yaml so that headings say their level, or take it out: \`### ${found.statement}\`.`;
    yield finding("level-number-unread", file, span, message, help);
  }
}
