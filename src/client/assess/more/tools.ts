/** Teams, targets, snapshots, voices, other formats, and clearing: what is needed now and then. */
import { cellsOf } from "../../../assess/model/answers.ts";
import { type Ladders, laddersIn } from "../../../assess/model/ladders.ts";
import { element } from "../../page/dom.ts";
import { randomId, type Session, teamEdit, today } from "../session.ts";
import type { Edit } from "../store.ts";
import { saveCsv, saveMarkdown, savePlan } from "./save-file.ts";
import { showVoices } from "./voices.ts";

export function fillTools(session: Session, tools: HTMLDetailsElement, panel: HTMLElement): void {
  const holder = element("div", { class: "assess-tool-list" });
  const steady = element("div", { class: "assess-tool-list" });
  tools.append(steady, holder);
  void session.ladders().then((ladders) => steady.replaceChildren(targets(session, ladders), voices(session, panel)));
  const show = () => {
    if (
      !tools.open ||
      (holder.contains(document.activeElement) &&
        document.activeElement instanceof HTMLInputElement &&
        document.activeElement.value !== "")
    )
      return;
    holder.replaceChildren(teams(session), snapshots(session), formats(session), clearing(session));
  };
  session.onChange(show);
  tools.addEventListener("toggle", show);
  show();
}

function button(
  session: Session,
  name: string,
  act: () => unknown,
  values: Readonly<Record<string, string>> = {},
): HTMLButtonElement {
  const made = element("button", { type: "button" }, session.translate(name, values));
  made.addEventListener("click", act);
  return made;
}

function group(title: string, ...children: readonly (Node | string)[]): HTMLElement {
  return element(
    "div",
    { class: "assess-tool", role: "group", "aria-label": title },
    element("h2", {}, title),
    ...children,
  );
}

function field(label: string, input: HTMLElement): HTMLElement {
  return element("label", { class: "assess-field" }, label, input);
}

function teams(session: Session): HTMLElement {
  const { translate, team } = session;
  const name = element("input", { type: "text", maxlength: "200", value: "" });
  const add = button(session, "newTeam", () => {
    const id = randomId();
    const chosen = name.value.trim();
    if (chosen === "") return name.focus();
    name.value = "";
    // Answers that were given before the first name belong to the first team.
    session.apply([teamEdit({ id, name: chosen, order: session.teams.length })]);
    session.choose(id);
  });
  const rename = button(session, "rename", () => {
    const chosen = name.value.trim();
    if (!team || chosen === "") return name.focus();
    name.value = "";
    session.apply([teamEdit({ ...team, name: chosen })]);
  });
  const remove =
    team &&
    button(session, "removeTeam", () => removeTogether(session, team.name, editsOf(session, team.id)), {
      name: team.name,
    });
  return group(
    translate("team"),
    field(translate("teamName"), name),
    element("p", { class: "assess-row" }, add, ...(team ? [rename] : []), ...(remove ? [remove] : [])),
  );
}

/** The edits that remove a team with all that is its own. */
function editsOf({ store: { records } }: Session, team: string): Edit[] {
  return [
    { store: "teams", id: team, value: undefined },
    ...[...records.answers.keys()]
      .filter((id) => id.startsWith(`${team} `))
      .map((id): Edit => ({ store: "answers", id, value: undefined })),
    ...[...records.snapshots.values()]
      .filter(({ scope }) => scope === team)
      .map(({ id }): Edit => ({ store: "snapshots", id, value: undefined })),
    ...[...records.voices.values()]
      .filter(({ scope }) => scope === team)
      .map(({ id }): Edit => ({ store: "voices", id, value: undefined })),
  ];
}

/** Removes records, which are kept in the bin. */
function removeTogether(session: Session, name: string, edits: readonly Edit[]): void {
  const { records } = session.store;
  const back = edits.flatMap(({ store, id }): Edit[] => {
    if (store === "teams") return [{ store, id, value: records.teams.get(id) }];
    if (store === "answers") return [{ store, id, value: records.answers.get(id) }];
    if (store === "snapshots") return [{ store, id, value: records.snapshots.get(id) }];
    if (store === "voices") return [{ store, id, value: records.voices.get(id) }];
    return [];
  });
  const id = randomId();
  session.apply([...edits, { store: "bin", id, value: { id, name, edits: back } }]);
  session.choose(session.teams[0]?.id ?? "");
}

