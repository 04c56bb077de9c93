/**
 * The last look at a search index before its site goes live. A site whose
 * search is short, cut off or of other pages must not be published: readers
 * would take "nothing found" for an answer.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Guidance } from "../../base/model/guidance.ts";
import { LEVELS_FILE } from "../query/index/format.ts";
import { type NumberedFiles, type NumberedKind, namesOf } from "../query/index/numbered-files.ts";
import { parseCards, parseLevels, parseSite } from "../query/index/shape.ts";
import { COMPRESSED_FILE, unpack } from "./fragments.ts";
import { hashOf } from "./hash.ts";
import { LEVELS_FOLDER } from "./level-files.ts";

/** What the search page loads first; a site without one of these cannot search. */
const REQUIRED = ["pagefind.js", "pagefind-entry.json", `${LEVELS_FOLDER}/${LEVELS_FILE}`];

/**
 * Looks through the files of an index.
 *
 * @param folder Pagefind's folder in a finished site
 * @param addresses of the pages that were handed to search
 * @throws Error that names the first file at fault
 */
export function verifyIndex(folder: string, addresses: readonly string[]): void {
  for (const name of REQUIRED) if (!existsSync(join(folder, name))) throw new Error(`the search index lacks ${name}`);
  const entry: unknown = json(join(folder, "pagefind-entry.json"));
  const indexed = countPages(entry);
  if (indexed !== addresses.length) {
    throw new Error(`the search index has ${indexed} of ${addresses.length} pages`);
  }
  for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
    if (COMPRESSED_FILE.test(path)) unpack(join(folder, path));
  }
  assertWholeLevels(folder, addresses);
}

/**
 * Every page of the guidance must be among those that were handed to search.
 *
 * @throws Error that names the first that is not
 */
export function verifyPagesIndexed(addresses: readonly string[], { practices, topics, pages }: Guidance): void {
  const known = new Set(addresses);
  const missing = [...practices, ...topics, ...pages].find(({ address }) => !known.has(address));
  if (missing !== undefined) throw new Error(`the search index is of other pages: it lacks ${missing.address}`);
}

/** Every file that `levels.json` names is there as it was written, and the cards are those of the pages. */
function assertWholeLevels(folder: string, addresses: readonly string[]): void {
  const levels = parseLevels(json(join(folder, LEVELS_FOLDER, LEVELS_FILE)));
  const site = parseSite(JSON.parse(readNamed(folder, levels.site)));
  for (const name of Object.values(site.spelling)) readNamed(folder, name);
  readNumbered(folder, "terms", levels.terms);
  const cards = readNumbered(folder, "cards", site.cards).flatMap((text) => parseCards(JSON.parse(text)));
  if (cards.length !== site.pages.length) {
    throw new Error(`the index of levels has ${cards.length} cards of ${site.pages.length} pages`);
  }
  const carded = new Set(cards.map(({ address }) => address));
  const missing = addresses.find((address) => !carded.has(address));
  if (missing !== undefined) throw new Error(`the index of levels lacks ${missing}`);
  for (const { address, text } of cards) {
    if (!existsSync(join(folder, "fragment", `${text}.pf_fragment`))) {
      throw new Error(`the search index has no text of ${address}`);
    }
  }
  const documents = site.pages.reduce((sum, [, count]) => sum + 1 + count, 0);
  if (site.lengths.length !== documents) {
    throw new Error(`the index of levels has ${site.lengths.length} lengths of ${documents} documents`);
  }
}

/** The texts of files of one kind, in order. */
function readNumbered(folder: string, kind: NumberedKind, files: NumberedFiles<string | number>): string[] {
  const texts = namesOf(kind, files).map((name) => read(folder, name));
  assertAsWritten(`a file of ${kind}`, files.version, texts);
  return texts;
}

/** The text of a file that is named by it. */
function readNamed(folder: string, name: string): string {
  const text = read(folder, name);
  assertAsWritten(name, name, [text]);
  return text;
}

function read(folder: string, name: string): string {
  const path = join(folder, LEVELS_FOLDER, name);
  if (!existsSync(path)) throw new Error(`the index of levels lacks ${name}`);
  return readFileSync(path, "utf8");
}

/** @param mark what must name the hash of the texts */
function assertAsWritten(what: string, mark: string, texts: readonly string[]): void {
  if (!mark.includes(hashOf(texts))) throw new Error(`${what} of the index of levels is not as it was written`);
}

function json(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}

function countPages(entry: unknown): number {
  const languages = isRecord(entry) && isRecord(entry["languages"]) ? Object.values(entry["languages"]) : [];
  return languages.reduce<number>((sum, language) => {
    const count = isRecord(language) ? language["page_count"] : undefined;
    return sum + (typeof count === "number" ? count : 0);
  }, 0);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
