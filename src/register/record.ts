/**
 * Computes the next register from three things: the register as committed, the site as it is, and the
 * answers, those that wait in the register among them. The result does not depend on the order of the
 * answers, or on how many are given at once:
 *
 * - While a question is open that stops a build, answers are only kept (`review/pending.ts`). They take
 *   effect together.
 * - An answer changes only the entry of its own address.
 * - It names the meaning of its target, not only the address (`pinned.ts`).
 * - A doubt does not stop a build. Until it is answered, the address counts as the same (`review/doubts.ts`).
 */
import type { Address } from "../base/model/guidance.ts";
import { byCodeUnit } from "../base/source/order.ts";
import type { SitePage, Standing } from "./match/current-site.ts";
import { decodeSketch } from "./match/fingerprint.ts";
import { isVerbatim, SAME_TEXT } from "./match/levels.ts";
import { similarityOf } from "./match/similarity.ts";
import { pinAll, UNPINNED } from "./pinned.ts";
import { type Answer, type EndedAnswer, subjectOf, subjectOfOutcome } from "./review/answers.ts";
import type { Comparison } from "./review/compare.ts";
import { isStillDoubtful } from "./review/doubts.ts";
import { isDoubt } from "./review/outcomes.ts";
import { foreignEntry, withAnswers } from "./review/pending.ts";
import { carriedOver, entryOf, renewed, saidBy } from "./standing.ts";
import { type Ending, type FormerMeaning, pageOf, type Register, type RegisterEntry } from "./store/register.ts";

/**
 * The register to be written.
 *
 * @param answers what people decided now
 * @param today ISO date for what is new or changed
 */
export function nextRegister(comparison: Comparison, answers: readonly Answer[], today: string): Register {
  const { register, site } = comparison;
  return isBlocked(comparison, answers)
    ? withAnswers(register, answers, site, today)
    : settledRegister(comparison, answers, today);
}

/** True while a question is open that stops a build. */
export function isBlocked({ questions }: Comparison, answers: readonly Answer[] = []): boolean {
  const decided = new Set(answers.map(subjectOf));
  return questions.some(
    (question) => !isDoubt(question) && question.outcomes.some((outcome) => !decided.has(subjectOfOutcome(outcome))),
  );
}

/**
 * The register with all answers in effect. Where a question is open, what was published stays.
 *
 * @param today empty for a register that is only looked at, without what is new
 */
export function settledRegister(comparison: Comparison, answers: readonly Answer[], today: string): Register {
  const { register, site, asked } = comparison;
  const decided = new Map([...comparison.answered, ...answers].map((answer) => [subjectOf(answer), answer]));
  const isOpen = (address: Address) => !decided.has(address);
  const unanswered = (isWanted: (question: (typeof asked)[number]) => boolean) =>
    new Set(
      asked
        .filter(isWanted)
        .flatMap(({ outcomes }) => outcomes.flatMap(({ entry, nth }) => (nth === undefined ? [entry.address] : [])))
        .filter(isOpen),
    );
  const doubted = unanswered(isDoubt);
  const open = unanswered((question) => !isDoubt(question));
  const takenPages = new Set(asked.filter(({ code }) => code === "address-taken").map(({ page }) => page));
  const waits = (address: Address) => open.has(address) || (takenPages.has(pageOf(address)) && isOpen(pageOf(address)));
  const context = { comparison, decided, doubted, today };
  const next = new Map<Address, RegisterEntry>();

  const unchanged = new Set(site.pages.filter((page) => isUnchanged(page, comparison)).map(({ address }) => address));
  for (const entry of register.values()) {
    const { address } = entry;
    const isKept = waits(address) || (entry.end === undefined && unchanged.has(pageOf(address)) && isOpen(address));
    const settled = isKept ? carriedOver(entry, site.byAddress.get(address)) : settledEntry(entry, context);
    next.set(address, withoutAnswers(corrected(settled, context)));
  }
  for (const [address, now] of today === "" ? [] : site.byAddress) {
    if (next.has(address) || waits(address)) continue;
    next.set(address, { ...entryOf(now), first: today, changed: today, end: undefined, was: [] });
  }
  for (const answer of decided.values()) {
    if (answer.kind === "ended" && !next.has(answer.address)) {
      const entry = foreignEntry(answer.address, answer.on ?? today);
      next.set(answer.address, { ...entry, end: endingOf(answer, answer.on ?? today) });
    }
  }
  return pinAll(sorted(next));
}

