/** The part of the register that self-assessments need: the wording of each level, and what became of former ones. */
import type { FormerPlace, LadderHistory, Wording } from "../base/model/assessment.ts";
import type { Address } from "../base/model/guidance.ts";
import type { CurrentSite } from "./match/current-site.ts";
import { encodeSketch } from "./match/fingerprint.ts";
import { finalPlaceOf } from "./store/pointers.ts";
import { type FormerMeaning, pageOf, type Register } from "./store/register.ts";

/** @param register as it is after this build */
export function ladderHistory(register: Register, site: CurrentSite): LadderHistory {
  const wordings = new Map<Address, Wording>();
  const first = new Map<Address, string>();
  for (const page of site.pages) {
    if (page.kind !== "practice") continue;
    const known = register.get(page.address);
    if (known) first.set(page.address, known.first);
    const isUnchanged = known !== undefined && "source" in known && known.source === page.source;
    for (const level of page.levels) {
      const entry = register.get(level.address);
      wordings.set(
        level.address,
        isUnchanged && entry?.kind === "level" && entry.says === level.says
          ? { print: entry.print, sketch: entry.sketch }
          : { print: level.print(), sketch: encodeSketch(level.sketch()) },
      );
    }
  }
  const moves: FormerPlace[] = [];
  for (const { kind, address, end, was, says } of register.values()) {
    if (kind !== "practice" && kind !== "level") continue;
    const note = (meaning: FormerMeaning) => {
      const { to, because } = finalPlaceOf(meaning, register);
      const there = to.filter((one) => site.byAddress.has(pageOf(one)));
      moves.push({ from: address, said: meaning.said, on: meaning.on, to: there, because });
    };
    was.forEach(note);
    if (end) note({ ...end, said: says });
  }
  return { wordings, first, moves };
}
