/**
 * Computes the next register from the current register, the site and answers. It applies answers, adds
 * new addresses and updates reworded texts. Open questions stay unchanged and are asked again. The
 * result does not depend on the order of the answers, or on how many are given at once:
 *
 * - An answer changes only the entry of its own address.
 * - It names the meaning of its target, not only the address (`pinned.ts`).
 * - Questions are derived from the register as it was when no question was last open. While any
 * question is open, that state is kept (`review/baseline.ts`).
 */
import type { Address } from "../base/model/guidance.ts";
import { byCodeUnit } from "../base/source/order.ts";
import type { SitePage } from "./match/current-site.ts";
import { decodeSketch } from "./match/fingerprint.ts";
import { isVerbatim, SAME_TEXT } from "./match/levels.ts";
import { similarityOf } from "./match/similarity.ts";
import { pinAll, UNPINNED } from "./pinned.ts";
import type { Answer, Correction, EndedAnswer } from "./review/answers.ts";
import { keepBaselines } from "./review/baseline.ts";
import type { Comparison } from "./review/compare.ts";
import { entryOf, renewed, type Standing } from "./standing.ts";
import { type Ending, type FormerMeaning, pageOf, type Register, type RegisterEntry } from "./store/register.ts";

/**
 * @param answers what people decided, besides what front matter says
 * @param today ISO date for what is new or changed; empty for a register that is only looked at, without what is new
 */
export function nextRegister(comparison: Comparison, answers: readonly Answer[], today: string): Register {
  const { register, site, questions } = comparison;
  const given = [...comparison.answered, ...answers];
  const decided = new Map(given.flatMap((answer) => (answer.kind === "corrected" ? [] : [[answer.address, answer]])));
  const corrections = new Map(given.flatMap((one) => (one.kind === "corrected" ? [[one.address, one]] : [])));
  const isOpen = (address: Address) => !decided.has(address);
  const open = new Set(questions.flatMap(({ outcomes }) => outcomes.map(({ entry }) => entry.address)).filter(isOpen));
  const takenPages = new Set(questions.filter(({ code }) => code === "address-taken").map(({ page }) => page));
  const waits = (address: Address) => open.has(address) || (takenPages.has(pageOf(address)) && isOpen(pageOf(address)));
  const context = { comparison, decided, today };
  const seenAt = (address: Address) => (open.size > 0 ? site.byAddress.get(address)?.print() : undefined);
  const next = new Map<Address, RegisterEntry>();

  const unchanged = new Set(site.pages.filter((page) => isUnchanged(page, comparison)).map(({ address }) => address));
  for (const entry of register.values()) {
    const { address } = entry;
    const isKept = waits(address) || (entry.end === undefined && unchanged.has(pageOf(address)) && isOpen(address));
    const settled = isKept ? quoted(entry, context) : settledEntry(entry, context);
    const correction = corrections.get(address);
    next.set(address, correction ? corrected(settled, correction) : settled);
  }
  // A page with open questions keeps its old source print, so that the questions are found again.
  for (const address of new Set([...open].map(pageOf))) {
    const old = register.get(address);
    const entry = next.get(address);
    if (old && entry && "source" in old && "source" in entry && old.source !== entry.source)
      next.set(address, { ...entry, source: old.source });
  }
  for (const [address, now] of today === "" ? [] : site.byAddress) {
    if (next.has(address) || waits(address)) continue;
    next.set(address, { ...entryOf(now), first: today, changed: today, end: undefined, was: [] });
  }
  for (const answer of decided.values()) {
    if (answer.kind === "ended" && !next.has(answer.address)) next.set(answer.address, foreign(answer, today));
  }
  return sorted(keepBaselines(register, pinAll(next, waits, seenAt), open.size > 0));
}

interface SettleContext {
  readonly comparison: Comparison;
  readonly decided: ReadonlyMap<Address, Exclude<Answer, Correction>>;
  readonly today: string;
}

/** True for a page whose source and title equal the recorded ones. */
function isUnchanged(page: SitePage, { register, candidates }: Comparison): boolean {
  const entry = register.get(page.address);
  return entry?.says === page.says && entry.kind === page.kind && candidates.isUnchanged(page);
}

/** True when two registers are equal. */
export function isSameRegister(a: Register, b: Register): boolean {
  if (a.size !== b.size) return false;
  for (const [address, entry] of b) if (a.get(address) !== entry) return false;
  return true;
}