function targets(session: Session, ladders: Ladders): HTMLElement {
  const { translate } = session;
  const numbers = [...new Set(laddersIn(ladders).flatMap(({ levels }) => levels.map(({ number }) => number)))].sort(
    (a, b) => a - b,
  );
  const level = element(
    "select",
    { "aria-label": translate("target") },
    element("option", { value: "" }, translate("noTarget")),
    ...numbers.map((number) =>
      element("option", { value: String(number) }, translate("level", { level: String(number) })),
    ),
  );
  const topic = element(
    "select",
    { "aria-label": translate("targetsTopic") },
    element("option", { value: "" }, translate("everyTopic")),
    ...ladders.topics.map(({ id, title }) => element("option", { value: id }, title)),
  );
  const set = button(session, "targetsSet", () => {
    const own = session.team ?? { id: randomId(), name: translate("myTeam"), order: 0 };
    const wanted = level.value === "" ? undefined : Number(level.value);
    const edited = new Date().toISOString();
    const edits = ladders.topics
      .filter(({ id }) => topic.value === "" || id === topic.value)
      .flatMap(({ practices }) => practices)
      .map(({ address, levels }): Edit => {
        const id = `${own.id} ${address}`;
        const {
          target: _target,
          saidTarget: _said,
          ...answer
        } = session.answersOf(own.id)[address] ?? { on: today(), edited };
        // A shorter ladder has its top as its target.
        const reached =
          wanted === undefined ? undefined : (levels.findLast(({ number }) => number <= wanted) ?? levels[0]);
        const isEmpty = reached === undefined && Object.keys(answer).length <= 2;
        const next = reached
          ? {
              ...answer,
              edited,
              target: reached.number,
              saidTarget: { level: reached.number, statement: reached.statement, print: reached.print },
            }
          : { ...answer, edited };
        return { store: "answers", id, value: isEmpty ? undefined : { id, answer: next } };
      });
    session.apply([...(session.team ? [] : [teamEdit(own)]), ...edits]);
  });
  return group(translate("targets"), element("p", { class: "assess-row" }, level, topic, set));
}

function snapshots(session: Session): HTMLElement {
  const { translate, team } = session;
  const name = element("input", { type: "text", maxlength: "200" });
  const own = [...session.store.records.snapshots.values()]
    .filter(({ scope }) => scope === team?.id)
    .sort((a, b) => (a.on < b.on ? -1 : 1));
  const take = button(session, "snapshot", () => {
    if (!team) return;
    const id = randomId();
    const value = {
      id,
      scope: team.id,
      name: name.value.trim() || translate("snapshots"),
      on: today(),
      cells: cellsOf(session.answersOf(team.id)),
    };
    name.value = "";
    session.apply([{ store: "snapshots", id, value }]);
  });
  const list = own.map(({ id, name, on }) =>
    element(
      "li",
      {},
      `${name}, ${session.day(on)} `,
      button(
        session,
        "removeSnapshot",
        () => removeTogether(session, name, [{ store: "snapshots", id, value: undefined }]),
        { name },
      ),
    ),
  );
  return group(
    translate("snapshots"),
    field(translate("snapshotName"), name),
    element("p", { class: "assess-row" }, take),
    ...(list.length > 0 ? [element("ul", {}, ...list)] : []),
  );
}

function formats(session: Session): HTMLElement {
  return group(
    session.translate("save"),
    element(
      "p",
      { class: "assess-row" },
      button(session, "csv", () => saveCsv(session)),
      button(session, "markdown", () => saveMarkdown(session)),
      button(session, "planCsv", () => savePlan(session, "csv")),
      button(session, "planMarkdown", () => savePlan(session, "md")),
      button(session, "print", () => print()),
    ),
  );
}

function voices(session: Session, panel: HTMLElement): HTMLElement {
  const { translate } = session;
  const links = element("textarea", { rows: "4", "data-assess-voices": "" });
  const show = button(session, "voicesShow", () => showVoices(session, panel, links.value));
  return group(
    translate("voices"),
    field(translate("voicesIntro"), links),
    element("p", { class: "assess-row" }, show),
  );
}

function clearing(session: Session): HTMLElement {
  const { translate } = session;
  const { records } = session.store;
  const names = translate("clearNames", {
    answers: String(records.answers.size),
    teams: String(records.teams.size),
    snapshots: String(records.snapshots.size),
  });
  const bin = [...records.bin.values()].map(({ id, name, edits }) =>
    element(
      "li",
      {},
      button(session, "restore", () => session.apply([...edits, { store: "bin", id, value: undefined }]), { name }),
    ),
  );
  return group(
    translate("clear"),
    element("p", {}, names),
    element(
      "p",
      { class: "assess-row" },
      button(session, "clear", () => session.apply(session.emptyEdits())),
    ),
    ...(bin.length > 0 ? [element("p", {}, translate("bin")), element("ul", {}, ...bin)] : []),
  );
}
