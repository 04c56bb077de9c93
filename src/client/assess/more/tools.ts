/** Teams, targets, snapshots, voices, other formats, and clearing: what is needed now and then. */

import { cellsOf, type Kept } from "../../../assess/model/answers.ts";
import { laddersIn } from "../../../assess/model/ladders.ts";
import { button, fill, list, options, slotOf } from "../parts.ts";
import { levelNumbers } from "../results/outcome.ts";
import { randomId, type Session, today } from "../session.ts";
import { laddersOf } from "./page-ladders.ts";
import { saveAs } from "./save-as.ts";
import { showVoices } from "./voices.ts";

export async function fillTools(session: Session, tools: HTMLElement, panel: HTMLElement): Promise<void> {
  const { say, store } = session;
  const ladders = await laddersOf(session);
  const input = (name: string) => slotOf(tools, name, HTMLInputElement);
  /** Does something with the trimmed text of a field, which is empty then. */
  const take = (name: string, act: (text: string) => void, isNeeded = true) => {
    const field = input(name);
    const text = field.value.trim();
    if (text === "" && isNeeded) return field.focus();
    field.value = "";
    act(text);
  };
  const level = slotOf(tools, "targetLevel", HTMLSelectElement);
  const topic = slotOf(tools, "targetTopic", HTMLSelectElement);
  level.append(...options(levelNumbers(ladders).map((number) => [String(number), session.level(number)])));
  topic.append(...options(ladders.topics.map(({ id, title }) => [id, title])));
  fill(tools, {
    setTargets: () => setTargets(topic.value, level.value === "" ? undefined : Number(level.value)),
    voices: () => showVoices(session, panel, slotOf(tools, "links", HTMLTextAreaElement).value),
    newTeam: () =>
      take("teamName", (name) => {
        const id = randomId();
        session.apply([store.teams.put({ id, name, order: session.teams.length })]);
        session.choose(id);
      }),
    rename: () =>
      take("teamName", (name) => session.team && session.apply([store.teams.put({ ...session.team, name })])),
    removeTeam: () => session.team && removeTogether(session.team.name, session.kept(session.team)),
    snapshot: () =>
      take(
        "snapshotName",
        (name) => {
          const { team } = session;
          if (!team) return;
          const cells = cellsOf(session.answersOf(team.id));
          const taken = { id: randomId(), scope: team.id, name: name || say("snapshot"), on: today(), cells };
          session.apply([store.snapshots.put(taken)]);
        },
        false,
      ),
    csv: () => saveAs(session, "csv"),
    markdown: () => saveAs(session, "markdown"),
    planCsv: () => saveAs(session, "planCsv"),
    planMarkdown: () => saveAs(session, "planMarkdown"),
    print: () => print(),
    clear: () => session.apply(store.all().map(({ remove }) => remove())),
  });
  session.onChange(showLists);
  showLists();

  function showLists(): void {
    const { team } = session;
    const own = team ? (session.kept(team).snapshots ?? []) : [];
    fill(tools, {
      removeTeam: say("removeTeam", { name: team?.name ?? say("myTeam") }),
      snapshots: list(
        own.map((one) => [
          `${one.name}, ${session.day(one.on)} `,
          button(say("removeSnapshot", { name: one.name }), () =>
            removeTogether(one.name, { scopes: [], snapshots: [one] }),
          ),
        ]),
      ),
      clearNames: say("clearNames", {
        answers: store.answers.rows.size,
        teams: store.teams.rows.size,
        snapshots: store.snapshots.rows.size,
      }),
      bin: list(
        [...store.bin.rows.values()].map(({ id, name, kept }) =>
          button(say("restore", { name }), () =>
            session.apply([...session.editsOf(kept), store.bin.edit(id, undefined)]),
          ),
        ),
      ),
    });
    for (const name of ["removeTeam", "rename", "snapshot"]) slotOf(tools, name, HTMLButtonElement).disabled = !team;
    slotOf(tools, "binTitle", HTMLElement).hidden = store.bin.rows.size === 0;
  }

  /** Removes what belongs together; it is kept in the bin. */
  function removeTogether(name: string, kept: Kept): void {
    const id = randomId();
    const edits = session.editsOf(kept).map(({ remove }) => remove());
    session.apply([...edits, store.bin.put({ id, name, kept })]);
  }

  function setTargets(topic: string, wanted: number | undefined): void {
    const edited = new Date().toISOString();
    const { team, edits } = session.startedTeam();
    const answers = session.answersOf(team.id);
    const own = laddersIn({ topics: ladders.topics.filter(({ id }) => topic === "" || id === topic) });
    session.apply([
      ...edits,
      ...own.map(({ address, levels }) => {
        const { target: _target, saidTarget: _said, ...answer } = answers[address] ?? { on: today(), edited };
        // A shorter ladder has its top as its target.
        const reached =
          wanted === undefined ? undefined : (levels.findLast(({ number }) => number <= wanted) ?? levels[0]);
        const { number = 0, statement = "", print = "", sketch = "" } = reached ?? {};
        const said = { target: number, saidTarget: { level: number, statement, print, sketch } };
        const isEmpty = !reached && Object.keys(answer).length <= 2;
        return session.edit(team.id, address, isEmpty ? undefined : { ...answer, edited, ...(reached && said) });
      }),
    ]);
  }
}
