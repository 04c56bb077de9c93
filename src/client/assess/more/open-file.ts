/** Opens a file: shows what it would do, and does it when the reader confirms. Nothing is replaced without that, or for good. */
import { type AncestorRead, readAncestor } from "../../../assess/formats/ancestor.ts";
import { readCsv } from "../../../assess/formats/csv.ts";
import { LIMITS } from "../../../assess/formats/limits.ts";
import { type FileFault, readDocument } from "../../../assess/formats/read-file.ts";
import type { Answer, Kept, Scope } from "../../../assess/model/answers.ts";
import { type Ladders, laddersIn } from "../../../assess/model/ladders.ts";
import { differences, mergeKept } from "../../../assess/results/merge.ts";
import { element } from "../../page/dom.ts";
import { randomId, type Session, teamEdit, today } from "../session.ts";
import type { Edit } from "../store.ts";

/** What a file holds, with remarks for its preview. */
interface Opened {
  readonly kept: Kept;
  readonly remarks: readonly string[];
}

type Mode = "merge" | "asTeam" | "replace";

export async function previewFile(session: Session, panel: HTMLElement, file: File): Promise<void> {
  const { translate } = session;
  const ladders = await session.ladders();
  const opened =
    file.size > LIMITS.bytes
      ? [{ path: "", code: "size" as const }]
      : read(session, ladders, await file.text(), dayOf(file));
  const close = element("button", { type: "button" }, translate("cancel"));
  close.addEventListener("click", () => panel.replaceChildren());
  if ("kept" in opened) panel.replaceChildren(...preview(session, panel, file.name, opened, close));
  else {
    const faults = opened.map(({ path, code }) =>
      element("li", {}, path === "" ? "" : element("code", {}, path), ` ${translate(`fault_${code}`)}`),
    );
    panel.replaceChildren(
      element(
        "p",
        { class: "notice", role: "alert", "data-assess-refused": "" },
        translate("notRead", { name: file.name }),
      ),
      element("ul", {}, ...faults),
      close,
    );
  }
  panel.scrollIntoView({ block: "nearest" });
}

function dayOf(file: File): string {
  const day = new Date(file.lastModified).toISOString().slice(0, 10);
  return file.lastModified > 0 ? day : today();
}

