/** Register entries for what an address has today. */
import type { SiteLevel, SitePage, SitePart } from "./match/current-site.ts";
import { encodeSketch } from "./match/fingerprint.ts";
import type { RegisterEntry } from "./store/register.ts";

/** What an address has today. */
export type Standing = SitePage | SiteLevel | SitePart;

export function entryOf(now: Standing) {
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

/** The entry with today's text; the same object when nothing changed. */
export function renewed(entry: RegisterEntry, now: Standing, today: string): RegisterEntry {
  if ("source" in entry && "source" in now && entry.kind === now.kind) {
    if (entry.source === now.source && entry.says === now.says) return entry;
  } else if (entry.kind === now.kind && entry.says === now.says && entry.print === now.print()) return entry;
  const fresh = entryOf(now);
  const isQuoted = entry.kind === "part" && entry.says === "";
  const isReworded = (entry.says !== fresh.says && !isQuoted) || entry.print !== fresh.print;
  const { first, end, was, before } = entry;
  return { ...fresh, first, changed: isReworded ? today : entry.changed, end, was, ...(before ? { before } : {}) };
}
