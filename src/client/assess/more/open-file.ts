/** Opens a file: shows what it would do, and does it when the reader confirms. Nothing is replaced without that, or for good. */

import { type AncestorRead, readAncestor } from "../../../assess/formats/ancestor.ts";
import type { FileFault } from "../../../assess/formats/checks.ts";
import { readCsv } from "../../../assess/formats/csv.ts";
import { LIMITS } from "../../../assess/formats/limits.ts";
import { readDocument } from "../../../assess/formats/read-file.ts";
import type { Answer, Kept } from "../../../assess/model/answers.ts";
import { type Ladders, laddersByAddress, levelOfLadder } from "../../../assess/model/ladders.ts";
import { differences, mergeKept } from "../../../assess/results/merge.ts";
import { element } from "../../page/dom.ts";
import { list, part } from "../parts.ts";
import { stateText } from "../results/outcome.ts";
import { randomId, type Session, today } from "../session.ts";
import { laddersOf } from "./page-ladders.ts";
import { show } from "./sharing.ts";

/** What a file holds, with remarks for its preview. */
interface Opened {
  readonly kept: Kept;
  readonly remarks: readonly (string | false)[];
}

export async function previewFile(session: Session, panel: HTMLElement, file: File): Promise<void> {
  const { say } = session;
  const ladders = await laddersOf(session);
  const day = today(new Date(file.lastModified || Date.now()));
  const opened: Opened | readonly FileFault[] =
    file.size > LIMITS.bytes ? [{ path: "", code: "size" }] : read(session, ladders, await file.text(), day);
  const close = () => show(panel, undefined);
  if ("kept" in opened) show(panel, preview(session, panel, file.name, opened, close));
  else {
    const faults = opened.map(({ path, code }) => [element("code", {}, path), ` ${say(`fault_${code}`)}`]);
    show(panel, part("refused", { text: say("notRead", { name: file.name }), faults: list(faults), close }));
  }
  panel.scrollIntoView({ block: "nearest" });
}

