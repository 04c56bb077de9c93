/** Links that hold an assessment: making one, and reading one that somebody sent. */
import { decodeLink, encodeLink, LONGEST_LINK } from "../../../assess/formats/link.ts";
import type { Cell, Cells } from "../../../assess/model/answers.ts";
import { type Ladders, laddersIn } from "../../../assess/model/ladders.ts";
import { carryAnswers } from "../../../assess/results/changes.ts";
import { element } from "../../page/dom.ts";
import { cellTable } from "../results/cell-table.ts";
import { randomId, type Session, teamEdit, today } from "../session.ts";
import type { Edit } from "../store.ts";

/** The answers of the team in view as a link carries them, with the wording that each answered. */
export function sharedCells(ladders: Ladders, session: Session): Cells {
  const cells: Record<string, Cell> = {};
  const { team } = session;
  const { carried } = carryAnswers(ladders, team ? session.answersOf(team.id) : {});
  for (const [address, { answer, level, target, change, ladder }] of carried) {
    const { state } = answer;
    const said = ladder.levels.find(({ number }) => number === level?.number);
    // A wording that was not confirmed yet is marked as changed: any other number says so.
    const wording = said && (change.kind === "statement" ? (said.wording + 1) % 4096 : said.wording);
    if (state?.kind === "level" && level === undefined) continue;
    cells[address] = {
      ...(state && { state: level ? { kind: "level", level: level.number } : state }),
      ...(target && { target: target.number }),
      ...(wording !== undefined && { wording }),
    };
  }
  return cells;
}

export async function showLink(session: Session, panel: HTMLElement): Promise<void> {
  const { translate } = session;
  const ladders = await session.ladders();
  const address = assessAddress(session);
  const cells = sharedCells(ladders, session);
  const { fragment, leftOut } = encodeLink(ladders, { on: today(), cells }, LONGEST_LINK - address.length - 1);
  const link = `${address}#${fragment}`;
  const field = element("input", {
    type: "text",
    readonly: "",
    value: link,
    "data-assess-link": "",
    "aria-label": translate("link"),
  });
  const note = element("p", { role: "status" });
  const copy = element("button", { type: "button" }, translate("copy"));
  copy.addEventListener("click", async () => {
    field.select();
    const isCopied = await copyText(link);
    note.textContent = translate(isCopied ? "copied" : "copyFailed");
  });
  const close = closeButton(session, panel);
  panel.replaceChildren(
    element("p", {}, translate("linkIntro")),
    element("p", { class: "assess-row" }, field, copy, close),
    ...(link.length > LONGEST_LINK ? [element("p", {}, translate("linkLong"))] : []),
    ...(leftOut > 0 ? [element("p", {}, translate("linkLeftOut", { count: String(leftOut) }))] : []),
    note,
  );
  field.focus();
  field.select();
}

/** The page where links are opened: the one of the whole site. */
function assessAddress({ root }: Session): string {
  const page = root.dataset["home"] ?? location.pathname;
  return new URL(page, location.href).href.replace(/[?#].*$/, "");
}

async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

export function closeButton({ translate }: Session, panel: HTMLElement, also: () => void = () => {}): HTMLElement {
  const close = element("button", { type: "button" }, translate("close"));
  close.addEventListener("click", () => {
    panel.replaceChildren();
    also();
  });
  return close;
}

/** Shows what a link holds; nothing of one's own is changed. */
export async function showShared(session: Session, hash: string): Promise<void> {
  const { translate, root } = session;
  const panel = root.querySelector<HTMLElement>("[data-assess-panel]");
  if (!panel) return;
  const ladders = await session.ladders();
  const read = decodeLink(ladders, hash);
  const forget = () => history.replaceState(history.state, "", location.pathname + location.search);
  if (!read.isRead) {
    panel.replaceChildren(
      element("p", { class: "notice", role: "alert", "data-assess-refused": "" }, translate(`link_${read.because}`)),
      closeButton(session, panel, forget),
    );
    panel.scrollIntoView({ block: "center" });
    return;
  }
  const { cells, on } = read.shared;
  const holder = element("div", {}, cellTable(session, ladders, [{ name: translate("theirs"), cells }]));
  const keep = element("button", { type: "button", "data-assess-keep": "" }, translate("keep"));
  keep.addEventListener("click", () => {
    keepAsTeam(session, ladders, cells, on);
    panel.replaceChildren();
    forget();
  });
  const compare = element("button", { type: "button", "data-assess-compare": "" }, translate("compare"));
  compare.addEventListener("click", () => {
    const mine = { name: session.team?.name ?? translate("mine"), cells: sharedCells(ladders, session) };
    holder.replaceChildren(cellTable(session, ladders, [{ name: translate("theirs"), cells }, mine]));
  });
  const title = element("h2", { tabindex: "-1" }, translate("sharedTitle", { date: session.day(on) }));
  panel.replaceChildren(
    title,
    element("p", {}, translate("sharedIntro")),
    ...(read.isOfOtherSite ? [element("p", {}, translate("linkOther"))] : []),
    ...(read.unknown > 0 ? [element("p", {}, translate("linkUnknown", { count: String(read.unknown) }))] : []),
    holder,
    element("p", { class: "assess-row" }, keep, compare, closeButton(session, panel, forget)),
  );
  panel.dataset["shared"] = "";
  title.focus();
}

/** Makes a team of cells, with today's words where they are the ones that were answered. */
export function keepAsTeam(session: Session, ladders: Ladders, cells: Cells, on: string): void {
  const id = randomId();
  const name = session.translate("sharedTeam", { date: session.day(on) });
  const edited = new Date().toISOString();
  const ladderOf = new Map(laddersIn(ladders).map((ladder) => [ladder.address, ladder]));
  const answers = Object.entries(cells).map(([address, { state, target, wording }]): Edit => {
    const levels = ladderOf.get(address)?.levels ?? [];
    const level = state?.kind === "level" ? levels.find(({ number }) => number === state.level) : undefined;
    const isSame = wording === undefined || level?.wording === wording;
    const key = `${id} ${address}`;
    const answer = {
      on,
      edited,
      ...(state && { state }),
      ...(target !== undefined && { target }),
      ...(level && {
        said: {
          level: level.number,
          statement: isSame ? level.statement : "",
          print: isSame ? level.print : "changed",
        },
      }),
    };
    return { store: "answers", id: key, value: { id: key, answer } };
  });
  session.apply([teamEdit({ id, name, order: session.teams.length }), ...answers]);
  session.choose(id);
}
