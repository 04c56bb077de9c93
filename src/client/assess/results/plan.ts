/** The plan as a table: each row one step, with the reason for its place. */
import { laddersIn, splitAddress } from "../../../assess/model/ladders.ts";
import { type PlanRow, planOf } from "../../../assess/results/plan.ts";
import { element } from "../../page/dom.ts";
import { teamEdit } from "../session.ts";
import { hrefOf, type Outcome, scrolling, section } from "./outcome.ts";

/** Requirements that a step adds: how many, and on demand which. */
function added(adds: PlanRow["adds"]): (Node | string)[] {
  if (adds.length === 0) return ["–"];
  const groups = new Map<string, string[]>();
  for (const { framework, id } of adds) groups.set(framework, [...(groups.get(framework) ?? []), id]);
  const counts = [...groups].map(([framework, ids]) => `${framework} ${ids.length}`).join(" · ");
  const lists = [...groups].map(([framework, ids]) => element("li", {}, `${framework}: ${ids.join(", ")}`));
  return [element("details", {}, element("summary", {}, counts), element("ul", {}, ...lists))];
}

export function planSection({ session, ladders, answers }: Outcome): HTMLElement {
  const { translate, team } = session;
  const { rows, isWithoutTargets, withoutTarget } = planOf(ladders, answers.carried, team ?? {});
  const titles = new Map(laddersIn(ladders).map(({ address, title }) => [address, title]));
  const names = (addresses: readonly string[]) =>
    [...new Set(addresses.map((one) => titles.get(splitAddress(one).page) ?? one))].join("; ");
  const reason = (row: PlanRow) => {
    const first = {
      hand: () => translate("whyHand"),
      due: () => translate("whyDue", { date: session.day(row.due ?? "") }),
      needed: () => translate("whyNeeded", { names: names(row.neededBy) }),
      lowest: () => translate("whyLowest"),
    }[row.because]();
    return [
      first,
      row.isMoving ? translate("begun") : "",
      row.needs.length > 0 ? translate("firstLook", { names: names(row.needs) }) : "",
      row.owner ?? "",
    ]
      .filter(Boolean)
      .join("; ");
  };
  const lines = rows.map((row, index) => {
    const up = element(
      "button",
      { type: "button", id: `assess-up-${index}`, class: "assess-up" },
      translate("moveUp"),
      element("span", { class: "visually-hidden" }, ` ${translate("moveUpWhat", { title: row.title })}`),
    );
    up.addEventListener("click", () => {
      if (!team) return;
      const first = [row.address, ...(team.first ?? []).filter((address) => address !== row.address)];
      session.apply([teamEdit({ ...team, first })]);
    });
    return element(
      "tr",
      {},
      element("th", { scope: "row" }, element("a", { href: hrefOf(`${row.address}#${row.better}`) }, row.title)),
      element(
        "td",
        { "data-level": String(row.to) },
        element("strong", {}, translate("level", { level: String(row.to) })),
        ` ${row.statement}`,
        ...(row.target !== undefined && row.target > row.to
          ? [element("small", {}, ` ${translate("targetColumn")}: ${row.target}`)]
          : []),
      ),
      element("td", {}, reason(row)),
      element("td", {}, ...added(row.adds)),
      element("td", { class: "assess-act" }, up),
    );
  });
  const head = ["practice", "step", "why", "adds"].map((name) => element("th", { scope: "col" }, translate(name)));
  const table = element(
    "table",
    { class: "assess-table assess-plan" },
    element("thead", {}, element("tr", {}, ...head, element("td", { class: "assess-act" }))),
    element("tbody", {}, ...lines),
  );
  const isNothing = ![...answers.carried.values()].some(({ answer }) => answer.state);
  const intro =
    rows.length > 0 ? (isWithoutTargets ? "planWithout" : "planIntro") : isNothing ? "planNothing" : "planEmpty";
  const made = section(
    "assess-plan",
    translate("planTitle"),
    element("p", {}, translate(intro)),
    ...(rows.length > 0 ? [scrolling(table, translate("planTitle"))] : []),
    ...(withoutTarget > 0 ? [element("p", {}, translate("planOthers", { count: String(withoutTarget) }))] : []),
  );
  made.dataset["assessPlan"] = "";
  return made;
}
