/** Baselines: what stood at an address when nothing was open the last time, kept until nothing is. */
import type { Baseline, Register, RegisterEntry } from "./store/register.ts";

/**
 * @param register as it was
 * @param next as it is to be
 * @param isOpen true while anything is open
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
  if (entry.before === undefined) return entry;
  const { before: _, ...rest } = entry;
  return rest;
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
