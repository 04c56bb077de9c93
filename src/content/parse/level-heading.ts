/**
 * Headings of levels: the number that they carry where the site's are numbered, and headings that only
 * name the level, such as "Operate" or "Level 2". Such a level has no statement of its own; lists show
 * its first sentence instead.
 */
import { firstSentence } from "../../base/source/html-text.ts";
import { type LevelNumbering, type LevelSettings, numberingOf, type OwnLevels } from "./level-numbering.ts";
import type { Fragment, ParsedLevel, ParsedPage } from "./parsed-page.ts";

/**
 * A page whose levels have their numbers, and a statement where they have none.
 *
 * @param own what the practice, or its topic, calls its levels
 */
export function withLevelHeadings(page: ParsedPage, settings: LevelSettings, own: OwnLevels = {}): ParsedPage {
  if (page.levels.length === 0) return page;
  const numbering = numberingOf(settings, own);
  if (settings.numbered) return { ...page, levels: numberedLevels(page.levels, numbering) };
  const isAlone = ({ statement, number }: ParsedLevel) => isNameAlone(statement, number, numbering);
  if (!page.levels.some(isAlone)) return page;
  return { ...page, levels: page.levels.map((level) => (isAlone(level) ? withStatement(level) : level)) };
}

/** A level without a number of its own, or with an unknown one, stands behind the one before it; a rule tells of it. */
function numberedLevels(levels: readonly ParsedLevel[], numbering: LevelNumbering): ParsedLevel[] {
  let last = numbering.lowest - 1;
  return levels.map((level) => {
    const found = numbering.read(level.statement);
    const number = found?.number ?? last + 1;
    last = number;
    const name = numbering.nameOf(number);
    if (found === undefined)
      return isNameAlone(level.statement, number, numbering)
        ? withStatement({ ...level, number })
        : { ...level, number };
    const { written, statement } = found;
    const numbered: ParsedLevel = {
      ...level,
      number,
      written: { text: written, isKnown: found.number !== undefined },
      statement,
      linked: level.linked && withoutNumber(level.linked, numbering),
    };
    if (statement !== "") return numbered;
    return withStatement({ ...numbered, statement: name ?? level.statement });
  });
}

function withoutNumber(fragment: Fragment, numbering: LevelNumbering): Fragment {
  const without = (text: string) => numbering.read(text)?.statement ?? text;
  return { ...fragment, html: without(fragment.html), markdown: without(fragment.markdown) };
}

function withStatement(level: ParsedLevel): ParsedLevel {
  const bodies = [level.lead, ...level.parts.map(({ body }) => body)];
  const first = bodies.map(({ html }) => firstSentence(html)).find((sentence) => sentence !== "");
  return first === undefined ? level : { ...level, statement: first, heading: level.statement, linked: undefined };
}

function isNameAlone(heading: string, number: number, numbering: LevelNumbering): boolean {
  const words = folded(heading);
  if (words === `level ${number}`) return true;
  const name = numbering.nameOf(number);
  if (name === undefined) return false;
  return [name, `level ${number} ${name}`, `${name} level ${number}`].some((form) => words === folded(form));
}

/** Letters and digits in lower case, whatever stands between them. */
function folded(text: string): string {
  return (
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).join(" ");
}
