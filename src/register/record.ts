/**
 * Writes the next register: what was settled is applied, what is new is added,
 * what was reworded is renewed. What is still open stays as it was, so that it is
 * asked again.
 */
import type { Address } from "../base/model/guidance.ts";
import { byCodeUnit } from "../base/source/order.ts";
import type { CurrentSite, SiteLevel, SitePage, SitePart } from "./match/current-site.ts";
import { encodeSketch } from "./match/fingerprint.ts";
import { matchLevels } from "./match/levels.ts";
import type { Answer, EndedAnswer } from "./review/answers.ts";
import type { Comparison } from "./review/compare.ts";
import { type Ending, type FormerMeaning, pageOf, type Register, type RegisterEntry } from "./store/register.ts";

/** What stands at an address. */
type Standing = SitePage | SiteLevel | SitePart;

/**
 * @param settlements what people, or front matter, decided
 * @param today ISO date for what is new or changed; empty for a register that is only looked at, without what is new
 */
export function nextRegister(comparison: Comparison, answers: readonly Answer[], today: string): Register {
  const { register, site, questions } = comparison;
  const decided = new Map([...comparison.answered, ...answers].map((answer) => [answer.address, answer]));
  const isOpen = (address: Address) => !decided.has(address);
  const open = new Set(questions.flatMap(({ outcomes }) => outcomes.map(({ entry }) => entry.address)).filter(isOpen));
  const openPages = new Set([...open].map(pageOf));
  const takenPages = new Set(questions.filter(({ code }) => code === "address-taken").map(({ page }) => page));
  const waits = (address: Address) => open.has(address) || (takenPages.has(pageOf(address)) && isOpen(pageOf(address)));
  const next = new Map<Address, RegisterEntry>();

  const unchanged = new Set(site.pages.filter((page) => isUnchanged(page, register)).map(({ address }) => address));
  for (const entry of follow(register, decided, today).values()) {
    if (entry.end === undefined && unchanged.has(pageOf(entry.address)) && !decided.has(entry.address)) {
      next.set(entry.address, entry);
      continue;
    }
    const now = site.byAddress.get(entry.address);
    const answer = decided.get(entry.address);
    if (waits(entry.address)) next.set(entry.address, entry);
    else if (answer?.kind === "ended") next.set(entry.address, endEntry(entry, answer, now, today));
    else if (now === undefined) next.set(entry.address, entry);
    else if (entry.end === undefined) next.set(entry.address, renew(entry, now, today));
    else if (hasReturned(entry) || isBack(entry, register, site))
      next.set(entry.address, { ...renew(entry, now, today), end: undefined });
    else next.set(entry.address, taken(entry, entry.end, now, today));
  }
  // A page with open questions keeps the print of its source: by it they are found again.
  for (const address of openPages) {
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
  return sorted(next);
}

/** True for a page whose source and title are as they were recorded. */
function isUnchanged(page: SitePage, register: Register): boolean {
  const entry = register.get(page.address);
  if (entry === undefined || !("source" in entry) || entry.end !== undefined) return false;
  return entry.source === page.source && entry.says === page.says && entry.kind === page.kind;
}

/** True when two registers say the same. */
export function isSameRegister(a: Register, b: Register): boolean {
  if (a.size !== b.size) return false;
  for (const [address, entry] of b) if (a.get(address) !== entry) return false;
  return true;
}

function endEntry(
  entry: RegisterEntry,
  { to, because }: EndedAnswer,
  now: Standing | undefined,
  today: string,
): RegisterEntry {
  const end: Ending = { on: today, to, because };
  return now ? taken(entry, entry.end ?? end, now, today) : { ...entry, end };
}

/** The entry of an address that means something else from now on; what it meant is remembered. */
function taken(entry: RegisterEntry, end: Ending, now: Standing, today: string): RegisterEntry {
  const former: FormerMeaning = { said: entry.says, ...end };
  return { ...entryOf(now), first: entry.first, changed: today, end: undefined, was: [...entry.was, former] };
}

/** True when what moved away from an address has moved on from there, back to it. */
function hasReturned({ address, end }: RegisterEntry): boolean {
  return end?.to === address && end.because === undefined;
}

/** True when what stands at an ended address again is what stood there before. */
function isBack(entry: RegisterEntry, register: Register, site: CurrentSite): boolean {
  if (entry.kind !== "level" && entry.kind !== "part") return true;
  const address = entry.address.replace(/(#level-\d+).*$/, "$1");
  const level = register.get(address);
  const now = site.byAddress.get(address);
  if (level?.kind !== "level" || now?.kind !== "level") return false;
  return level.end === undefined || matchLevels([level], [now]).get(level)?.kind === "same";
}

/** The entry with the words of today; the same object when nothing changed. */
function renew(entry: RegisterEntry, now: Standing, today: string): RegisterEntry {
  if ("source" in entry && "source" in now && entry.kind === now.kind) {
    if (entry.source === now.source && entry.says === now.says) return entry;
  } else if (entry.kind === now.kind && entry.says === now.says && entry.print === now.print()) return entry;
  const fresh = entryOf(now);
  const isReworded = entry.says !== fresh.says || entry.print !== fresh.print;
  const changed = isReworded ? today : entry.changed;
  return { ...fresh, first: entry.first, changed, end: entry.end, was: entry.was };
}

function entryOf(now: Standing) {
  const { address, says } = now;
  const common = { address, says, print: now.print() };
  if (now.kind === "level") {
    const { kind, practice, level } = now;
    return { kind, practice, level, ...common, sketch: encodeSketch(now.sketch()) };
  }
  if (now.kind === "part") {
    const { kind, practice, level, part } = now;
    return { kind, practice, level, part, ...common };
  }
  const { kind, source } = now;
  return { kind, ...common, sketch: kind === "practice" ? "" : encodeSketch(now.sketch()), source };
}

/** The entry of an address that was never ours, such as one of a former site. */
function foreign({ address, to, because }: EndedAnswer, today: string): RegisterEntry {
  return {
    kind: "former",
    address,
    says: "",
    print: "",
    first: today,
    changed: today,
    end: { on: today, to, because },
    was: [],
  };
}

/**
 * Lets everything that led to an address that was settled just now share its
 * fate, so that no chain forms: it leads on with it, or is given up with it.
 */
function follow(register: Register, decided: ReadonlyMap<Address, Answer>, today: string): Register {
  const ended = new Map(
    [...decided].flatMap(([address, one]) => (one.kind === "ended" ? [[address, one] as const] : [])),
  );
  if (ended.size === 0) return register;
  const shared = <T extends Ending>(end: T): T => {
    const outcome = end.to === undefined ? undefined : ended.get(end.to);
    if (outcome?.because !== undefined) return { ...end, on: today, to: outcome.to, because: outcome.because };
    if (outcome) return { ...end, to: outcome.to };
    const page = end.to === undefined || register.has(end.to) ? undefined : ended.get(pageOf(end.to));
    return page ? { ...end, to: page.to } : end;
  };
  return new Map(
    [...register].map(([address, entry]) => {
      const end = entry.end && shared(entry.end);
      const was = entry.was.map(shared);
      const isSame = end === entry.end && was.every((former, index) => former === entry.was[index]);
      return [address, isSame ? entry : { ...entry, end, was }];
    }),
  );
}

function sorted(entries: ReadonlyMap<Address, RegisterEntry>): Register {
  return new Map([...entries].sort(([a], [b]) => byCodeUnit(a, b)));
}
