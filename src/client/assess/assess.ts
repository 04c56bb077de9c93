/**
 * The self-assessment. This file is all that is loaded before the first answer: the store, the questions and the
 * desk. Everything else comes when it is needed.
 */
import { siteData } from "../page/dom.ts";
import { showDesk } from "./desk.ts";
import { Question } from "./questions.ts";
import { Session } from "./session.ts";

/** How long the results wait after a change, so that the change is painted first, in milliseconds. */
const WAIT = 150;

const root = document.querySelector<HTMLElement>("[data-assess-page]");
if (root) void start(root);

async function start(root: HTMLElement): Promise<void> {
  const session = new Session(root, siteData()["base"] ?? "/");
  await session.open();
  const questions = [...root.querySelectorAll<HTMLFieldSetElement>("fieldset[data-assess]")].map(
    (fieldset) =>
      new Question(session, fieldset, async (question) =>
        (await import("./more/more.ts")).fillDetails(session, question),
      ),
  );
  showDesk(session, questions);
  root.dataset["ready"] = "";

  let timer: ReturnType<typeof setTimeout> | undefined;
  const showOutcome = async () => {
    if (session.store.records.answers.size === 0 && !root.hasAttribute("data-answered")) return;
    root.toggleAttribute("data-answered", session.store.records.answers.size > 0);
    const { showResults } = await import("./results/results.ts");
    await showResults(session, questions);
  };
  session.onChange((edited) => {
    const ids = new Set(edited);
    const team = session.team?.id;
    for (const question of questions) {
      if (team === undefined || ids.has("*") || ids.has(`${team} ${question.address}`) || ids.has(team ?? ""))
        question.show();
    }
    clearTimeout(timer);
    timer = setTimeout(showOutcome, WAIT);
  });
  await showOutcome();
  const read = async () => {
    if (!location.hash.startsWith("#r1-") && !/^#r\d+-/.test(location.hash)) return;
    const { showShared } = await import("./more/more.ts");
    await showShared(session, location.hash);
  };
  addEventListener("hashchange", read);
  await read();
}