function read(session: Session, ladders: Ladders, text: string, day: string): Opened | readonly FileFault[] {
  const isJson = /^[\s\uFEFF]*[{[]/.test(text);
  if (!isJson) return readTable(session, ladders, text);
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return [{ path: "", code: "json" }];
  }
  const ancestor = readAncestor(value, ladders.formerTitles ?? {}, day);
  if (ancestor) return ofAncestor(session, ladders, ancestor);
  const found = readDocument(value);
  if (!found.isRead) return found.faults;
  const { translate } = session;
  const { site, isChanged, kept } = found;
  const isForeign =
    site.url !== undefined ? site.url !== ladders.site.url : site.title !== "" && site.title !== ladders.site.title;
  return {
    kept,
    remarks: [
      ...(isForeign ? [translate("fromSite", { site: [site.title, site.url].filter(Boolean).join(", ") })] : []),
      ...(isChanged ? [translate("edited")] : []),
    ],
  };
}

/** Rows join the team of their name; others make a new one. */
function readTable(session: Session, ladders: Ladders, text: string): Opened | readonly FileFault[] {
  const found = readCsv(ladders, text);
  if (!found.isRead) return found.faults;
  const edited = new Date().toISOString();
  const scopes = new Map<string, { scope: Scope; answers: Record<string, Answer> }>();
  for (const { scope: name, address, answer, statement } of found.rows) {
    const known = scopes.get(name);
    const team = session.teams.find((one) => one.name === name) ?? (name === "" ? session.team : undefined);
    const own = known ?? {
      scope: {
        id: team?.id ?? randomId(),
        name: team?.name ?? (name || session.translate("myTeam")),
        order: team?.order ?? session.teams.length,
        answers: {},
      },
      answers: {},
    };
    scopes.set(name, own);
    const mine = team ? session.answersOf(team.id)[address] : undefined;
    const level = answer.state?.kind === "level" ? answer.state.level : undefined;
    const print = laddersIn(ladders)
      .find((one) => one.address === address)
      ?.levels.find((one) => one.number === level && one.statement === statement)?.print;
    const isSame = mine?.state?.kind === "level" && mine.state.level === level;
    const said = level === undefined ? undefined : isSame ? mine.said : { level, statement, print: print ?? "" };
    const isEqual =
      mine !== undefined &&
      Object.entries(answer).every(
        ([key, value]) =>
          JSON.stringify(Object.entries(mine).find(([own]) => own === key)?.[1]) === JSON.stringify(value),
      );
    if (!isEqual) own.answers[address] = { on: today(), ...answer, edited, ...(said && { said }) };
  }
  return {
    kept: {
      scopes: [...scopes.values()].map(({ scope, answers }) => ({ ...scope, answers })),
      snapshots: [],
      voices: [],
    },
    remarks: [],
  };
}

function ofAncestor(
  session: Session,
  ladders: Ladders,
  { answers, unplaced, zeroes, unreadable }: AncestorRead,
): Opened {
  const { translate } = session;
  const edited = new Date().toISOString();
  const ladderOf = new Map(laddersIn(ladders).map((ladder) => [ladder.address, ladder]));
  const made = answers.map(({ practice, level, on, target, ask }): [string, Answer] => {
    const now = ladderOf.get(practice)?.levels.find((one) => one.number === level);
    // A draft has the old question in place of today's words, so that it is asked again.
    const said =
      ask === undefined && now
        ? { level, statement: now.statement, print: now.print }
        : { level, statement: ask ?? "", print: "former" };
    return [
      practice,
      {
        state: { kind: "level", level },
        on,
        edited,
        said,
        ...(target !== undefined && { target, saidTarget: { level: target, statement: "", print: "proposed" } }),
      },
    ];
  });
  const scope: Scope = {
    id: randomId(),
    name: translate("myTeam"),
    order: session.teams.length,
    answers: Object.fromEntries(made),
  };
  const list = (items: readonly string[]) => (items.length > 0 ? `: ${items.slice(0, 20).join(", ")}` : "");
  return {
    kept: { scopes: [scope], snapshots: [], voices: [] },
    remarks: [
      translate("ancestorForm", { count: String(answers.length) }),
      ...(zeroes > 0 ? [translate("ancestorZeroes", { count: String(zeroes) })] : []),
      ...(unplaced.length > 0
        ? [
            translate("ancestorUnplaced", { count: String(unplaced.length) }) +
              list(unplaced.map(({ category, key, level }) => `${category} ${key.slice(0, 8)} (${level})`)),
          ]
        : []),
      ...(unreadable.length > 0
        ? [translate("ancestorUnreadable", { count: String(unreadable.length) }) + list(unreadable)]
        : []),
    ],
  };
}

function preview(
  session: Session,
  panel: HTMLElement,
  name: string,
  { kept, remarks }: Opened,
  close: HTMLElement,
): HTMLElement[] {
  const { translate } = session;
  const mine = session.kept;
  const changes = differences(mine, kept);
  const known = new Set(mine.scopes.map(({ id }) => id));
  const teams = kept.scopes.filter(({ id }) => !known.has(id)).map((scope) => scope.name);
  const all = kept.scopes.reduce((sum, { answers }) => sum + Object.keys(answers).length, 0);
  const fresh = changes.filter((one) => one.mine === undefined).length;
  const changed = changes.filter((one) => one.mine !== undefined);
  const summary = [
    ...remarks,
    ...(teams.length > 0 ? [translate("addsTeams", { names: teams.join(", ") })] : []),
    translate("addsAnswers", { count: String(fresh) }),
    translate("changesAnswers", { count: String(changed.length) }),
    ...(all - changes.length > 0 ? [translate("keepsMine", { count: String(all - changes.length) })] : []),
  ];
  const modes: readonly Mode[] = mine.scopes.length === 0 ? ["merge"] : ["merge", "asTeam", "replace"];
  const radios = modes.map((mode, index) => {
    const radio = element("input", {
      type: "radio",
      name: "assess-mode",
      value: mode,
      ...(index === 0 && { checked: "" }),
    });
    return { mode, radio, label: element("label", { class: "assess-choice" }, radio, ` ${translate(mode)}`) };
  });
  const confirm = element("button", { type: "button", "data-assess-confirm": "" }, translate("confirm"));
  confirm.addEventListener("click", () => {
    const mode = radios.find(({ radio }) => radio.checked)?.mode ?? "merge";
    takeOver(session, kept, mode);
    panel.replaceChildren(element("p", { role: "status" }, translate("taken")));
  });
  const titles = changed
    .slice(0, 50)
    .map(({ address, mine, theirs }) =>
      element("li", {}, element("code", {}, address), ` ${stateOf(mine)} → ${stateOf(theirs)}`),
    );
  return [
    element("h2", {}, translate("preview", { name })),
    element("p", {}, translate("previewIntro")),
    element("ul", {}, ...summary.map((line) => element("li", {}, line))),
    ...(titles.length > 0 ? [element("ul", {}, ...titles)] : []),
    ...(modes.length > 1
      ? [
          element(
            "fieldset",
            { class: "assess-modes" },
            element("legend", {}, translate("how2")),
            ...radios.map(({ label }) => label),
          ),
        ]
      : []),
    element("p", { class: "assess-row" }, confirm, close),
  ];

  function stateOf(answer: Answer | undefined): string {
    const { state } = answer ?? {};
    if (state === undefined) return translate("none");
    return state.kind === "level" ? translate("level", { level: String(state.level) }) : translate(state.kind);
  }
}

function takeOver(session: Session, kept: Kept, mode: Mode): void {
  const renamed = new Map(kept.scopes.map(({ id }) => [id, mode === "asTeam" ? randomId() : id]));
  const idOf = (id: string) => renamed.get(id) ?? id;
  const fresh: Kept = {
    ...kept,
    scopes: kept.scopes.map((scope, index) => ({
      ...scope,
      id: idOf(scope.id),
      ...(mode === "asTeam" && { order: session.teams.length + index }),
    })),
    snapshots: kept.snapshots.map((one) => ({
      ...one,
      id: mode === "asTeam" ? randomId() : one.id,
      scope: idOf(one.scope),
    })),
    voices: kept.voices.map((one) => ({ ...one, id: mode === "asTeam" ? randomId() : one.id, scope: idOf(one.scope) })),
  };
  const whole = mode === "replace" ? fresh : mergeKept(session.kept, fresh);
  const removed =
    mode === "replace" ? session.emptyEdits().filter(({ store }) => store !== "meta" && store !== "bin") : [];
  const written = keptEdits(whole);
  const ids = new Set(written.map(({ store, id }) => `${store} ${id}`));
  session.apply([...removed.filter(({ store, id }) => !ids.has(`${store} ${id}`)), ...written]);
  const [first] = fresh.scopes;
  if (first && (mode !== "merge" || !session.team)) session.choose(first.id);
}

function keptEdits({ scopes, snapshots, voices }: Kept): Edit[] {
  return [
    ...scopes.flatMap(({ answers, ...team }): Edit[] => [
      teamEdit(team),
      ...Object.entries(answers).map(([address, answer]): Edit => {
        const id = `${team.id} ${address}`;
        return { store: "answers", id, value: { id, answer } };
      }),
    ]),
    ...snapshots.map((value): Edit => ({ store: "snapshots", id: value.id, value })),
    ...voices.map((value): Edit => ({ store: "voices", id: value.id, value })),
  ];
}
