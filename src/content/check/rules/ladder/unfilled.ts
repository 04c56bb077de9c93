/**
 * The stubs that `waymark new` wrote have been replaced by text.
 *
 * Good: a part with text.
 * Bad: `#### How to do better` with only `…` below it.
 */
import { type Finding, finding } from "../../../../base/diagnostics/diagnostic.ts";
import { highestOf } from "../../../../base/model/level-style.ts";
import { START_OF_FILE, spanAt } from "../../../../base/source/position.ts";
import type { ParsedPage } from "../../../parse/parsed-page.ts";
import { valueAt } from "../../front-matter-positions.ts";
import type { PageRecord, Unwritten } from "../../page-record.ts";
import type { Rule } from "../../rule.ts";
import { unwrittenOf } from "../../unwritten.ts";

/** Most names in one message. */
const MOST_NAMED = 5;

export const unfilled: Rule = {
  codes: ["unfilled"],
  *check({ records }) {
    for (const record of records) {
      const unwritten = record.unwritten ?? unwrittenOf(record.yaml, record.page);
      if (unwritten) yield tell(record, unwritten);
    }
  },
};

/** One finding per file, at its first stub. */
function tell({ page, front, kind, isPublished }: PageRecord, unwritten: Unwritten): Finding {
  const named = namesOf(page, unwritten, kind === "practice");
  const told = named.length > MOST_NAMED ? [...named.slice(0, MOST_NAMED - 1), "more"] : named;
  const last = told.at(-1);
  const list = told.length > 1 ? `${told.slice(0, -1).join(", ")} and ${last}` : `${last}`;
  const isOne = named.length === 1 && !/^levels |^parts /.test(list);
  const message = `${list.slice(0, 1).toUpperCase()}${list.slice(1)} ${isOne ? "is" : "are"} not written yet.`;
  const help = isPublished
    ? "Write it, or take the line out; readers see nothing in its place. To hold the page back, set `draft: true`."
    : "Write it; until then the page is left out of the site, as it is with `draft: true`.";
  return finding("unfilled", page.file, firstPlace(), message, help);

  function firstPlace() {
    const description = unwritten.hasDescription ? valueAt(front, ["description"]) : undefined;
    if (description) return description.span;
    if (unwritten.hasLead) return placeOfLead(front);
    for (const level of page.levels) {
      const stubs = unwritten.levels.get(level.number);
      if (stubs?.hasStatement || stubs?.hasLead) return level.span;
      const part = level.parts.find((_part, at) => stubs?.parts.has(at));
      if (part) return part.span;
    }
    return START_OF_FILE;
  }
}

/** The first line with text after the front matter. */
function placeOfLead({ body, linesBefore }: PageRecord["front"]) {
  const lines = body.split("\n");
  const at = lines.findIndex((line) => line.trim() !== "");
  const line = lines[Math.max(0, at)] ?? "";
  return spanAt(linesBefore + Math.max(0, at) + 1, 1, line.length);
}

/** Names the stubs for a sentence; consecutive levels without any text are combined. */
function namesOf(page: ParsedPage, { hasDescription, hasLead, levels }: Unwritten, isPractice: boolean): string[] {
  const names: string[] = [];
  if (hasDescription) names.push("the description");
  if (hasLead) names.push(isPractice ? "the introduction" : "the text");
  const levelAt = (number: number) => page.levels.find((level) => level.number === number);
  const whole = (number: number) => {
    const stubs = levels.get(number);
    const parts = levelAt(number)?.parts.length ?? 0;
    return stubs?.hasStatement === true && parts > 0 && stubs.parts.size === parts;
  };
  for (let number = page.levels[0]?.number ?? 1; number <= highestOf(page.levels); number++) {
    const stubs = levels.get(number);
    if (stubs === undefined) continue;
    if (whole(number)) {
      let last = number;
      while (whole(last + 1)) last++;
      const isPair = last === number + 1;
      names.push(last === number ? `level ${number}` : `levels ${number} ${isPair ? "and" : "to"} ${last}`);
      number = last;
      continue;
    }
    if (stubs.hasStatement) names.push(`the statement of level ${number}`);
    if (stubs.hasLead) names.push(`the text of level ${number}`);
    const headings = (levelAt(number)?.parts ?? []).filter((_part, at) => stubs.parts.has(at));
    for (const { heading } of headings) names.push(`"${heading}" of level ${number}`);
  }
  return names;
}
