/** Baselines: what each address meant when no question was last open. Kept until no question is open. */
import type { CurrentSite } from "../match/current-site.ts";
import { settledEntry } from "../match/registered-pages.ts";
import { pinsOf } from "../store/pointers.ts";
import type { Baseline, Ending, Register, RegisterEntry } from "../store/register.ts";

/**
 * @param register the current register
 * @param next the register to be written
 * @param isOpen true while any question is open
 */
export function keepBaselines(register: Register, next: Register, isOpen: boolean): Register {
  return new Map(
    [...next].map(([address, entry]) => [
      address,
      isOpen ? withBaseline(entry, register.get(address)) : without(entry),
    ]),
  );
}

function withBaseline(entry: RegisterEntry, old: RegisterEntry | undefined): RegisterEntry {
  if (entry.before !== undefined || entry.kind === "former") return entry;
  return old !== undefined && isSameMeaning(entry, old) ? entry : { ...entry, before: baselineOf(old) };
}

function without(entry: RegisterEntry): RegisterEntry {
  const isSeen = (end: Ending | undefined) => end !== undefined && pinsOf(end).some(({ seen }) => seen !== undefined);
  if (entry.before === undefined && !isSeen(entry.end) && !entry.was.some(isSeen)) return entry;
  const { before: _, ...rest } = entry;
  const unseen = <T extends Ending>(end: T): T => ({
    ...end,
    seen: undefined,
    ...(end.also ? { also: end.also.map((pin) => ({ ...pin, seen: undefined })) } : {}),
  });
  return { ...rest, end: entry.end && unseen(entry.end), was: entry.was.map(unseen) };
}

/**
 * Withdraws answers given while other questions were open, when their target has since disappeared and
 * was never recorded. They are asked again.
 */
export function reopened(register: Register, site: CurrentSite): Register {
  const isStale = (end: Ending | undefined, now: Register) =>
    end !== undefined &&
    pinsOf(end).some(({ to, nth = 0, seen }) => {
      const isPending = seen !== undefined && nth > (now.get(to)?.was.length ?? 0);
      return isPending && site.byAddress.get(to)?.print() !== seen;
    });
  for (let now = register; ; ) {
    const stale = [...now.values()].flatMap((entry) => {
      if (!entry.before?.isLive || !isStale(entry.end ?? entry.was.at(-1), now)) return [];
      const { before: _, ...rest } = settledEntry(entry) ?? entry;
      return [{ ...rest, was: entry.end ? entry.was : entry.was.slice(0, -1) }];
    });
    if (stale.length === 0) return now;
    now = new Map([...now].map(([address, entry]) => [address, stale.find((one) => one.address === address) ?? entry]));
  }
}

function isSameMeaning(a: RegisterEntry, b: RegisterEntry): boolean {
  const isLive = (entry: RegisterEntry) => entry.end === undefined;
  const isSaid = a.says === b.says || a.kind === "part";
  return a.print === b.print && isSaid && isLive(a) === isLive(b) && a.was.length === b.was.length;
}

function baselineOf(entry: RegisterEntry | undefined): Baseline {
  if (entry === undefined || entry.end !== undefined) return { isLive: false, says: "", print: "", sketch: "" };
  const { says, print } = entry;
  return { isLive: true, says, print, sketch: "sketch" in entry ? entry.sketch : "" };
}
