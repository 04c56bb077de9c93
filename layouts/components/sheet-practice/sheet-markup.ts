/**
 * Rendered Markdown of many pages on one: ids get a prefix that says which page
 * they are from, headings go down in rank, and links between pages that are both
 * on the sheet stay on it.
 */
import type { Address, Level, Markup, Practice } from "../../../src/base/model/guidance.ts";
import { SHEET_IDS } from "../../../src/base/model/own-ids.ts";
import { fillSlots } from "../../../src/base/model/slot.ts";
import { escapeHtml, type Html, raw } from "../../base/html.ts";
import { href, type PageContext } from "../../base/page-context.ts";

/** What is on a sheet. */
export interface SheetScope {
  /** The level that is shown; undefined for all. */
  readonly level: number | undefined;
  /** Rank of a practice's heading. */
  readonly rank: 2 | 3;
  /** The ids of each practice on the sheet, by its address, as they are on its own page. */
  readonly ids: ReadonlyMap<Address, ReadonlySet<string>>;
}

/** Text has no quotes in it, so nothing but an attribute looks like one. */
const ID = / id="([^"]*)"/g;
const HEADING = /<(\/?)h([1-6])(?=[\s>])/g;

export function sheetScope(practices: readonly Practice[], level: number | undefined, rank: 2 | 3): SheetScope {
  return { level, rank, ids: new Map(practices.map((practice) => [practice.address, idsOf(practice, level)])) };
}

/** The levels of a practice that are on the sheet. */
export function shownLevels({ levels }: Practice, { level }: Pick<SheetScope, "level">): readonly Level[] {
  return level === undefined ? levels : levels.filter(({ number }) => number === level);
}

/** An id of a practice's page as it is on the sheet; without one, that of the practice. No slug has two hyphens in a row. */
export function sheetId(practice: Address, id = ""): string {
  return [...practice.split("/").filter(Boolean), id].filter(Boolean).join("--");
}

/** The id of a topic's heading on a sheet. Two hyphens at its end keep it apart from what a sheet itself has. */
export function sheetTopicId(topic: Address): string {
  const id = sheetId(topic);
  return SHEET_IDS.includes(id) ? `${id}--` : id;
}

/** Where a link leads: to a place on the sheet where that holds what is meant, else to its page. */
export function sheetHref(context: PageContext, { ids, level }: SheetScope, address: Address): string {
  const [page = "", anchor = ""] = address.split("#");
  const known = ids.get(page);
  const isHere = known !== undefined && (anchor === "" ? level === undefined : known.has(anchor));
  return isHere ? `#${encodeURIComponent(sheetId(page, anchor))}` : href(context, address);
}

/** A body of a practice. */
export function sheetMarkup(context: PageContext, scope: SheetScope, practice: Address, body: Markup): Html {
  const filled = fillSlots(body, (address) => escapeHtml(sheetHref(context, scope, address)));
  const prefix = `${escapeHtml(sheetId(practice))}--`;
  const named = filled.replaceAll(' id="', ` id="${prefix}`);
  if (!named.includes("<h")) return raw(named);
  return raw(
    named.replace(
      HEADING,
      (_whole, slash: string, rank: string) => `<${slash}h${Math.min(6, Number(rank) + scope.rank - 1)}`,
    ),
  );
}

function idsOf(practice: Practice, level: number | undefined): ReadonlySet<string> {
  const levels = shownLevels(practice, { level });
  const bodies = [
    ...(level === undefined ? [practice.lead] : []),
    ...levels.flatMap(({ lead, parts }) => [lead, ...parts.map(({ body }) => body)]),
  ];
  const inBodies = bodies.flatMap(({ html }) =>
    html.includes(' id="') ? Array.from(html.matchAll(ID), ([, id = ""]) => id) : [],
  );
  return new Set([
    ...levels.flatMap(({ anchor, parts }) => [anchor, ...parts.map((part) => part.anchor)]),
    ...inBodies,
  ]);
}
