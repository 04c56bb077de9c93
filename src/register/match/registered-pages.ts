/** The register's addresses grouped by page. */
import type { Address } from "../../base/model/guidance.ts";
import {
  type LevelEntry,
  type PageEntry,
  type PartEntry,
  type PlaceEntry,
  pageOf,
  type Register,
  type RegisterEntry,
} from "../store/register.ts";
import type { SitePlace } from "./current-site.ts";
import type { LevelMatch } from "./levels.ts";

/** A page of the register with its levels and parts. Only practices have levels. */
export interface RegisteredPage {
  readonly page: PageEntry;
  readonly levels: readonly LevelEntry[];
  readonly parts: readonly PartEntry[];
  readonly places: readonly PlaceEntry[];
}

/** Finds a level's text on other pages; most similar first. */
export type FindLevel = (registered: RegisteredPage, level: LevelEntry) => readonly LevelMatch[];

/** The same for an item or a heading. */
export type FindPlace = (registered: RegisteredPage, place: PlaceEntry) => readonly LevelMatch<SitePlace>[];

export type RegisteredPages = ReadonlyMap<Address, RegisteredPage>;

/** What an address means; undefined when it is not published. */
export function liveEntry(register: Register, address: Address): RegisterEntry | undefined {
  const entry = register.get(address);
  return entry?.end === undefined ? entry : undefined;
}

/** Every page that counts as published, by address. */
export function registeredPages(register: Register): RegisteredPages {
  const live = [...register.values()].filter(({ end }) => end === undefined);
  const pages = new Map<Address, { page: PageEntry; levels: LevelEntry[]; parts: PartEntry[]; places: PlaceEntry[] }>();
  for (const page of live) {
    if ("source" in page) pages.set(page.address, { page, levels: [], parts: [], places: [] });
  }
  for (const entry of live) {
    if (entry.kind === "level") pages.get(pageOf(entry.address))?.levels.push(entry);
    if (entry.kind === "place") pages.get(pageOf(entry.address))?.places.push(entry);
    if (entry.kind === "part") pages.get(pageOf(entry.address))?.parts.push(entry);
  }
  return pages;
}
