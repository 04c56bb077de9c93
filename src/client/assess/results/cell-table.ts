/** A table of practices by teams, voices or links: the number in each cell, and its colour beside it. */
import type { Cells } from "../../../assess/model/answers.ts";
import { type Ladders, laddersIn } from "../../../assess/model/ladders.ts";
import { element } from "../../page/dom.ts";
import type { Session } from "../session.ts";

export interface Column {
  readonly name: string;
  readonly cells: Cells;
}

/** Practices in reading order; those that no column answers are left out. */
export function cellTable(
  session: Session,
  ladders: Ladders,
  columns: readonly Column[],
  order?: readonly string[],
): HTMLElement {
  const { translate } = session;
  const all = laddersIn(ladders);
  const listed = order ? order.flatMap((address) => all.find((one) => one.address === address) ?? []) : all;
  const rows = listed.flatMap(({ address, title, levels }) => {
    if (!columns.some(({ cells }) => cells[address])) return [];
    const cells = columns.map(({ cells }) => {
      const cell = cells[address];
      const { state, target, wording } = cell ?? {};
      const level = state?.kind === "level" ? state.level : undefined;
      const known = levels.find(({ number }) => number === level);
      const isReworded = known !== undefined && wording !== undefined && wording !== known.wording;
      const text = state === undefined ? "–" : state.kind === "level" ? String(state.level) : translate(state.kind);
      return element(
        "td",
        {
          class: "assess-cell",
          ...(level !== undefined && { "data-level": String(level) }),
          ...(isReworded && { "data-assess-changed": "" }),
        },
        element("span", {}, text),
        ...(target === undefined ? [] : [element("small", {}, ` ${translate("targetColumn")} ${target}`)]),
        ...(isReworded ? [element("small", {}, ` ${translate("asked")}`)] : []),
      );
    });
    return [element("tr", {}, element("th", { scope: "row" }, title), ...cells)];
  });
  return element(
    "div",
    { class: "assess-scroll", tabindex: "0", role: "group", "aria-label": translate("resultsTitle") },
    element(
      "table",
      { class: "assess-table" },
      element(
        "thead",
        {},
        element(
          "tr",
          {},
          ...[translate("practice"), ...columns.map(({ name }) => name)].map((name) =>
            element("th", { scope: "col" }, name),
          ),
        ),
      ),
      element("tbody", {}, ...rows),
    ),
  );
}
