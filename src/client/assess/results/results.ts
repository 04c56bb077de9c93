/** Results, plan and frameworks below the questions, and above them what changed since they were answered. */

import { carryAnswers } from "../../../assess/results/changes.ts";
import { countByLevel, countsOf } from "../../../assess/results/counts.ts";
import { element } from "../../page/dom.ts";
import { laddersOf } from "../more/page-ladders.ts";
import { cell, columnHeads, link, list, part, row } from "../parts.ts";
import type { Question } from "../questions.ts";
import type { Session } from "../session.ts";
import { cellTable } from "./cell-table.ts";
import { dotPlot } from "./dot-plot.ts";
import { gapsSection } from "./gaps.ts";
import { levelNumbers, type Outcome, presentCells } from "./outcome.ts";
import { planSection } from "./plan.ts";
import { showReview } from "./review.ts";

export async function showResults(session: Session, questions: readonly Question[]): Promise<void> {
  const { root, team, say } = session;
  const ladders = await laddersOf(session);
  const outcome = { session, ladders, answers: carryAnswers(ladders, team ? session.answersOf(team.id) : {}) };
  showReview(outcome, questions);
  const holder = root.querySelector<HTMLElement>("[data-assess-outcome]");
  if (!holder) return;
  // On the page of one topic, a link to the results of all.
  if (root.dataset["ladderFile"] !== undefined && questions.length > 0) {
    const onward = link(`${root.dataset["home"]}#assess-results`, say("resultsTitle"));
    holder.replaceChildren(element("p", { class: "assess-onward" }, onward));
    return;
  }
  const open = [...holder.querySelectorAll("details[open]")].map(({ id }) => id);
  const { activeElement } = document;
  const focused = holder.contains(activeElement) ? activeElement?.id : undefined;
  holder.replaceChildren(
    resultsSection(outcome),
    ...progressSection(outcome),
    ...teamsSection(outcome),
    planSection(outcome),
    ...gapsSection(outcome),
  );
  const headings = [...holder.querySelectorAll("section > h2")];
  root
    .querySelector("[data-assess-jump]")
    ?.replaceChildren(...headings.map(({ id, textContent }) => link(`#${id}`, textContent ?? "")));
  for (const id of open) document.getElementById(id)?.setAttribute("open", "");
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
}

function resultsSection(outcome: Outcome): HTMLElement {
  const { session, ladders, answers } = outcome;
  const { say } = session;
  // A third that does not apply may be a way round the questions.
  const many = ladders.topics.filter(({ practices }) => {
    const none = practices.filter(
      ({ address }) => answers.carried.get(address)?.answer.state?.kind === "not-applicable",
    );
    return none.length > 1 && none.length > practices.length / 3;
  });
  return part("results", {
    team: session.team?.name ?? say("myTeam"),
    counts: list([...countsOf(ladders, answers.carried)].map(([name, count]) => say(`count_${name}`, { count }))),
    remarks: many.map(({ title }) => element("p", {}, say("manyNotApplicable", { topic: title }))),
    plot: [dotPlot(outcome)],
  });
}

/** How many practices stood at each level, by snapshot. */
function progressSection({ session, ladders, answers }: Outcome): HTMLElement[] {
  const { say, team } = session;
  const snapshots = (team && session.kept(team).snapshots) ?? [];
  if (snapshots.length === 0) return [];
  const numbers = levelNumbers(ladders);
  const now = { name: say("today"), cells: presentCells(answers.carried) };
  const rows = [...snapshots.map(({ name, on, cells }) => ({ name: `${name}, ${session.day(on)}`, cells })), now].map(
    ({ name, cells }) =>
      row(
        name,
        ...countByLevel(cells, numbers).map((count, index) => {
          const bar = element("span", {
            class: "assess-bar-of",
            "aria-hidden": "true",
            "data-level": String(numbers[index]),
          });
          bar.style.setProperty("--count", String(count));
          return cell([String(count), bar]);
        }),
      ),
  );
  const heads = columnHeads([say("when"), ...numbers.map((number) => session.level(number))]);
  return [part("progress", { heads, rows })];
}

function teamsSection({ session, ladders }: Outcome): HTMLElement[] {
  const columns = session.teams.map(({ id, name }) => ({
    name,
    cells: presentCells(carryAnswers(ladders, session.answersOf(id)).carried),
  }));
  return columns.length < 2 ? [] : [part("teams", { table: [cellTable(session, ladders, columns)] })];
}
