/** What changed since the answers: old words beside new, and only what changed in meaning is asked again. */
import { type Answer, levelOf, type Said } from "../../../assess/model/answers.ts";
import {
  type LadderLevel,
  laddersByAddress,
  levelIn,
  levelOfLadder,
  splitAddress,
} from "../../../assess/model/ladders.ts";
import { type Carried, type Change, isAsked, newPractices, wordingMark } from "../../../assess/results/changes.ts";
import { type WordRun, wordChanges } from "../../../assess/results/word-changes.ts";
import { element } from "../../page/dom.ts";
import { button, type Content, link, list, part } from "../parts.ts";
import type { Question } from "../questions.ts";
import { type Session, today } from "../session.ts";
import { hrefOf, type Outcome, questionHref, stateText } from "./outcome.ts";

/** Questions that the reader put off, until the page is loaded again. */
const later = new Set<string>();

export function showReview(outcome: Outcome, questions: readonly Question[]): void {
  const { session, ladders, answers } = outcome;
  const { say, root } = session;
  const shown = new Set(questions.map(({ address }) => address));
  const isShown = (address: string) => questions.length === 0 || shown.has(address);
  for (const question of questions) showPlace(question, answers.carried.get(question.address));

  const own = [...answers.carried.values()].filter(({ ladder }) => isShown(ladder.address));
  const cards = own
    .filter((one) => isAskedAgain(one) && !later.has(one.ladder.address))
    .map((carried) => card(outcome, carried, questions));
  const texts = own
    .filter(({ change }) => change.kind === "text" || change.kind === "merged")
    .map(({ ladder, level, answer, change }) => [
      link(hrefOf(`${ladder.address}#level-${level?.number}`), ladder.title),
      change.kind === "merged"
        ? ` ${say("merged", { from: levelOf(answer) ?? "", level: level?.number ?? "" })}`
        : ` ${change.kind === "text" && change.isSmall ? say("smallChange") : ""} ${alike(session, change)}`,
    ]);
  const present = Object.fromEntries([...answers.carried].map(([address, { answer }]) => [address, answer]));
  const fresh = newPractices(ladders, present)
    .filter(({ address }) => isShown(address))
    .map(({ address, title }) => link(questionHref(session, address), title));
  const noLonger = answers.noLonger.map(({ answer, from, title, on, because, to }) => [
    element("strong", {}, title || from),
    ` ${stateText(session, answer.state)} `,
    answer.said?.statement ? `“${answer.said.statement}” ` : "",
    on ? `${session.day(on)} ` : "",
    because ? `${say("because", { reason: because })} ` : "",
    to.length > 0 && `${say("leadsTo")} `,
    ...to.flatMap((address) => [
      link(hrefOf(address), laddersByAddress(ladders).get(splitAddress(address).page)?.title ?? address),
      " ",
    ]),
  ]);
  const folds = [
    ["textChanged", texts],
    ["newPractices", fresh],
    ["noLonger", noLonger],
  ] as const;
  root
    .querySelector("[data-assess-review]")
    ?.replaceChildren(
      ...(cards.length > 0 ? [part("review", { intro: say("reviewIntro", { count: cards.length }), cards })] : []),
      ...folds.flatMap(([name, items]: readonly [string, readonly Content[]]) =>
        items.length > 0 ? [part(name, { count: items.length, items: list(items) })] : [],
      ),
    );
}

function isAskedAgain({ change, targetChange }: Carried): boolean {
  return isAsked(change) || isAsked(targetChange);
}

/** Marks a question whose words changed, and shows an answer of a former place where its level is now. */
function showPlace(question: Question, carried: Carried | undefined): void {
  question.fieldset.toggleAttribute("data-assess-changed", carried !== undefined && isAskedAgain(carried));
  if (!carried) return;
  const { answer, level, from } = carried;
  question.from = from;
  if (from === question.address && level?.number === levelOf(answer)) return;
  question.check(
    level ? String(level.number) : answer.state?.kind === "level" ? "none" : (answer.state?.kind ?? "none"),
  );
}

