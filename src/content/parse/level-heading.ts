/**
 * Headings of levels that only name the level: "Operate" where `levels.names` says so, or "Level 2".
 * The level then has no statement of its own; lists show its first sentence instead.
 */
import { firstSentence } from "../../base/source/html-text.ts";
import type { ParsedLevel, ParsedPage } from "./parsed-page.ts";

/**
 * A page whose levels without a statement have their first sentence as one.
 *
 * @param names the site's names of levels, lowest first
 */
export function withStatements(page: ParsedPage, names: readonly string[]): ParsedPage {
  if (!page.levels.some(({ statement }, index) => isNameAlone(statement, index + 1, names[index]))) return page;
  return {
    ...page,
    levels: page.levels.map((level, index) =>
      isNameAlone(level.statement, index + 1, names[index]) ? withStatement(level) : level,
    ),
  };
}

function withStatement(level: ParsedLevel): ParsedLevel {
  const bodies = [level.lead, ...level.parts.map(({ body }) => body)];
  const first = bodies.map(({ html }) => firstSentence(html)).find((sentence) => sentence !== "");
  return first === undefined ? level : { ...level, statement: first, heading: level.statement, linked: undefined };
}

function isNameAlone(heading: string, number: number, name: string | undefined): boolean {
  const words = folded(heading);
  if (words === `level ${number}`) return true;
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