function read(session: Session, ladders: Ladders, text: string, day: string): Opened | readonly FileFault[] {
  if (!/^[\s\uFEFF]*[{[]/.test(text)) return readTable(session, ladders, text);
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
  const { title, url } = found.site;
  const isForeign = url !== undefined ? url !== ladders.site.url : title !== "" && title !== ladders.site.title;
  return {
    kept: found.kept,
    remarks: [
      isForeign && session.say("fromSite", { site: [title, url].filter(Boolean).join(", ") }),
      found.isChanged && session.say("edited"),
    ],
  };
}

/** Rows join the team of their name; others make a new one. */
function readTable(session: Session, ladders: Ladders, text: string): Opened | readonly FileFault[] {
  const found = readCsv(ladders, text);
  if (!found.isRead) return found.faults;
  const edited = new Date().toISOString();
  const known = laddersByAddress(ladders);
  const scopes = [...new Set(found.rows.map(({ scope }) => scope))].map((name, index) => {
    const team = session.teams.find((one) => one.name === name) ?? (name === "" ? session.team : undefined);
    const mine = team ? session.answersOf(team.id) : {};
    const answers: Record<string, Answer> = {};
    for (const { scope, address, answer, statement } of found.rows) {
      if (scope !== name) continue;
      const own = mine[address];
      const level = answer.state?.kind === "level" ? answer.state.level : undefined;
      const now = levelOfLadder(known.get(address), level);
      const before: Readonly<Record<string, unknown>> = { ...own };
      const isEqual = Object.entries(answer).every(([key, value]) => same(before[key], value));
      if (isEqual) continue;
      const said =
        level === undefined
          ? undefined
          : same(own?.state, answer.state)
            ? own?.said
            : { level, statement, print: now?.statement === statement ? now.print : "" };
      answers[address] = { on: today(), ...answer, edited, said };
    }
    const fresh = { id: randomId(), name: name || session.say("myTeam"), order: session.teams.length + index };
    return { ...(team ?? fresh), answers };
  });
  return { kept: { scopes }, remarks: [] };
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function ofAncestor(session: Session, ladders: Ladders, found: AncestorRead): Opened {
  const { say } = session;
  const edited = new Date().toISOString();
  const known = laddersByAddress(ladders);
  const made = found.answers.map(({ practice, level, on, target, ask }): [string, Answer] => {
    const now = levelOfLadder(known.get(practice), level);
    // A draft has the old question in place of today's words, so that it is asked again.
    const said =
      ask === undefined && now
        ? { level, statement: now.statement, print: now.print }
        : { level, statement: ask ?? "", print: "former" };
    const proposed = target !== undefined && {
      target,
      saidTarget: { level: target, statement: say("ancestorTarget"), print: "proposed" },
    };
    return [practice, { state: { kind: "level", level }, on, edited, said, ...proposed }];
  });
  const listed = (name: string, items: readonly string[]) =>
    items.length > 0 && `${say(name, { count: items.length })}: ${items.slice(0, 20).join(", ")}`;
  const scope = { id: randomId(), name: say("myTeam"), order: session.teams.length, answers: Object.fromEntries(made) };
  return {
    kept: { scopes: [scope] },
    remarks: [
      say("ancestorForm", { count: made.length }),
      found.zeroes > 0 && say("ancestorZeroes", { count: found.zeroes }),
      listed(
        "ancestorUnplaced",
        found.unplaced.map(({ category, key, level }) => `${category} ${key.slice(0, 8)} (${level})`),
      ),
      listed("ancestorUnreadable", found.unreadable),
    ],
  };
}

function preview(session: Session, panel: HTMLElement, name: string, opened: Opened, close: () => void): HTMLElement {
  const { say } = session;
  const { kept } = opened;
  const mine = session.kept();
  const changes = differences(mine, kept);
  const known = new Set(mine.scopes.map(({ id }) => id));
  const teams = kept.scopes.filter(({ id }) => !known.has(id)).map((scope) => scope.name);
  const all = kept.scopes.reduce((sum, { answers }) => sum + Object.keys(answers).length, 0);
  const changed = changes.flatMap(({ mine, ...one }) => (mine ? [{ ...one, mine }] : []));
  const summary = [
    ...opened.remarks,
    teams.length > 0 && say("addsTeams", { names: teams.join(", ") }),
    say("addsAnswers", { count: changes.length - changed.length }),
    say("changesAnswers", { count: changed.length }),
    all > changes.length && say("keepsMine", { count: all - changes.length }),
  ];
  const shown = part("preview", {
    title: say("preview", { name }),
    summary: list(summary.filter((line) => line !== false)),
    changes:
      changed.length > 0 &&
      list(
        changed
          .slice(0, 50)
          .map(({ address, mine, merged }) => [
            element("code", {}, address),
            ` ${stateText(session, mine.state)} → ${stateText(session, merged.state)}`,
          ]),
      ),
    ...(known.size === 0 && { modes: false }),
    confirm: () => {
      takeOver(session, kept, shown.querySelector<HTMLInputElement>("input:checked")?.value ?? "merge");
      show(panel, part("taken"));
    },
    close,
  });
  return shown;
}

function takeOver(session: Session, kept: Kept, mode: string): void {
  const ids = new Map<string, string>();
  const fresh = <T extends { readonly id: string }>(one: T): T => {
    ids.set(one.id, randomId());
    return { ...one, id: ids.get(one.id) ?? one.id };
  };
  const ofScope = <T extends { readonly scope: string }>(one: T): T => ({
    ...one,
    scope: ids.get(one.scope) ?? one.scope,
  });
  const taken: Kept =
    mode === "asTeam"
      ? {
          ...kept,
          scopes: kept.scopes.map((scope, index) => ({ ...fresh(scope), order: session.teams.length + index })),
          snapshots: (kept.snapshots ?? []).map((one) => fresh(ofScope(one))),
          voices: (kept.voices ?? []).map((one) => fresh(ofScope(one))),
        }
      : kept;
  const { store } = session;
  const removed = mode === "replace" ? store.all().filter(({ table }) => !/meta|bin/.test(table)) : [];
  const whole = mode === "replace" ? taken : mergeKept(session.kept(), taken);
  session.apply([...removed.map(({ remove }) => remove()), ...session.editsOf(whole)]);
  const [first] = taken.scopes;
  if (first && (mode !== "merge" || !session.team)) session.choose(first.id);
}