/** Fills in the excerpt of a part recorded by an older version; changes nothing else. */
function quoted(entry: RegisterEntry, { comparison: { site }, today }: SettleContext): RegisterEntry {
  if (entry.kind !== "part" || entry.says !== "" || entry.end !== undefined || today === "") return entry;
  const now = site.byAddress.get(entry.address);
  return now && now.says !== "" && now.print() === entry.print ? { ...entry, says: now.says } : entry;
}

/** The next entry of an address without open questions. */
function settledEntry(entry: RegisterEntry, context: SettleContext): RegisterEntry {
  const { comparison, decided, today } = context;
  const { address, end } = entry;
  const now = comparison.site.byAddress.get(address);
  const answer = decided.get(address);
  if (answer?.kind === "ended") return ended(entry, answer, now, today);
  if (now === undefined) return entry;
  if (end === undefined) {
    const fresh = renewed(entry, now, today);
    if (answer === undefined) return fresh;
    // Found to mean the same: the answer is kept, in case that proves wrong.
    return {
      ...fresh,
      was: [...entry.was, { said: entry.says, on: today, to: address, nth: UNPINNED, because: undefined }],
    };
  }
  if (answer?.kind === "same" || isBack(entry, context)) return { ...renewed(entry, now, today), end: undefined };
  return taken(entry, end, now, today);
}

function ended(entry: RegisterEntry, answer: EndedAnswer, now: Standing | undefined, today: string): RegisterEntry {
  const { on = today } = entry.end ?? {};
  // The address has something new; what was answered about the old content stays.
  if (now) return taken(entry, entry.end ?? endingOf(answer, today), now, today);
  return { ...entry, end: endingOf(answer, on) };
}

function endingOf({ to, also, because }: EndedAnswer | Correction, on: string): Ending {
  const halves = also?.map((half) => ({ to: half, nth: UNPINNED }));
  return { on, to, ...(to === undefined ? {} : { nth: UNPINNED }), ...(halves ? { also: halves } : {}), because };
}

/** The entry of an address that gets a new meaning; the old one is added to `was`. */
function taken(entry: RegisterEntry, end: Ending, now: Standing, today: string): RegisterEntry {
  const former: FormerMeaning = { said: entry.says, ...end };
  const fresh = entryOf(now);
  const { first, before } = entry;
  return {
    ...fresh,
    first,
    changed: today,
    end: undefined,
    was: [...entry.was, former],
    ...(before ? { before } : {}),
  };
}

/** Corrects the ending of a meaning; its date and text stay. */
function corrected(entry: RegisterEntry, answer: Correction): RegisterEntry {
  if (entry.end && answer.nth >= entry.was.length) return { ...entry, end: endingOf(answer, entry.end.on) };
  const was = entry.was.map((former, at) =>
    at === answer.nth ? { said: former.said, ...endingOf(answer, former.on) } : former,
  );
  return { ...entry, was };
}

/** True when an ended address has its former text again. */
function isBack(entry: RegisterEntry, { comparison: { register, site } }: SettleContext): boolean {
  if (entry.kind !== "level" && entry.kind !== "part") return true;
  const address = entry.address.replace(/(#level-\d+).*$/, "$1");
  const level = register.get(address);
  const now = site.byAddress.get(address);
  if (level?.kind !== "level" || now?.kind !== "level") return false;
  const { end } = level;
  // If the level moved, a similar level here may be the one it was merged into.
  const isLevelBack =
    end !== undefined && (isVerbatim(level, now) || (end.because !== undefined && isAlike(level.sketch, now)));
  if (entry.kind === "level") return isLevelBack;
  if (isLevelBack && entry.end?.on === level.end?.on) return true;
  // A part that ended by itself is back when its text is.
  const part = site.byAddress.get(entry.address);
  return part !== undefined && (part.print() === entry.print || (entry.says !== "" && part.says === entry.says));
}

function isAlike(sketch: string, now: Standing): boolean {
  return similarityOf(decodeSketch(sketch), now.sketch(), () => 1).similarity >= SAME_TEXT;
}

/** The entry of an address that was never published here, such as one of a former site. */
function foreign(answer: EndedAnswer, today: string): RegisterEntry {
  const { address } = answer;
  const end = endingOf(answer, today);
  return { kind: "former", address, says: "", print: "", first: today, changed: today, end, was: [] };
}

function sorted(entries: ReadonlyMap<Address, RegisterEntry>): Register {
  return new Map([...entries].sort(([a], [b]) => byCodeUnit(a, b)));
}
