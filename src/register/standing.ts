/** Register entries for what an address has today. */
import type { Standing } from "./match/current-site.ts";
import { quoteOf } from "./match/excerpt.ts";
import { encodeSketch } from "./match/fingerprint.ts";
import type { RegisterEntry } from "./store/register.ts";

export function entryOf(now: Standing) {
  const { address, says } = now;
  const print = now.print();
  const sketch = encodeSketch(now.sketch());
  if (now.kind === "part") {
    const { kind, practice, level, part } = now;
    return { kind, practice, level, part, address, says, print, sketch };
  }
  if (now.kind === "place") return { kind: now.kind, address, says, print, sketch };
  const lead = now.lead();
  const text = lead === "" ? {} : { text: lead };
  if (now.kind === "level") {
    const { kind, practice, level } = now;
    return { kind, practice, level, address, says, ...text, print, sketch };
  }
  const { kind, source } = now;
  return { kind, address, says, ...text, print, sketch: kind === "practice" ? "" : sketch, source };
}

/** The entry with today's text; the same object when nothing changed. */
export function renewed(entry: RegisterEntry, now: Standing, today: string): RegisterEntry {
  if ("source" in entry && "source" in now && entry.kind === now.kind) {
    if (entry.source === now.source && entry.says === now.says) return entry;
  } else if (entry.kind === now.kind && entry.says === now.says && entry.print === now.print())
    return carriedOver(entry, now);
  const fresh = entryOf(now);
  const isReworded = entry.print !== fresh.print || (entry.kind !== "part" && entry.says !== fresh.says);
  const { first, end, was } = entry;
  return { ...fresh, first, changed: isReworded ? today : entry.changed, end, was };
}

/** Adds what older versions did not record; the same object when there is nothing to add. */
export function carriedOver(entry: RegisterEntry, now: Standing | undefined): RegisterEntry {
  if (now === undefined || entry.end !== undefined || entry.kind !== now.kind) return entry;
  if (entry.kind === "part" && now.kind === "part") {
    const isWhole = entry.sketch !== undefined && entry.says !== "";
    if (isWhole || entry.print !== now.print()) return entry;
    return { ...entry, says: now.says, sketch: encodeSketch(now.sketch()) };
  }
  if (now.kind === "part" || now.kind === "place" || entry.text !== undefined || now.lead() === "") return entry;
  return entry.print === now.print() ? { ...entry, text: now.lead() } : entry;
}

/** What a note quotes of an entry. */
export function saidBy({ kind, says }: RegisterEntry): string {
  return kind === "part" || kind === "place" ? quoteOf(says) : says;
}