function alike({ say }: Session, change: Change): string {
  const similarity = "similarity" in change ? change.similarity : undefined;
  return similarity === undefined ? "" : say("alike", { percent: Math.round(similarity * 100) });
}

/** One answer that is asked again. */
function card({ session }: Outcome, carried: Carried, questions: readonly Question[]): HTMLElement {
  const { say } = session;
  const { answer, ladder } = carried;
  const isOfLevel = isAsked(carried.change);
  const [said, now, change] = isOfLevel
    ? [answer.said, carried.level, carried.change]
    : [answer.saidTarget, carried.target, carried.targetChange];
  const from = said?.level ?? (isOfLevel ? levelOf(answer) : answer.target) ?? "";
  const isSplit = change.kind === "number" && change.also.length > 0;
  const sentence = isOfLevel ? (isSplit ? "asked_split" : `asked_${change.kind}`) : `askedTarget_${change.kind}`;
  // Of a split, its other halves; of a level with another number, the neighbour that came in between.
  const others =
    change.kind !== "number"
      ? []
      : isSplit
        ? change.also.map((address) => levelIn(address))
        : [from === "" ? undefined : from];
  const choices = [now, ...others.map((number) => levelOfLadder(ladder, number))].filter(
    (one, index, all) => one !== undefined && all.indexOf(one) === index,
  );
  const question = questions.find(({ address }) => address === ladder.address);
  const edit = (next: LadderLevel) => session.apply(confirmed(session, carried, isOfLevel, next));
  const acts = choices.map((one) =>
    button(choices.length > 1 ? say("choose", { level: one?.number ?? "" }) : say("still"), () => one && edit(one)),
  );
  const [one] = choices;
  const { before, after } = wordChanges(said?.statement ?? "", one?.statement ?? "");
  const text = (runs: readonly WordRun[], tag: "del" | "ins") =>
    runs.map((run) => (run.isChanged ? element(tag, {}, run.text) : run.text));
  const made = part("card", {
    title: ladder.title,
    sentence: [say(sentence, { from, level: now?.number ?? "" }), " ", alike(session, change)],
    because: "because" in change && change.because ? [say("because", { reason: change.because })] : false,
    before: choices.length === 1 ? text(before, "del") : said?.statement || "–",
    now:
      choices.length === 1
        ? [element("p", {}, ...text(after, "ins"))]
        : (choices.length > 0 ? choices : ladder.levels).map((level) =>
            element("p", {}, element("strong", {}, session.level(level?.number)), ` ${level?.statement}`),
          ),
    choices: acts,
    change: () => {
      if (question) question.fieldset.querySelector<HTMLElement>("input:checked, input")?.focus();
      else location.href = hrefOf(ladder.address);
    },
    later: () => {
      later.add(ladder.address);
      session.choose(session.team?.id ?? "");
    },
  });
  made.dataset["assessReviewOf"] = ladder.address;
  return made;
}

/** The edits that make an answer, or its target, one to the words of today. */
function confirmed(session: Session, carried: Carried, isOfLevel: boolean, next: LadderLevel) {
  const { answer, from, ladder, level, target } = carried;
  const { number, statement, print, sketch } = next;
  const said: Said = { level: number, statement, print, sketch };
  // The other of the two keeps its words, at the number of today.
  const made: Answer = {
    ...answer,
    edited: new Date().toISOString(),
    ...(target && { target: target.number }),
    ...(level && { state: { kind: "level", level: level.number } }),
    ...(isOfLevel
      ? {
          on: today(),
          state: { kind: "level", level: number },
          said,
          confirmed: [...(answer.confirmed ?? []), wordingMark(answer.said?.statement ?? "", answer.said?.print)],
        }
      : { target: number, saidTarget: said }),
  };
  const team = session.team?.id ?? "";
  return [
    ...(from === ladder.address ? [] : [session.edit(team, from, undefined)]),
    session.edit(team, ladder.address, made),
  ];
}
