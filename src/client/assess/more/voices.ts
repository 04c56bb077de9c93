/** Voices: several people's links side by side, those practices first on which they differ most. */

import { decodeLink } from "../../../assess/formats/link.ts";
import type { Cells } from "../../../assess/model/answers.ts";
import { spreadOf, WIDE_SPREAD } from "../../../assess/results/spread.ts";
import { part } from "../parts.ts";
import { cellTable } from "../results/cell-table.ts";
import { randomId, type Session } from "../session.ts";
import { laddersOf } from "./page-ladders.ts";
import { show } from "./sharing.ts";

/** @param text links, one a line; a name may stand before each */
export async function showVoices(session: Session, panel: HTMLElement, text: string): Promise<void> {
  const { say, team, store } = session;
  const ladders = await laddersOf(session);
  const kept = [...store.voices.rows.values()].filter(({ scope }) => scope === team?.id);
  const fresh: { name: string; cells: Cells }[] = [];
  const bad: number[] = [];
  const named = (name: string, index: number) => name || say("voice", { number: index + 1 });
  text.split("\n").forEach((line, index) => {
    if (line.trim() === "") return;
    const [, before = "", fragment = ""] = /^(.*?)(?:https?:\/\/\S*)?#?(r\d+-\S*)\s*$/.exec(line) ?? [];
    const read = decodeLink(ladders, fragment);
    const name = before.replace(/[\s:–-]+$/, "").trim();
    if (read.isRead)
      fresh.push({ name: named(name.slice(0, 100), kept.length + fresh.length), cells: read.shared.cells });
    else bad.push(index + 1);
  });
  const voices = [...kept.map(({ name = "", cells }, index) => ({ name: named(name, index), cells })), ...fresh];
  const rows = spreadOf(ladders, voices);
  const table = (isWide: boolean) => {
    const addresses = rows.flatMap(({ address, spread }) => (spread >= WIDE_SPREAD === isWide ? address : []));
    return addresses.length > 0 && [cellTable(session, ladders, voices, addresses)];
  };
  const edit = (edits: Parameters<Session["apply"]>[0]) => {
    session.apply(edits);
    void showVoices(session, panel, "");
  };
  const wide = table(true);
  show(
    panel,
    part("voices", {
      bad: bad.length > 0 && [say("voicesBad", { lines: bad.join(", ") })],
      none: voices.length === 0 && [say("voicesNone")],
      wide: wide && [say("voicesWide")],
      wideTable: wide,
      otherTable: table(false),
      keep:
        team !== undefined &&
        fresh.length > 0 &&
        (() => edit(fresh.map((one) => store.voices.put({ ...one, id: randomId(), scope: team.id })))),
      forget: kept.length > 0 && (() => edit(kept.map(({ id }) => store.voices.edit(id, undefined)))),
      close: () => show(panel, undefined),
    }),
  );
}