interface SettleContext {
  readonly comparison: Comparison;
  /** By subject. */
  readonly decided: ReadonlyMap<string, Answer>;
  /** Addresses of doubts that arose now and are open. */
  readonly doubted: ReadonlySet<Address>;
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

/** The next entry of an address without open questions. */
function settledEntry(entry: RegisterEntry, context: SettleContext): RegisterEntry {
  const { comparison, decided, doubted, today } = context;
  const { address, end } = entry;
  const now = comparison.site.byAddress.get(address);
  const answer = decided.get(address);
  if (answer?.kind === "ended") return ended(entry, answer, now, today);
  if (now === undefined) return entry;
  if (end === undefined) {
    const fresh = renewed(entry, now, today);
    if (answer === undefined && !doubted.has(address)) return fresh;
    // Found to mean the same, or not said yet: it is kept, in case that proves wrong.
    const former = { said: saidBy(entry), on: answer?.on ?? today, to: address, nth: UNPINNED, because: undefined };
    return { ...fresh, was: [...entry.was, answer ? former : { ...former, doubt: doubtOf(entry) }] };
  }
  if (answer?.kind === "same" || isBack(entry, context)) return { ...renewed(entry, now, today), end: undefined };
  return taken(entry, end, now, today);
}

function ended(entry: RegisterEntry, answer: EndedAnswer, now: Standing | undefined, today: string): RegisterEntry {
  const on = answer.on ?? today;
  // The address has something new; what was answered about the old content stays.
  if (now) return taken(entry, entry.end ?? endingOf(answer, on), now, today);
  return { ...entry, end: endingOf(answer, entry.end?.on ?? on) };
}

function endingOf({ to, also, because }: EndedAnswer, on: string): Ending {
  const halves = also?.map((half) => ({ to: half, nth: UNPINNED }));
  return { on, to, ...(to === undefined ? {} : { nth: UNPINNED }), ...(halves ? { also: halves } : {}), because };
}

/** The entry of an address that gets a new meaning; the old one is added to `was`. */
function taken(entry: RegisterEntry, end: Ending, now: Standing, today: string): RegisterEntry {
  const former: FormerMeaning = { said: saidBy(entry), ...end };
  return { ...entryOf(now), first: entry.first, changed: today, end: undefined, was: [...entry.was, former] };
}

function doubtOf(entry: RegisterEntry) {
  const sketch = "sketch" in entry ? (entry.sketch ?? "") : "";
  return {
    text: entry.kind === "part" || entry.kind === "place" ? entry.says : (entry.text ?? ""),
    print: entry.print,
    sketch,
  };
}

/** The entry with what was said anew of its former meanings; their dates and texts stay. */
function corrected(entry: RegisterEntry, { comparison: { register, site }, decided }: SettleContext): RegisterEntry {
  const { address, end, was } = entry;
  const answerTo = (nth: number) => decided.get(subjectOf({ address, nth }));
  const last = end && answerTo(was.length);
  const newEnd = end && last?.kind === "ended" ? endingOf(last, end.on) : end;
  const newWas = was.map((former, nth) => {
    const answer = answerTo(nth);
    if (answer === undefined) {
      // A doubt of this run is not in the register yet.
      const isRecorded = former.doubt !== undefined && former === register.get(address)?.was[nth];
      return isRecorded && !isStillDoubtful(former, register, site) ? withoutDoubt(former) : former;
    }
    if (answer.kind === "same") return withoutDoubt(former);
    // What took its place is what the meaning after it says.
    if (former.doubt && answer.because !== undefined && answer.to === address)
      return { ...withoutDoubt(former), because: answer.because };
    return { said: former.said, ...endingOf(answer, former.on) };
  });
  const isUnchanged = newEnd === end && newWas.every((former, nth) => former === was[nth]);
  return isUnchanged ? entry : { ...entry, end: newEnd, was: newWas };
}

function withoutDoubt({ doubt: _, ...former }: FormerMeaning): FormerMeaning {
  return former;
}

function withoutAnswers(entry: RegisterEntry): RegisterEntry {
  if (entry.answers === undefined) return entry;
  const { answers: _, ...rest } = entry;
  return rest;
}

/** True when an ended address has its former text again. */
function isBack(entry: RegisterEntry, { comparison: { register, site } }: SettleContext): boolean {
  if (entry.kind === "place") {
    const place = site.byAddress.get(entry.address);
    return place !== undefined && place.print() === entry.print;
  }
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

function sorted(entries: ReadonlyMap<Address, RegisterEntry>): Register {
  return new Map([...entries].sort(([a], [b]) => byCodeUnit(a, b)));
}
