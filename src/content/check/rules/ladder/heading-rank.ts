/**
 * In a practice only the title ranks above sections, and sections stand before the levels or behind them.
 *
 * Good: `## Measures` behind the last level.
 * Bad: `# Background` in a practice; `## Measures` between two levels; `## Level 2: …`.
 */
import { finding } from "../../../../base/diagnostics/diagnostic.ts";
import { partKindOf } from "../../../config/part-kind.ts";
import type { SiteConfig } from "../../../config/site-config.ts";
import { LevelNumbering } from "../../../parse/level-numbering.ts";
import type { ParsedSection, WrittenHeading } from "../../../parse/parsed-page.ts";
import { ownLevelsOf, type PageRecord } from "../../page-record.ts";
import type { Rule } from "../../rule.ts";

const SECTION = 2;
const LEVEL = 3;
const PART = 4;

export const headingRank: Rule = {
  codes: ["heading-rank"],
  *check({ practices, config }) {
    for (const record of practices) {
      const { page } = record;
      for (const heading of page.outline) {
        if (heading.depth > SECTION || (heading.depth === SECTION && heading.isTop)) continue;
        yield finding(
          "heading-rank",
          page.file,
          heading.span,
          "This heading ranks above the levels.",
          "Use `##` for a section before the levels or behind them, `###` for a level, `####` for a part, `#####` for anything deeper.",
        );
      }
      const meant = levelsAsSections(record, config);
      for (const { heading, span } of meant)
        yield finding(
          "heading-rank",
          page.file,
          span,
          `This heading says that it is a level, but \`${"#".repeat(SECTION)}\` is the rank of a section.`,
          `Write \`${"#".repeat(LEVEL)} ${heading}\`, and \`${"#".repeat(PART)}\` for its parts.`,
        );
      const between = meant.length === 0 ? sectionBetweenLevels(record, config) : undefined;
      if (between)
        yield finding(
          "heading-rank",
          page.file,
          between.span,
          "This section stands between two levels, and what is behind it would be no level.",
          "Put it before the first level or behind the last, or use `#####` for a heading inside a level.",
        );
    }
  },
};

/** Sections whose headings begin with the number of a level, on a page whose levels have none. */
export function levelsAsSections(record: PageRecord, config: SiteConfig): readonly ParsedSection[] {
  const numbering = new LevelNumbering(config.levels, ownLevelsOf(record));
  const isNumbered = (heading: string) => numbering.read(heading)?.number !== undefined;
  const { outline, sections = [] } = record.page;
  if (outline.some(({ depth, text }) => depth === LEVEL && isNumbered(text))) return [];
  return sections.filter(({ heading }) => isNumbered(heading));
}

/** The first section behind which the ladder goes on: with numbered levels, with parts, or with levels that are needed. */
export function sectionBetweenLevels(record: PageRecord, config: SiteConfig): WrittenHeading | undefined {
  const { levels: settings, parts } = config;
  const { outline, levels, sections = [] } = record.page;
  if (sections.every(({ isBefore }) => isBefore)) return undefined;
  const numbering = new LevelNumbering(settings, ownLevelsOf(record));
  const goesOn = ({ depth, text }: WrittenHeading) =>
    depth === PART
      ? partKindOf(text, parts) !== undefined
      : depth === LEVEL &&
        (settings.numbered ? numbering.read(text)?.number !== undefined : levels.length < settings.min);
  let section: WrittenHeading | undefined;
  let hasLevels = false;
  for (const heading of outline) {
    if (!heading.isTop) continue;
    if (heading.depth === LEVEL) hasLevels = true;
    if (heading.depth === SECTION && hasLevels) section ??= heading;
    else if (section && goesOn(heading)) return section;
  }
  return undefined;
}
