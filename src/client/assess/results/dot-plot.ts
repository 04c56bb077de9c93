/** The dot plot: a table of levels with a drawing in each row, made of shapes that differ without colour. */
import { levelOf } from "../../../assess/model/answers.ts";
import { type Carried, isAsked } from "../../../assess/results/changes.ts";
import { element } from "../../page/dom.ts";
import { hrefOf, type Outcome } from "./outcome.ts";

const SVG = "http://www.w3.org/2000/svg";
const STEP = 22;
const MIDDLE = 12;
const YEAR = 366 * 86_400_000;

export function dotPlot({ session, ladders, answers }: Outcome): HTMLElement {
  const { translate, team } = session;
  const before = [...session.store.records.snapshots.values()]
    .filter(({ scope }) => scope === team?.id)
    .sort((a, b) => (a.on < b.on ? -1 : 1))
    .at(-1);
  const top = Number(session.root.dataset["top"] ?? 5);
  const questionOf = (address: string) => {
    const fieldset = session.root.querySelector(`fieldset[data-assess="${CSS.escape(address)}"]`);
    return fieldset ? `#${fieldset.id}` : hrefOf(address);
  };
  const bodies = ladders.topics.map(({ title, practices }) => {
    const rows = practices.map(({ address, title, levels }) => {
      const own = answers.carried.get(address);
      const cell = before?.cells[address];
      const was = cell && levelOf(cell);
      const isBroken =
        was !== undefined &&
        cell?.print !== undefined &&
        cell.print !== levels.find(({ number }) => number === was)?.print;
      const level = own?.level?.number;
      const isChanged = own !== undefined && (isAsked(own.change) || isAsked(own.targetChange));
      return element(
        "tr",
        { ...(isChanged && { class: "assess-asked" }) },
        element("th", { scope: "row" }, element("a", { href: questionOf(address) }, title)),
        element("td", { ...(level !== undefined && { "data-level": String(level) }) }, ...nowCell(own)),
        element(
          "td",
          {},
          own?.target ? String(own.target.number) : own?.answer.target !== undefined ? String(own.answer.target) : "–",
        ),
        ...(before
          ? [
              element(
                "td",
                {},
                was === undefined ? "–" : String(was),
                ...(isBroken ? [element("small", {}, ` ${translate("break")}`)] : []),
              ),
            ]
          : []),
        element("td", { class: "assess-picture" }, picture(own, top, isBroken ? undefined : was)),
        element("td", {}, ...dateCell(own)),
      );
    });
    const head = element("tr", {}, element("th", { scope: "rowgroup", colspan: before ? "6" : "5" }, title));
    return element("tbody", {}, head, ...rows);
  });
  const names = [
    translate("practice"),
    translate("nowColumn"),
    translate("targetColumn"),
    ...(before ? [translate("beforeColumn", { date: session.day(before.on) })] : []),
    translate("picture"),
    translate("onColumn"),
  ];
  const table = element(
    "table",
    { class: "assess-table assess-dots" },
    element("thead", {}, element("tr", {}, ...names.map((name) => element("th", { scope: "col" }, name)))),
    ...bodies,
  );
  return element(
    "div",
    { class: "assess-scroll", tabindex: "0", role: "group", "aria-label": translate("resultsTitle") },
    table,
  );

  function nowCell(own: Carried | undefined): (Node | string)[] {
    const state = own?.answer.state;
    if (state === undefined) return [translate("none")];
    const marks = own && isAsked(own.change) ? [element("small", {}, ` ${translate("asked")}`)] : [];
    if (state.kind === "unknown") return [translate("unknown")];
    if (state.kind === "not-applicable")
      return [
        translate("not-applicable"),
        ...(state.because === "" ? [] : [element("small", {}, ` ${state.because}`)]),
      ];
    return [String(own?.level?.number ?? state.level), ...marks];
  }

  function dateCell(own: Carried | undefined): (Node | string)[] {
    if (!own?.answer.state) return ["–"];
    const isOld = Date.now() - Date.parse(own.answer.on) > YEAR;
    return [session.day(own.answer.on), ...(isOld ? [element("small", {}, ` ${translate("old")}`)] : [])];
  }
}

/** The marks of one row: hidden from screen readers, which have the numbers beside it. */
function picture(own: Carried | undefined, top: number, was: number | undefined): SVGSVGElement {
  const x = (level: number) => (level - 0.5) * STEP;
  const svg = shape("svg", {
    viewBox: `0 0 ${top * STEP} ${2 * MIDDLE}`,
    "aria-hidden": "true",
    class: "assess-dots-row",
  });
  for (let level = 1; level <= top; level++)
    svg.append(shape("circle", { cx: x(level), cy: MIDDLE, r: 1.5, class: "assess-tick" }));
  const state = own?.answer.state;
  const level = own?.level?.number;
  const target = own?.target?.number;
  if (was !== undefined && level !== undefined && was !== level)
    svg.append(
      shape("path", { d: `M${x(was)} ${MIDDLE}H${x(level)}`, class: "assess-was" }),
      shape("circle", { cx: x(was), cy: MIDDLE, r: 3, class: "assess-was-dot" }),
    );
  if (target !== undefined) svg.append(shape("circle", { cx: x(target), cy: MIDDLE, r: 9, class: "assess-ring" }));
  if (level !== undefined)
    svg.append(
      shape("circle", {
        cx: x(level),
        cy: MIDDLE,
        r: 6,
        "data-level": level,
        class: own && isAsked(own.change) ? "assess-dot assess-hatched" : "assess-dot",
      }),
    );
  else if (state?.kind === "unknown")
    svg.append(shape("rect", { x: 5, y: MIDDLE - 5, width: 10, height: 10, class: "assess-ring" }));
  else if (state?.kind === "not-applicable") svg.append(shape("path", { d: `M4 ${MIDDLE}h14`, class: "assess-ring" }));
  return svg;
}

function shape<K extends "svg" | "circle" | "path" | "rect">(
  name: K,
  attributes: Readonly<Record<string, string | number>>,
): SVGElementTagNameMap[K] {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}
