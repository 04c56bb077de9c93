/** The plan as a table: each row one step, with the reason for its place. */
import { laddersByAddress, splitAddress } from "../../../assess/model/ladders.ts";
import { addedText, type PlanRow, planOf } from "../../../assess/results/plan.ts";
import { element } from "../../page/dom.ts";
import { button, cell, levelAttribute, link, part, row, small } from "../parts.ts";
import type { Session } from "../session.ts";
import { hrefOf, type Outcome } from "./outcome.ts";

export function planSection({ session, ladders, answers }: Outcome): HTMLElement {
  const { say, team, store } = session;
  const { rows, isWithoutTargets, withoutTarget } = planOf(ladders, answers.carried, team ?? {});
  const names = (addresses: readonly string[]) =>
    [...new Set(addresses.map((one) => laddersByAddress(ladders).get(splitAddress(one).page)?.title ?? one))].join(
      "; ",
    );
  const lines = rows.map((one, index) => {
    const { title, address, target, to } = one;
    const reasons = [
      say(one.because, { date: one.due ? session.day(one.due) : "", names: names(one.neededBy) }),
      one.isMoving && say("begun"),
      one.needs.length > 0 && say("firstLook", { names: names(one.needs) }),
      one.effort && say("effort", { effort: one.effort }),
      one.owner,
    ];
    const up = button(say("moveUp"), () => {
      const first = [address, ...(team?.first ?? []).filter((other) => other !== address)];
      if (team) session.apply([store.teams.put({ ...team, first })]);
    });
    up.id = `assess-up-${index}`;
    up.append(element("span", { class: "visually-hidden" }, ` ${title}`));
    return row(
      link(hrefOf(`${address}#${one.better}`), title),
      cell(
        [
          element("strong", {}, one.from === undefined ? say("findOut") : session.level(to)),
          one.from !== undefined && ` ${one.statement}`,
          target !== undefined && target > to && small(`${say("targetColumn")}: ${target}`),
        ],
        levelAttribute(one.from === undefined ? undefined : to),
      ),
      reasons.filter(Boolean).join("; "),
      cell(added(session, one)),
      cell(up, { class: "assess-act" }),
    );
  });
  const isNothing = ![...answers.carried.values()].some(({ answer }) => answer.state);
  const none = isNothing ? "planNothing" : "planEmpty";
  return part("plan", {
    intro: say(rows.length === 0 ? none : isWithoutTargets ? "planWithout" : "planIntro"),
    ...(rows.length === 0 && { table: false }),
    rows: lines,
    others: withoutTarget > 0 && [say("planOthers", { count: withoutTarget })],
  });
}

/** Requirements that a step adds: how many, and on demand which. */
function added({ say }: Session, { adds, address }: PlanRow): HTMLElement | string {
  if (adds.length === 0) return "–";
  const summary = element("summary", {}, say("added", { count: adds.length }));
  return element("details", { id: `adds-${address}` }, summary, addedText(adds));
}
