/**
 * Answers that wait in the register. While a question is open that stops a build, the register stays as
 * it was published, and answers are only added to it. They take effect together, so their order and
 * grouping cannot matter.
 */
import type { Address } from "../../base/model/guidance.ts";
import type { CurrentSite, Standing } from "../match/current-site.ts";
import { decodeSketch, encodeSketch, PART_SKETCH_SIZE, SKETCH_SIZE, sketchOf } from "../match/fingerprint.ts";
import { SAME_TEXT } from "../match/levels.ts";
import { similarityOf } from "../match/similarity.ts";
import type { PendingAnswer, Register, RegisterEntry, SeenText } from "../store/register.ts";
import { type Answer, subjectOf } from "./answers.ts";

/** The answers that wait in a register. */
export function pendingAnswers(register: Register): Answer[] {
  return [...register.values()].flatMap(({ address, answers = [] }) =>
    answers.map(({ on, nth, isSame, to: [to, ...also], because }): Answer => {
      if (isSame) return { kind: "same", address, nth, on };
      return { kind: "ended", address, nth, on, to, also: also.length > 0 ? also : undefined, because };
    }),
  );
}

/** Subjects of waiting answers whose content is no longer where they say: it went on before they took effect. */
export function staleSubjects(register: Register, site: CurrentSite): ReadonlySet<string> {
  const stale = new Set<string>();
  for (const { address, answers = [] } of register.values()) {
    for (const answer of answers) {
      const places = answer.isSame && answer.nth === undefined ? [address] : answer.to;
      const isThere = (place: Address, index: number) => {
        const now = site.byAddress.get(place);
        const seen = answer.because === undefined ? answer.seen[index] : undefined;
        return now !== undefined && (seen === undefined || isStillAt(now, seen, site));
      };
      if (!places.every(isThere)) stale.add(subjectOf({ address, nth: answer.nth }));
    }
  }
  return stale;
}

/** The register with answers added; an earlier one about the same is replaced. */
export function withAnswers(
  register: Register,
  answers: readonly Answer[],
  site: CurrentSite,
  today: string,
): Register {
  const next = new Map(register);
  for (const answer of answers) {
    const { address, nth } = answer;
    const entry: RegisterEntry = next.get(address) ?? foreignEntry(address, today);
    const others = (entry.answers ?? []).filter((other) => other.nth !== nth);
    const all = [...others, pendingOf(answer, site, today)].sort((a, b) => (a.nth ?? -1) - (b.nth ?? -1));
    next.set(address, { ...entry, answers: all });
  }
  return new Map([...next].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The entry of an address that was never published here, such as one of a former site. */
export function foreignEntry(address: Address, today: string): RegisterEntry {
  return { kind: "former", address, says: "", print: "", first: today, changed: today, end: undefined, was: [] };
}

function pendingOf(answer: Answer, site: CurrentSite, today: string): PendingAnswer {
  const { address, nth, on = today } = answer;
  const to = answer.kind === "same" || answer.to === undefined ? [] : [answer.to, ...(answer.also ?? [])];
  const because = answer.kind === "same" ? undefined : answer.because;
  const isSame = answer.kind === "same";
  const places = because !== undefined ? [] : isSame && nth === undefined ? [address] : to;
  const seen = places.map((place) => seenAt(site.byAddress.get(place)));
  return { on, nth, isSame, to, because, seen };
}

const NOTHING: SeenText = { says: "", print: "", sketch: "" };

function seenAt(now: Standing | undefined): SeenText {
  return now ? { says: now.says, print: now.print(), sketch: encodeSketch(wholeSketch(now)) } : NOTHING;
}

/** Of a practice with its levels. */
function wholeSketch(now: Standing) {
  if (!("levels" in now) || now.levels.length === 0) return now.sketch();
  return sketchOf([now.says, ...now.levels.flatMap((level) => [level.says, level.words()])].join("\n"));
}

function isStillAt(now: Standing, seen: SeenText, site: CurrentSite): boolean {
  const isVerbatim = (one: Standing) => one.says === seen.says && one.print() === seen.print;
  if (now.kind !== "practice" && isVerbatim(now)) return true;
  const size = now.kind === "part" ? PART_SKETCH_SIZE : SKETCH_SIZE;
  const { similarity } = similarityOf(decodeSketch(seen.sketch), wholeSketch(now), () => 1, size);
  if (similarity < SAME_TEXT) return false;
  if (now.kind !== "level") return true;
  return !site.pages.some(({ levels }) => levels.some(isVerbatim));
}
