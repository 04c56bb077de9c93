/** What changed since the answers: old words beside new, and only what changed in meaning is asked again. */
import type { Answer, Said } from "../../../assess/model/answers.ts";
import { type LadderLevel, laddersIn, levelIn, splitAddress } from "../../../assess/model/ladders.ts";
import { type Carried, type Change, isAsked, newPractices, wordingMark } from "../../../assess/results/changes.ts";
import { type WordRun, wordChanges } from "../../../assess/results/word-changes.ts";
import { element } from "../../page/dom.ts";
import type { Question } from "../questions.ts";
import { today } from "../session.ts";
import type { Edit } from "../store.ts";
import { hrefOf, type Outcome } from "./outcome.ts";

/** Questions that the reader put off, until the page is loaded again. */
const later = new Set<string>();

export function showReview(outcome: Outcome, questions: readonly Question[]): void {
  const { session, ladders, answers } = outcome;
  const { translate, root, team } = session;
  const holder = root.querySelector<HTMLElement>("[data-assess-review]");
  if (!holder || !team) {
    holder?.replaceChildren();
    return;
  }
  const isPart = root.dataset["topics"] === "true";
  const shown = new Set(questions.map(({ address }) => address));
  const isShown = (address: string) => !isPart || questions.length === 0 || shown.has(address);
  const own = [...answers.carried.values()].filter(({ ladder }) => isShown(ladder.address));
  const asked = own.filter(({ change, targetChange }) => isAsked(change) || isAsked(targetChange));
  for (const question of questions) {
    const { fieldset, address } = question;
    const carried = answers.carried.get(address);
    if (carried) question.from = carried.from;
    fieldset.toggleAttribute(
      "data-assess-changed",
      carried !== undefined && (isAsked(carried.change) || isAsked(carried.targetChange)),
    );
    // An answer of a former place is shown where its practice is now.
    if (carried && (carried.from !== address || carried.level?.number !== levelOf(carried.answer))) {
      const value = carried.level ? String(carried.level.number) : carried.answer.state?.kind;
      for (const radio of fieldset.querySelectorAll<HTMLInputElement>("input[type=radio]"))
        radio.checked = radio.value === (carried.answer.state?.kind === "level" && !carried.level ? "none" : value);
    }
  }
  const cards = asked
    .filter(({ ladder }) => !later.has(ladder.address))
    .map((carried) => card(outcome, carried, questions));
  const texts = own.filter(({ change }) => change.kind === "text" || change.kind === "merged");
  const fresh = newPractices(
    ladders,
    Object.fromEntries([...answers.carried].map(([address, { answer }]) => [address, answer])),
  ).filter(({ address }) => isShown(address));
  holder.replaceChildren(
    ...(cards.length > 0
      ? [
          block(
            "assess-review",
            translate("reviewTitle"),
            element("p", {}, translate("reviewIntro", { count: String(cards.length) })),
            ...cards,
          ),
        ]
      : []),
    ...(texts.length > 0
      ? [
          fold(
            `${translate("textChanged")} (${texts.length})`,
            element("p", {}, translate("textIntro")),
            list(
              texts.map((carried) => [
                element(
                  "a",
                  { href: hrefOf(`${carried.ladder.address}#level-${carried.level?.number}`) },
                  carried.ladder.title,
                ),
                ` ${textNote(outcome, carried)}`,
              ]),
            ),
          ),
        ]
      : []),
    ...(fresh.length > 0
      ? [
          fold(
            `${translate("newTitle")} (${fresh.length})`,
            element("p", {}, translate("newIntro")),
            list(
              fresh.map(({ address, title }) => [
                element(
                  "a",
                  {
                    href: questions.find((one) => one.address === address)
                      ? `#${questions.find((one) => one.address === address)?.fieldset.id}`
                      : hrefOf(address),
                  },
                  title,
                ),
              ]),
            ),
          ),
        ]
      : []),
    ...(answers.noLonger.length > 0
      ? [
          fold(
            `${translate("noLongerTitle")} (${answers.noLonger.length})`,
            element("p", {}, translate("noLongerIntro")),
            list(
              answers.noLonger.map(({ answer, from, title, on, because, to }) => [
                element("strong", {}, title || from),
                ` ${stateText(outcome, answer)} `,
                ...(answer.said?.statement ? [`“${answer.said.statement}” `] : []),
                ...(on ? [`${session.day(on)} `] : []),
                ...(because ? [`${translate("because", { reason: because })} `] : []),
                ...(to.length > 0
                  ? [
                      `${translate("leadsTo")} `,
                      ...to.flatMap((address) => [
                        element(
                          "a",
                          { href: hrefOf(address) },
                          laddersIn(ladders).find((one) => one.address === splitAddress(address).page)?.title ??
                            address,
                        ),
                        " ",
                      ]),
                    ]
                  : []),
              ]),
            ),
          ),
        ]
      : []),
  );
}

