/**
 * Adapts rendered Markdown of several practices to one sheet: ids get a prefix for
 * their practice, headings a lower rank, and links between practices on the sheet
 * lead to the sheet.
 */
import type { Address, Level, Markup, Page, Practice } from "../../../src/base/model/guidance.ts";
import { SHEET_IDS } from "../../../src/base/model/own-ids.ts";
import { fillSlots } from "../../../src/base/model/slot.ts";
import { escapeHtml, type Html, raw } from "../../base/html.ts";
import { href, type PageContext } from "../../base/page-context.ts";

export interface SheetScope {
  /** The level that is shown; undefined for all. */
  readonly level: number | undefined;
  /** True if those below it are shown too. */
  readonly isUpTo?: boolean | undefined;
  /** Rank of a practice's heading. */
  readonly rank: 2 | 3;
  /** By address of each practice on the sheet: the ids on its own page. */
  readonly ids: ReadonlyMap<Address, ReadonlySet<string>>;
}

type ShownLevels = Pick<SheetScope, "level" | "isUpTo">;

/** Quotes in text are escaped, so this matches only attributes. */
const ID = / id="([^"]*)"/g;
const HEADING = /<(\/?)h([1-6])(?=[\s>])/g;

export function sheetScope(
  entries: readonly (Practice | Page)[],
  level: number | undefined,
  rank: 2 | 3,
  isUpTo?: boolean,
): SheetScope {
  const shown = { level, isUpTo };
  return { ...shown, rank, ids: new Map(entries.map((entry) => [entry.address, idsOf(entry, shown)])) };
}

/** The levels of a practice that are on the sheet. */
export function shownLevels({ levels }: Practice, { level, isUpTo }: ShownLevels): readonly Level[] {
  if (level === undefined) return levels;
  return levels.filter(({ number }) => (isUpTo ? number <= level : number === level));
}

/** The id on the sheet for an id on a practice's page, or for the practice. Unique, because no slug contains two hyphens in a row. */
export function sheetId(practice: Address, id = ""): string {
  return [...practice.split("/").filter(Boolean), id].filter(Boolean).join("--");
}

/** The id of a topic's heading on a sheet. Two hyphens at its end keep it apart from what a sheet itself has. */
export function sheetTopicId(topic: Address): string {
  const id = sheetId(topic);
  return SHEET_IDS.includes(id) ? `${id}--` : id;
}

/** The target of a link: on the sheet if that contains it, else on its own page. */
export function sheetHref(context: PageContext, { ids, level }: SheetScope, address: Address): string {
  const [page = "", anchor = ""] = address.split("#");
  const known = ids.get(page);
  const isHere = known !== undefined && (anchor === "" ? level === undefined : known.has(anchor));
  return isHere ? `#${encodeURIComponent(sheetId(page, anchor))}` : href(context, address);
}

export function sheetMarkup(context: PageContext, scope: SheetScope, practice: Address, body: Markup): Html {
  const filled = fillSlots(body, (address) => escapeHtml(sheetHref(context, scope, address)));
  const prefix = `${escapeHtml(sheetId(practice))}--`;
  // Tables of several practices may have the same columns, and two regions cannot have one name.
  const plain = filled.replace(/ role="region" aria-label="[^"]*"(?= tabindex="0"><table>)/g, "");
  const named = plain.replaceAll(' id="', ` id="${prefix}`);
  if (!named.includes("<h")) return raw(named);
  return raw(
    named.replace(
      HEADING,
      (_whole, slash: string, rank: string) => `<${slash}h${Math.min(6, Number(rank) + scope.rank - 1)}`,
    ),
  );
}

function idsOf(practice: Practice | Page, shown: ShownLevels): ReadonlySet<string> {
  if (!("levels" in practice)) return new Set(practice.headings.map(({ id }) => id));
  const levels = shownLevels(practice, shown);
  const sections = shown.level === undefined ? (practice.sections ?? []) : [];
  const bodies = [
    ...(shown.level === undefined ? [practice.lead, ...sections.map(({ body }) => body)] : []),
    ...levels.flatMap(({ lead, parts }) => [lead, ...parts.map(({ body }) => body)]),
  ];
  const inBodies = bodies.flatMap(({ html }) =>
    html.includes(' id="') ? Array.from(html.matchAll(ID), ([, id = ""]) => id) : [],
  );
  return new Set([
    ...levels.flatMap(({ anchor, parts }) => [anchor, ...parts.map((part) => part.anchor)]),
    ...sections.map(({ anchor }) => anchor),
    ...inBodies,
  ]);
}
