/** The register's live addresses, gathered page by page. */
import type { Address } from "../../base/model/guidance.ts";
import { type LevelEntry, type PageEntry, type PartEntry, pageOf, type Register } from "../store/register.ts";
import type { Found } from "./levels.ts";

/** A page of the register with what belongs to it; without levels, unless it is a practice. */
export interface Ladder {
  readonly page: PageEntry;
  readonly levels: readonly LevelEntry[];
  readonly parts: readonly PartEntry[];
}

/** Looks for a level's text on other pages than its own; the likest first. */
export type Find = (ladder: Ladder, level: LevelEntry) => readonly Found[];

/** Every page that counts as published, by address. */
export function laddersOf(register: Register): ReadonlyMap<Address, Ladder> {
  const ladders = new Map<Address, { page: PageEntry; levels: LevelEntry[]; parts: PartEntry[] }>();
  const live = [...register.values()].filter(({ end }) => end === undefined);
  for (const page of live) {
    if ("source" in page) ladders.set(page.address, { page, levels: [], parts: [] });
  }
  for (const entry of live) {
    if (entry.kind === "level") ladders.get(pageOf(entry.address))?.levels.push(entry);
    if (entry.kind === "part") ladders.get(pageOf(entry.address))?.parts.push(entry);
  }
  return ladders;
}