function levelOf({ state }: Answer): number | undefined {
  return state?.kind === "level" ? state.level : undefined;
}

function stateText({ session }: Outcome, { state }: Answer): string {
  if (state === undefined) return session.translate("none");
  return state.kind === "level"
    ? session.translate("level", { level: String(state.level) })
    : session.translate(state.kind);
}

function textNote({ session }: Outcome, { change, answer, level }: Carried): string {
  const { translate } = session;
  if (change.kind === "merged")
    return translate("merged", { from: String(levelOf(answer)), level: String(level?.number) });
  if (change.kind !== "text") return "";
  return [change.isSmall ? translate("smallChange") : "", alike(translate, change)].filter(Boolean).join(" ");
}

type Say = (name: string, values?: Readonly<Record<string, string>>) => string;

function alike(translate: Say, change: Change): string {
  const similarity = "similarity" in change ? change.similarity : undefined;
  return similarity === undefined ? "" : translate("alike", { percent: String(Math.round(similarity * 100)) });
}

/** One answer that is asked again. */
function card({ session }: Outcome, carried: Carried, questions: readonly Question[]): HTMLElement {
  const { translate } = session;
  const { answer, change, targetChange, ladder, level, target } = carried;
  const isOfLevel = isAsked(change);
  const [said, now, what] = isOfLevel ? [answer.said, level, change] : [answer.saidTarget, target, targetChange];
  const from = String(said?.level ?? levelOf(answer) ?? answer.target ?? "");
  const number = String(now?.number ?? "");
  const sentence = isOfLevel
    ? what.kind === "statement"
      ? translate("statementChanged", { level: number })
      : what.kind === "number"
        ? what.also.length > 0
          ? translate("levelSplit", { from })
          : translate("numberChanged", { from, level: number })
        : translate("levelGone", { from })
    : what.kind === "gone"
      ? translate("targetGone", { from })
      : translate("targetChanged", { level: number });
  const edit = (next: LadderLevel | undefined) =>
    session.apply(confirmed(session.team?.id ?? "", carried, isOfLevel, next));
  const button = (name: string, act: () => void, values: Readonly<Record<string, string>> = {}) => {
    const made = element("button", { type: "button" }, translate(name, values));
    made.addEventListener("click", act);
    return made;
  };
  const split =
    what.kind === "number"
      ? what.also.flatMap((address) => ladder.levels.find((one) => one.number === levelIn(address)) ?? [])
      : [];
  // The neighbour that came in between is a choice as well.
  const neighbour =
    what.kind === "number" && now ? ladder.levels.filter((one) => one.number === Number(from) && one !== now) : [];
  const choices = [...(now ? [now] : []), ...split, ...(split.length === 0 ? neighbour : [])];
  const question = questions.find(({ address }) => address === ladder.address);
  const statements = choices.length > 0 ? choices : ladder.levels;
  return element(
    "article",
    { class: "assess-card", "data-assess-review-of": ladder.address },
    element("h3", {}, ladder.title),
    element("p", {}, [sentence, alike(translate, what)].filter(Boolean).join(" ")),
    ...("because" in what && what.because ? [element("p", {}, translate("because", { reason: what.because }))] : []),
    element("div", { class: "assess-sides" }, ...sides(translate, said, statements)),
    element(
      "p",
      { class: "assess-row" },
      ...(choices.length === 1
        ? [button("still", () => edit(choices[0]))]
        : choices.map((one) => button("choose", () => edit(one), { level: String(one.number) }))),
      button("change", () => {
        if (question) question.fieldset.querySelector<HTMLElement>("input:checked, input")?.focus();
        else location.href = hrefOf(ladder.address);
      }),
      button("later", () => {
        later.add(ladder.address);
        session.choose(session.team?.id ?? "");
      }),
    ),
  );
}

