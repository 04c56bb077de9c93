/** Results, plan and frameworks below the questions, and above them what changed since they were answered. */
import { cellsOf } from "../../../assess/model/answers.ts";
import { carryAnswers } from "../../../assess/results/changes.ts";
import { countByLevel, countsOf } from "../../../assess/results/counts.ts";
import { element } from "../../page/dom.ts";
import type { Question } from "../questions.ts";
import type { Session } from "../session.ts";
import { cellTable } from "./cell-table.ts";
import { dotPlot } from "./dot-plot.ts";
import { gapsSection } from "./gaps.ts";
import { type Outcome, scrolling, section } from "./outcome.ts";
import { planSection } from "./plan.ts";
import { showReview } from "./review.ts";

let number = 0;

export async function showResults(session: Session, questions: readonly Question[]): Promise<void> {
  const own = ++number;
  const ladders = await session.ladders();
  const kept = session.team ? session.answersOf(session.team.id) : {};
  let answers = carryAnswers(ladders, kept);
  // Sketches are large, so they are loaded only for topics in which words changed.
  const changed = new Set(
    [...answers.carried.values()]
      .filter(({ change, targetChange }) => change.kind !== "none" || targetChange.kind !== "none")
      .map(({ ladder }) => ladder.address),
  );
  if (changed.size > 0) {
    const topics = ladders.topics.filter(({ practices }) => practices.some(({ address }) => changed.has(address)));
    const loaded = await Promise.all(topics.map(({ id }) => session.sketches(id).catch(() => ({}))));
    const sketches = new Map(loaded.flatMap((ofTopic) => Object.entries(ofTopic)));
    answers = carryAnswers(ladders, kept, (address) => sketches.get(address));
  }
  // A later change is already on its way.
  if (own !== number) return;
  const outcome: Outcome = { session, ladders, answers };
  showReview(outcome, questions);
  const holder = session.root.querySelector<HTMLElement>("[data-assess-outcome]");
  if (!holder) return;
  const isPart = session.root.dataset["topics"] === "true" && questions.length > 0;
  if (isPart) {
    const link = element(
      "a",
      { href: `${session.root.dataset["home"]}#assess-results` },
      session.translate("resultsTitle"),
    );
    holder.replaceChildren(element("p", { class: "assess-onward" }, link));
    return;
  }
  const open = [...holder.querySelectorAll<HTMLDetailsElement>("details[open]")].map(({ id }) => id);
  const focused =
    document.activeElement instanceof HTMLElement && holder.contains(document.activeElement)
      ? document.activeElement.id
      : "";
  holder.replaceChildren(
    resultsSection(outcome),
    ...progressSection(outcome),
    ...teamsSection(outcome),
    planSection(outcome),
    gapsSection(outcome),
  );
  const jump = session.root.querySelector("[data-assess-jump]");
  jump?.replaceChildren(
    ...[...holder.querySelectorAll<HTMLElement>("section > h2")].map(({ id, textContent }) =>
      element("a", { href: `#${id}` }, textContent ?? ""),
    ),
  );
  for (const id of open) document.getElementById(id)?.setAttribute("open", "");
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
}

function resultsSection(outcome: Outcome): HTMLElement {
  const { session, ladders, answers } = outcome;
  const { translate } = session;
  const counts = countsOf(ladders, answers.carried);
  const lines = (
    [
      ["atTarget", counts.atTarget],
      ["belowTarget", counts.belowTarget],
      ["withoutTarget", counts.withoutTarget],
      ["unknownCount", counts.unknown],
      ["notApplicableCount", counts.notApplicable],
      ["notAssessedCount", counts.notAssessed],
    ] as const
  )
    .filter(([, count]) => count > 0)
    .map(([name, count]) => element("li", {}, translate(name, { count: String(count) })));
  const many = ladders.topics.filter(({ practices }) => {
    const none = practices.filter(
      ({ address }) => answers.carried.get(address)?.answer.state?.kind === "not-applicable",
    );
    return none.length > practices.length / 3 && none.length > 1;
  });
  return section(
    "assess-results",
    `${translate("resultsTitle")}: ${session.team?.name ?? translate("myTeam")}`,
    element("ul", { class: "assess-counts" }, ...lines),
    ...many.map(({ title }) =>
      element("p", { class: "assess-remark" }, translate("manyNotApplicable", { topic: title })),
    ),
    dotPlot(outcome),
    element("p", { class: "assess-legend" }, translate("legend")),
  );
}

/** How many practices stood at each level, by snapshot. */
function progressSection({ session, ladders, answers }: Outcome): HTMLElement[] {
  const { translate, team } = session;
  const own = [...session.store.records.snapshots.values()]
    .filter(({ scope }) => scope === team?.id)
    .sort((a, b) => (a.on < b.on ? -1 : 1));
  if (own.length === 0) return [];
  const numbers = [
    ...new Set(
      ladders.topics.flatMap(({ practices }) => practices.flatMap(({ levels }) => levels.map(({ number }) => number))),
    ),
  ].sort((a, b) => a - b);
  const now = cellsOf(Object.fromEntries([...answers.carried].map(([address, { answer }]) => [address, answer])));
  const rows = [
    ...own.map(({ name, on, cells }) => ({ name: `${name}, ${session.day(on)}`, cells })),
    { name: translate("today"), cells: now },
  ].map(({ name, cells }) => {
    const counts = countByLevel(cells, numbers);
    return element(
      "tr",
      {},
      element("th", { scope: "row" }, name),
      ...counts.map((count, index) => {
        const bar = element("span", {
          class: "assess-bar-of",
          "aria-hidden": "true",
          "data-level": String(numbers[index]),
        });
        bar.style.setProperty("--count", String(count));
        return element("td", {}, element("span", {}, String(count)), bar);
      }),
    );
  });
  const head = [translate("when"), ...numbers.map((level) => translate("level", { level: String(level) }))];
  const table = element(
    "table",
    { class: "assess-table" },
    element("thead", {}, element("tr", {}, ...head.map((name) => element("th", { scope: "col" }, name)))),
    element("tbody", {}, ...rows),
  );
  return [
    section(
      "assess-progress",
      translate("progressTitle"),
      element("p", {}, translate("progressIntro")),
      scrolling(table, translate("progressTitle")),
    ),
  ];
}

function teamsSection({ session, ladders }: Outcome): HTMLElement[] {
  const { teams, translate } = session;
  if (teams.length < 2) return [];
  const columns = teams.map(({ id, name }) => ({
    name,
    cells: Object.fromEntries(
      [...carryAnswers(ladders, session.answersOf(id)).carried].map(([address, { answer, level }]) => [
        address,
        { ...(answer.state && { state: level ? { kind: "level" as const, level: level.number } : answer.state }) },
      ]),
    ),
  }));
  return [section("assess-teams", translate("teamsTitle"), cellTable(session, ladders, columns))];
}
