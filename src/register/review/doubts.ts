/**
 * Doubts that were published before they were answered. The register counts the texts as the same, keeps
 * the older one, and asks on.
 */
import type { Address } from "../../base/model/guidance.ts";
import type { CurrentSite, Standing } from "../match/current-site.ts";
import { decodeSketch } from "../match/fingerprint.ts";
import { isAlike } from "../match/parts.ts";
import { similarityOf } from "../match/similarity.ts";
import { finalPlaceOf } from "../store/pointers.ts";
import { type Doubt, type FormerMeaning, pageOf, type Register, type RegisterEntry } from "../store/register.ts";
import type { AddressOutcome, OpenQuestion } from "./outcomes.ts";

/** What is at the end of a doubtful meaning today. */
function placeOf(former: FormerMeaning, register: Register, site: CurrentSite): Standing | undefined {
  const { to, because } = finalPlaceOf(former, register);
  return because === undefined && to.length === 1 && to[0] !== undefined ? site.byAddress.get(to[0]) : undefined;
}

/** True while a doubt is neither answered nor made needless by a text that is like the old one again. */
export function isStillDoubtful(former: FormerMeaning, register: Register, site: CurrentSite): boolean {
  if (former.doubt === undefined) return false;
  const now = placeOf(former, register, site);
  return now === undefined || !(now.kind === "part" ? isAlike(former.doubt, now) : isNear(former.doubt, now));
}

/** Similarity, with every word counted alike, at which a level says surely what it said. */
const NEAR = 0.5;

function isNear({ print, sketch }: Doubt, now: Standing): boolean {
  return print === now.print() || similarityOf(decodeSketch(sketch), now.sketch(), () => 1).similarity >= NEAR;
}

/** The doubts of a register as questions: of an address the oldest, of a level together with its parts. */
export function recordedDoubts(register: Register, site: CurrentSite): OpenQuestion[] {
  const found = new Map<Address, AddressOutcome>();
  for (const entry of register.values()) {
    const nth = entry.was.findIndex((former) => isStillDoubtful(former, register, site));
    const former = entry.was[nth];
    if (former) found.set(entry.address, { ...outcomeOf(entry, former, placeOf(former, register, site)), nth });
  }
  const dayOf = ({ entry: { was }, nth = 0 }: AddressOutcome) => was[nth]?.on;
  const partsOf = (level: AddressOutcome) =>
    [...found.values()].filter(
      (part) => part.entry.address.startsWith(`${level.entry.address}-`) && dayOf(part) === dayOf(level),
    );
  const levels = [...found.values()].filter(({ entry }) => entry.kind === "level");
  const questions = levels.map((level): OpenQuestion => {
    return { code: "level-unsure", page: pageOf(level.entry.address), outcomes: [level, ...partsOf(level)] };
  });
  const listed = new Set(questions.flatMap(({ outcomes }) => outcomes));
  for (const outcome of found.values()) {
    if (listed.has(outcome)) continue;
    const code = outcome.entry.kind === "place" ? "place-unsure" : "part-unsure";
    questions.push({ code, page: pageOf(outcome.entry.address), outcomes: [outcome] });
  }
  return questions;
}

function outcomeOf(entry: RegisterEntry, former: FormerMeaning, now: Standing | undefined): AddressOutcome {
  const { text = "", print = "", sketch = "" } = former.doubt ?? {};
  const then = { says: former.said, text, print, end: undefined };
  const old = entry.kind === "former" ? entry : { ...entry, ...then, sketch };
  return { entry: old, now, to: entry.address, similarity: 0.5 };
}