/** The words that were answered beside those of today, each with what the other lacks marked. */
function sides(translate: Say, said: Said | undefined, levels: readonly LadderLevel[]): HTMLElement[] {
  const [first] = levels;
  const { before, after } = wordChanges(said?.statement ?? "", first?.statement ?? "");
  const text = (runs: readonly WordRun[], tag: "del" | "ins") =>
    element("p", {}, ...runs.map((run) => (run.isChanged ? element(tag, {}, run.text) : run.text)));
  const isOne = levels.length === 1;
  return [
    element(
      "div",
      {},
      element("h4", {}, translate("before")),
      isOne ? text(before, "del") : element("p", {}, said?.statement || "–"),
    ),
    element(
      "div",
      {},
      element("h4", {}, translate("now")),
      ...(isOne
        ? [text(after, "ins")]
        : levels.map(({ number, statement }) =>
            element(
              "p",
              { "data-level": String(number) },
              element("strong", {}, translate("level", { level: String(number) })),
              ` ${statement}`,
            ),
          )),
    ),
  ];
}

/** The edits that make an answer, or its target, one to the words of today. */
function confirmed(
  team: string,
  { answer, from, ladder, level, target }: Carried,
  isOfLevel: boolean,
  next: LadderLevel | undefined,
): Edit[] {
  if (!next) return [];
  const said = ({ number, statement, print }: LadderLevel): Said => ({ level: number, statement, print });
  const before = isOfLevel ? answer.said : answer.saidTarget;
  const made: Answer = {
    ...answer,
    edited: new Date().toISOString(),
    ...(isOfLevel
      ? {
          on: today(),
          state: { kind: "level", level: next.number },
          said: said(next),
          confirmed: [...(answer.confirmed ?? []), wordingMark(before?.statement ?? "", before?.print ?? "")],
        }
      : { target: next.number, saidTarget: said(next) }),
    // The other of the two keeps its words, at the number of today.
    ...(isOfLevel && target && answer.target !== undefined && { target: target.number }),
    ...(!isOfLevel &&
      level &&
      answer.state?.kind === "level" && { state: { kind: "level" as const, level: level.number } }),
  };
  const id = `${team} ${ladder.address}`;
  return [
    { store: "answers", id, value: { id, answer: made } },
    ...(from === ladder.address ? [] : [{ store: "answers" as const, id: `${team} ${from}`, value: undefined }]),
  ];
}

function block(id: string, title: string, ...children: readonly Node[]): HTMLElement {
  return element(
    "section",
    { class: "assess-section", "aria-labelledby": id },
    element("h2", { id }, title),
    ...children,
  );
}

function fold(title: string, ...children: readonly Node[]): HTMLElement {
  return element("details", { class: "assess-fold" }, element("summary", {}, title), ...children);
}

function list(items: readonly (readonly (Node | string)[])[]): HTMLElement {
  return element("ul", {}, ...items.map((item) => element("li", {}, ...item)));
}
