/** Voices: several people's links side by side, those practices first on which they differ most. */
import { decodeLink } from "../../../assess/formats/link.ts";
import type { Cells } from "../../../assess/model/answers.ts";
import { spreadOf, WIDE_SPREAD } from "../../../assess/results/spread.ts";
import { element } from "../../page/dom.ts";
import { cellTable } from "../results/cell-table.ts";
import { randomId, type Session } from "../session.ts";
import type { Edit } from "../store.ts";
import { closeButton } from "./sharing.ts";

/** @param text links, one a line; a name may stand before each */
export async function showVoices(session: Session, panel: HTMLElement, text: string): Promise<void> {
  const { translate, team } = session;
  const ladders = await session.ladders();
  const voices: { name: string; cells: Cells }[] = [];
  const bad: number[] = [];
  text.split("\n").forEach((line, index) => {
    if (line.trim() === "") return;
    const [, before = "", fragment = ""] = /^(.*?)(?:https?:\/\/\S*)?#?(r\d+-\S*)\s*$/.exec(line) ?? [];
    const read = decodeLink(ladders, fragment);
    if (!read.isRead) bad.push(index + 1);
    else
      voices.push({
        name:
          before
            .replace(/[\s:–-]+$/, "")
            .trim()
            .slice(0, 100) || translate("voice", { number: String(voices.length + 1) }),
        cells: read.shared.cells,
      });
  });
  const rows = spreadOf(ladders, voices);
  const wide = rows.filter(({ spread }) => spread >= WIDE_SPREAD).map(({ address }) => address);
  const others = rows.filter(({ spread }) => spread < WIDE_SPREAD).map(({ address }) => address);
  const keep = element("button", { type: "button" }, translate("voicesKeep"));
  keep.addEventListener("click", () => {
    if (!team) return;
    session.apply(
      voices.map(({ name, cells }): Edit => {
        const id = randomId();
        return { store: "voices", id, value: { id, scope: team.id, name, cells } };
      }),
    );
    keep.disabled = true;
  });
  const title = element("h2", { tabindex: "-1" }, translate("voicesTitle"));
  panel.replaceChildren(
    title,
    ...(bad.length > 0
      ? [element("p", { class: "notice", role: "alert" }, translate("voicesBad", { lines: bad.join(", ") }))]
      : []),
    ...(wide.length > 0 ? [element("h3", {}, translate("voicesWide")), cellTable(session, ladders, voices, wide)] : []),
    ...(others.length > 0 ? [cellTable(session, ladders, voices, others)] : []),
    element("p", { class: "assess-row" }, ...(team && voices.length > 0 ? [keep] : []), closeButton(session, panel)),
  );
  title.focus();
}
