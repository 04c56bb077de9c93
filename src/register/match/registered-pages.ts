/** The register's live addresses, gathered page by page. */
import type { Address } from "../../base/model/guidance.ts";
import { type LevelEntry, type PageEntry, type PartEntry, pageOf, type Register } from "../store/register.ts";
import type { LevelMatch } from "./levels.ts";

/** A page of the register with what belongs to it; without levels, unless it is a practice. */
export interface RegisteredPage {
  readonly page: PageEntry;
  readonly levels: readonly LevelEntry[];
  readonly parts: readonly PartEntry[];
}

/** Looks for a level's text on other pages than its own; the likest first. */
export type FindLevel = (registered: RegisteredPage, level: LevelEntry) => readonly LevelMatch[];

/** Every page that counts as published, by address. */
export function registeredPages(register: Register): ReadonlyMap<Address, RegisteredPage> {
  const registeredPages = new Map<Address, { page: PageEntry; levels: LevelEntry[]; parts: PartEntry[] }>();
  const live = [...register.values()].filter(({ end }) => end === undefined);
  for (const page of live) {
    if ("source" in page) registeredPages.set(page.address, { page, levels: [], parts: [] });
  }
  for (const entry of live) {
    if (entry.kind === "level") registeredPages.get(pageOf(entry.address))?.levels.push(entry);
    if (entry.kind === "part") registeredPages.get(pageOf(entry.address))?.parts.push(entry);
  }
  return registeredPages;
}
