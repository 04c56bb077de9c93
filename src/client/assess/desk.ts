/** The desk above the questions: the team, how far it is, what is kept where, and the buttons for files and links. */
import { options, part, slotOf } from "./parts.ts";
import type { Question } from "./questions.ts";
import type { Session } from "./session.ts";

/** Changes, or days, after which the page reminds of saving a file. */
const MANY_CHANGES = 10;
const MANY_DAYS = 7;

export function showDesk(session: Session, questions: readonly Question[]): void {
  const { say, store } = session;
  const daily = () => import("./more/daily.ts");
  const seldom = () => import("./more/seldom.ts");
  const desk = part("desk", {
    save: async () => (await daily()).saveFile(session),
    share: async () => {
      panel.replaceChildren(); // Nobody is to copy the link of a moment ago.
      await (await daily()).showLink(session, panel);
    },
    undo: () => session.undo(),
    next: questions.length > 0 && (() => focusNext()),
  });
  const panel = slotOf(desk, "panel", HTMLElement);
  const status = slotOf(desk, "status", HTMLElement);
  const progress = slotOf(desk, "progress", HTMLElement);
  const team = slotOf(desk, "team", HTMLSelectElement);
  const undo = slotOf(desk, "undo", HTMLButtonElement);
  const file = slotOf(desk, "open", HTMLInputElement);
  const tools = slotOf(desk, "tools", HTMLDetailsElement);
  file.addEventListener("change", async () => {
    const [chosen] = file.files ?? [];
    if (chosen) await (await seldom()).previewFile(session, panel, chosen);
    file.value = "";
  });
  tools.addEventListener("toggle", async () => (await seldom()).fillTools(session, tools, panel), { once: true });
  team.addEventListener("change", () => session.choose(team.value));
  session.root.querySelector("[data-assess-desk]")?.replaceChildren(desk);

  let timer: ReturnType<typeof setTimeout> | undefined;
  /** At most one message at a time, as screen readers read each. */
  const tell = (text: string) => {
    clearTimeout(timer);
    const now = () => {
      if (status.textContent !== text) status.textContent = text;
    };
    if (status.textContent === "") now();
    else timer = setTimeout(now, 300);
  };
  const showStatus = () => {
    const isEmpty = store.answers.rows.size + store.teams.rows.size === 0;
    const { saved, changes = 0 } = store.meta.rows.get("file") ?? {};
    const isLate = saved !== undefined && Date.now() - Date.parse(saved) > MANY_DAYS * 86_400_000;
    const isShared = new URL(document.baseURI).pathname.split("/").length > 3;
    status.dataset["assessStatus"] = store.status;
    const parts =
      store.status !== "saved"
        ? [say(store.status)]
        : isEmpty
          ? [say("empty"), isShared && say("shared")]
          : [
              say("saved", { when: saved ? session.day(saved) : say("never") }),
              changes > 0 && (isLate || changes >= MANY_CHANGES) && say("remind", { count: changes }),
            ];
    tell(parts.filter(Boolean).join(" "));
  };
  const show = () => {
    const { teams } = session;
    team.hidden = teams.length < 2;
    team.replaceChildren(...options(teams.map(({ id, name }) => [id, name])));
    team.value = session.team?.id ?? "";
    undo.disabled = !session.hasUndo;
    const count = questions.filter(({ answer }) => answer?.state).length;
    progress.textContent = questions.length > 0 ? say("answered", { count, all: questions.length }) : "";
    showStatus();
  };
  const focusNext = () => {
    const at = questions.findIndex(({ fieldset }) => fieldset.contains(document.activeElement));
    const next = [...questions.slice(at + 1), ...questions].find(({ answer }) => !answer?.state);
    if (!next) return tell(say("allAnswered"));
    next.fieldset.querySelector<HTMLElement>("legend a")?.focus();
    next.fieldset.scrollIntoView({ block: "start" });
  };
  session.onStatus(showStatus);
  session.onChange(show);
  show();
}
