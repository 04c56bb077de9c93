/** The dot plot: a table of levels with a drawing in each row, made of shapes that differ without colour. */
import { levelOf } from "../../../assess/model/answers.ts";
import { type Carried, isAsked } from "../../../assess/results/changes.ts";
import { element } from "../../page/dom.ts";
import { cell, levelAttribute, link, part, row, small } from "../parts.ts";
import { levelNumbers, type Outcome, questionHref, stateText } from "./outcome.ts";

const YEAR = 366 * 86_400_000;

export function dotPlot({ session, ladders, answers }: Outcome): HTMLElement {
  const { say, team } = session;
  const before = team && session.kept(team).snapshots?.at(-1);
  const numbers = levelNumbers(ladders);
  const bodies = ladders.topics.map(({ title, practices }) => {
    const rows = practices.map((ladder) => {
      const { address } = ladder;
      const own = answers.carried.get(address);
      const then = before?.cells[address];
      const was = then && levelOf(then);
      // The number had another meaning then, so the difference is no rise or fall.
      const isBroken = ladders.moves.some(
        ({ from, on }) => from === `${address}#level-${was}` && (on === "" || on > (before?.on ?? "")),
      );
      const state = own?.answer.state;
      const level = own?.level?.number;
      const isOld = own !== undefined && Date.now() - Date.parse(own.answer.on) > YEAR;
      const made = row(
        link(questionHref(session, address), ladder.title),
        cell(
          [
            level === undefined ? stateText(session, state) : String(level),
            state?.kind === "not-applicable" && small(state.because ?? ""),
            own !== undefined && isAsked(own.change) && small(say("asked")),
          ],
          levelAttribute(level),
        ),
        String(own?.target?.number ?? own?.answer.target ?? "–"),
        ...(before ? [[String(was ?? "–"), isBroken && small(say("break"))]] : []),
        cell(picture(numbers, own, isBroken ? undefined : was), { class: "assess-picture" }),
        state ? [session.day(own.answer.on), isOld && small(say("old"))] : "–",
      );
      return made;
    });
    const head = element("th", { scope: "rowgroup", colspan: before ? "6" : "5" }, title);
    return element("tbody", {}, element("tr", {}, head), ...rows);
  });
  const plot = part("dots", { before: before !== undefined && say("beforeColumn", { date: session.day(before.on) }) });
  plot.querySelector("table")?.append(...bodies);
  return plot;
}

/** The marks of one row, in columns of levels: hidden from screen readers, which have the numbers beside it. */
function picture(numbers: readonly number[], own: Carried | undefined, was: number | undefined): HTMLElement {
  const now = own?.level?.number;
  const at = (level: number) => numbers.indexOf(level) + 1;
  const made = element("div", { class: "assess-dots-row", "aria-hidden": "true" });
  made.style.setProperty("--top", String(numbers.length));
  const mark = (name: string, from: number, to = from) => {
    const drawn = element("i", { "data-mark": name, ...(name === "now" && levelAttribute(now)) });
    drawn.style.setProperty("--from", String(from));
    drawn.style.setProperty("--to", String(to + 1));
    made.append(drawn);
  };
  if (was !== undefined && now !== undefined && was !== now) {
    mark("line", Math.min(at(was), at(now)), Math.max(at(was), at(now)));
    mark("was", at(was));
  }
  if (own?.target) mark("target", at(own.target.number));
  const kind = own?.answer.state?.kind;
  if (now !== undefined) mark("now", at(now));
  else if (kind === "unknown" || kind === "not-applicable") mark(kind, 1);
  made.toggleAttribute("data-hatched", own !== undefined && isAsked(own.change));
  return made;
}
