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
  const daily = () => import("./more/daily.ts");
  await session.open();
  const questions = [...root.querySelectorAll<HTMLFieldSetElement>("fieldset[data-assess]")].map(
    (fieldset) => new Question(session, fieldset, async (question) => (await daily()).fillDetails(session, question)),
  );
  showDesk(session, questions);
  root.dataset["ready"] = "";

  let timer: ReturnType<typeof setTimeout> | undefined;
  const showOutcome = async () => {
    const isAnswered = session.store.answers.rows.size > 0;
    if (!isAnswered && !root.hasAttribute("data-answered")) return;
    root.toggleAttribute("data-answered", isAnswered);
    await (await daily()).showResults(session, questions);
  };
  session.onChange((edited) => {
    const ids = new Set(edited);
    const team = session.team?.id ?? "*";
    for (const question of questions)
      if (ids.has("*") || ids.has(team) || ids.has(`${team} ${question.address}`)) question.show();
    clearTimeout(timer);
    timer = setTimeout(showOutcome, WAIT);
  });
  await showOutcome();
  const readLink = async () => {
    if (/^#r\d+-/.test(location.hash)) await (await daily()).showShared(session, location.hash);
  };
  addEventListener("hashchange", readLink);
  await readLink();
}
