/** The register's addresses grouped by page: as they are, and as they were when no question was last open. */
import type { Address } from "../../base/model/guidance.ts";
import {
  type LevelEntry,
  type PageEntry,
  type PartEntry,
  pageOf,
  type Register,
  type RegisterEntry,
} from "../store/register.ts";
import type { LevelMatch } from "./levels.ts";

/** A page of the register with its levels and parts. Only practices have levels. */
export interface RegisteredPage {
  readonly page: PageEntry;
  readonly levels: readonly LevelEntry[];
  readonly parts: readonly PartEntry[];
}

/** Finds a level's text on other pages; most similar first. */
export type FindLevel = (registered: RegisteredPage, level: LevelEntry) => readonly LevelMatch[];

export type RegisteredPages = ReadonlyMap<Address, RegisteredPage>;

/** Every page that counts as published, by address. */
export function registeredPages(register: Register): RegisteredPages {
  return gather([...register.values()].filter(({ end }) => end === undefined));
}

/**
 * The pages as they were when no question was last open. Questions are derived from this state until
 * all are answered, so that no answer changes another question.
 */
export function settledPages(register: Register): RegisteredPages {
  return gather([...register.values()].flatMap((entry) => settledEntry(entry) ?? []));
}

/** What an address meant when no question was last open; undefined when it was not published. */
export function settledEntry(entry: RegisterEntry | undefined): RegisterEntry | undefined {
  if (entry?.before === undefined) return entry?.end === undefined ? entry : undefined;
  const { isLive, says, print, sketch } = entry.before;
  if (!isLive) return undefined;
  const then = { says, print, end: undefined };
  return "sketch" in entry ? { ...entry, ...then, sketch } : { ...entry, ...then };
}

/** Pages with some questions answered while others are still open. */
export function partlyAnswered(register: Register): ReadonlySet<Address> {
  return new Set([...register.values()].flatMap(({ address, before }) => (before ? [pageOf(address)] : [])));
}

function gather(live: readonly RegisterEntry[]): RegisteredPages {
  const pages = new Map<Address, { page: PageEntry; levels: LevelEntry[]; parts: PartEntry[] }>();
  for (const page of live) {
    if ("source" in page) pages.set(page.address, { page, levels: [], parts: [] });
  }
  for (const entry of live) {
    if (entry.kind === "level") pages.get(pageOf(entry.address))?.levels.push(entry);
    if (entry.kind === "part") pages.get(pageOf(entry.address))?.parts.push(entry);
  }
  return pages;
}
