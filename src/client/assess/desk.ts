/** The desk above the questions: the team, how far it is, what is kept where, and the buttons for files and links. */
import { element } from "../page/dom.ts";
import type { Question } from "./questions.ts";
import type { Session } from "./session.ts";

/** Changes, or days, after which the page reminds of saving a file. */
const MANY_CHANGES = 10;
const MANY_DAYS = 7;

export function showDesk(session: Session, questions: readonly Question[]): void {
  const desk = session.root.querySelector<HTMLElement>("[data-assess-desk]");
  if (!desk) return;
  const { translate } = session;
  const status = element("p", { class: "assess-status", role: "status", "data-assess-status": "saved" });
  const progress = element("p", { class: "assess-progress" });
  const team = element("select", { "aria-label": translate("team") });
  const panel = element("div", { class: "assess-panel", "data-assess-panel": "" });
  const button = (name: string, act: () => unknown, attributes: Readonly<Record<string, string>> = {}) => {
    const made = element("button", { type: "button", ...attributes }, translate(name));
    made.addEventListener("click", act);
    return made;
  };
  const undo = button("undo", () => session.undo());
  const next = button("next", () => focusNext(session, questions, status));
  const file = element("input", {
    type: "file",
    class: "visually-hidden",
    accept: ".json,.csv,application/json,text/csv",
    "data-assess-open": "",
  });
  file.addEventListener("change", async () => {
    const [chosen] = file.files ?? [];
    if (!chosen) return;
    const { previewFile } = await import("./more/more.ts");
    await previewFile(session, panel, chosen);
    file.value = "";
  });
  const tools = element("details", { class: "assess-tools" }, element("summary", {}, translate("tools")));
  tools.addEventListener("toggle", async () => {
    if (!tools.open || tools.childElementCount > 1) return;
    const { fillTools } = await import("./more/more.ts");
    fillTools(session, tools, panel);
  });
  team.addEventListener("change", () => session.choose(team.value));
  desk.replaceChildren(
    element(
      "div",
      { class: "assess-bar" },
      team,
      button("save", async () => (await import("./more/more.ts")).saveFile(session), { "data-assess-save": "" }),
      element("label", { class: "assess-button" }, file, translate("open")),
      button("share", async () => (await import("./more/more.ts")).showLink(session, panel), {
        "data-assess-share": "",
      }),
      undo,
      ...(questions.length > 0 ? [next] : []),
    ),
    progress,
    status,
    element("p", { class: "assess-row", "data-assess-jump": "" }),
    panel,
    tools,
  );

  const showStatus = () => {
    const { status: state, records } = session.store;
    status.dataset["assessStatus"] = state;
    const meta = records.meta.get("file");
    const isEmpty = records.answers.size === 0 && records.teams.size === 0;
    const saved = meta?.saved;
    const when = saved ? session.day(saved) : translate("never");
    const isLate = saved === undefined || Date.now() - Date.parse(saved) > MANY_DAYS * 86_400_000;
    const changes = meta?.changes ?? 0;
    const text = state !== "saved" ? translate(state) : isEmpty ? translate("empty") : translate("saved", { when });
    const isReminded =
      state === "saved" && !isEmpty && changes > 0 && (changes >= MANY_CHANGES || (saved !== undefined && isLate));
    const isShared = isEmpty && new URL(document.baseURI).pathname.split("/").length > 3;
    say(status, [
      text,
      isReminded ? translate("remind", { count: String(changes) }) : "",
      isShared ? translate("shared") : "",
    ]);
  };
  const show = () => {
    const { teams } = session;
    team.hidden = teams.length < 2;
    team.replaceChildren(...teams.map(({ id, name }) => element("option", { value: id }, name)));
    team.value = session.team?.id ?? "";
    undo.disabled = !session.hasUndo;
    const count = questions.filter(({ answer }) => answer?.state).length;
    progress.textContent =
      questions.length === 0 ? "" : translate("answered", { count: String(count), all: String(questions.length) });
    showStatus();
  };
  session.onStatus(showStatus);
  session.onChange(show);
  show();
}

/** Most messages a second is one, as screen readers read each. */
const timers = new WeakMap<HTMLElement, ReturnType<typeof setTimeout>>();

function say(status: HTMLElement, parts: readonly string[]): void {
  const text = parts.filter((part) => part !== "").join(" ");
  if (status.textContent === "") status.textContent = text;
  clearTimeout(timers.get(status));
  timers.set(
    status,
    setTimeout(() => {
      if (status.textContent !== text) status.textContent = text;
    }, 300),
  );
}

function focusNext(session: Session, questions: readonly Question[], status: HTMLElement): void {
  const at = questions.findIndex(({ fieldset }) => fieldset.contains(document.activeElement));
  const order = [...questions.slice(at + 1), ...questions.slice(0, at + 1)];
  const next = order.find(({ answer }) => answer?.state === undefined);
  if (!next) {
    status.textContent = session.translate("allAnswered");
    return;
  }
  next.fieldset.querySelector<HTMLElement>("legend a")?.focus();
  next.fieldset.scrollIntoView({ block: "start" });
}
