/** Links that hold an assessment: making one, and reading one that somebody sent. */

import { decodeLink, encodeLink, LONGEST_LINK } from "../../../assess/formats/link.ts";
import type { Answer, Cell, Cells } from "../../../assess/model/answers.ts";
import { type Ladders, laddersByAddress, levelOfLadder } from "../../../assess/model/ladders.ts";
import { carryAnswers } from "../../../assess/results/changes.ts";
import { part, slotOf } from "../parts.ts";
import { cellTable } from "../results/cell-table.ts";
import { randomId, type Session, today } from "../session.ts";
import { laddersOf } from "./page-ladders.ts";

/** The answers of a team as a link carries them, with the wording that each answered. */
export function sharedCells(ladders: Ladders, session: Session, team = session.team): Cells {
  const cells: Record<string, Cell> = {};
  const { carried } = carryAnswers(ladders, team ? session.answersOf(team.id) : {});
  for (const [address, { answer, level, target, change }] of carried) {
    const { state } = answer;
    if (state?.kind === "level" && !level) continue;
    // A wording that was not confirmed yet is marked as changed: any other number says so.
    const wording = level && (change.kind === "statement" ? (level.wording + 1) % 4096 : level.wording);
    cells[address] = { state: level ? { kind: "level", level: level.number } : state, target: target?.number, wording };
  }
  return cells;
}

/** Shows something in the panel of the desk, in place of what was there. */
export function show(panel: HTMLElement, shown: HTMLElement | undefined): void {
  panel.replaceChildren(...(shown ? [shown] : []));
  delete panel.dataset["shared"];
  shown?.querySelector<HTMLElement>("[tabindex]")?.focus();
}

export async function showLink(session: Session, panel: HTMLElement): Promise<void> {
  const { say, root } = session;
  const ladders = await laddersOf(session);
  const address = new URL(root.dataset["home"] ?? "", location.href).href;
  const cells = sharedCells(ladders, session);
  const { fragment, leftOut } = encodeLink(ladders, { on: today(), cells }, LONGEST_LINK - address.length - 1);
  const link = `${address}#${fragment}`;
  const shown = part("link", {
    copy: async () => {
      field.select();
      const isCopied = await copyText(link);
      slotOf(shown, "note", HTMLElement).textContent = say(isCopied ? "copied" : "copyFailed");
    },
    long: link.length > LONGEST_LINK && [say("linkLong")],
    leftOut: leftOut > 0 && [say("linkLeftOut", { count: leftOut })],
    close: () => show(panel, undefined),
  });
  const field = slotOf(shown, "link", HTMLInputElement);
  field.value = link;
  show(panel, shown);
  field.focus();
  field.select();
}

async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Shows what a link holds; nothing of one's own is changed. */
export async function showShared(session: Session, hash: string): Promise<void> {
  const { say, root } = session;
  const panel = root.querySelector<HTMLElement>("[data-assess-panel]");
  if (!panel) return;
  const ladders = await laddersOf(session);
  const read = decodeLink(ladders, hash);
  const close = () => {
    show(panel, undefined);
    history.replaceState(history.state, "", location.pathname + location.search);
  };
  if (!read.isRead) {
    show(panel, part("refused", { text: say(`link_${read.because}`), faults: false, close }));
    panel.scrollIntoView({ block: "center" });
    return;
  }
  const { cells, on } = read.shared;
  const theirs = { name: say("theirs"), cells };
  const shown = part("shared", {
    title: say("sharedTitle", { date: session.day(on) }),
    other: read.isOfOtherSite && [say("linkOther")],
    unknown: read.unknown > 0 && [say("linkUnknown", { count: read.unknown })],
    table: [cellTable(session, ladders, [theirs])],
    keep: () => {
      close();
      keepAsTeam(session, ladders, cells, on);
    },
    compare: () => {
      const mine = { name: session.team?.name ?? say("mine"), cells: sharedCells(ladders, session) };
      slotOf(shown, "table", HTMLElement).replaceChildren(cellTable(session, ladders, [theirs, mine]));
    },
    close,
  });
  show(panel, shown);
  panel.dataset["shared"] = "";
}

/** Makes a team of cells, with today's words where they are the ones that were answered. */
function keepAsTeam(session: Session, ladders: Ladders, cells: Cells, on: string): void {
  const id = randomId();
  const edited = new Date().toISOString();
  const known = laddersByAddress(ladders);
  const answers = Object.entries(cells).map(([address, { state, target, wording }]): [string, Answer] => {
    const level = levelOfLadder(known.get(address), state?.kind === "level" ? state.level : undefined);
    const isSame = wording === undefined || level?.wording === wording;
    const said = level && {
      level: level.number,
      statement: isSame ? level.statement : "",
      print: isSame ? level.print : "changed",
    };
    return [address, { on, edited, state, target, said }];
  });
  const name = session.say("sharedTeam", { date: session.day(on) });
  const scope = { id, name, order: session.teams.length, answers: Object.fromEntries(answers) };
  session.apply(session.editsOf({ scopes: [scope] }));
  session.choose(id);
}
