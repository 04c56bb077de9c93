/**
 * Verifies a search index before its site is published. With an incomplete index,
 * readers would take "nothing found" for an answer.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Guidance } from "../../base/model/guidance.ts";
import { LEVELS_FILE, textPath } from "../query/index/format.ts";
import { type NumberedFiles, type NumberedKind, namesOf } from "../query/index/numbered-files.ts";
import { parseCards, parseLevels, parseSite } from "../query/index/shape.ts";
import { contentHash } from "./content-hash.ts";
import { COMPRESSED_FILE, partsIn, unpack } from "./fragments.ts";
import { LEVELS_FOLDER } from "./level-files.ts";

/** Files without which search cannot start. */
const REQUIRED = ["pagefind.js", "pagefind-entry.json", `${LEVELS_FOLDER}/${LEVELS_FILE}`];

/**
 * @param folder Pagefind's folder in a finished site
 * @param addresses of the pages that were added to the index
 * @param texts names of the texts that were unpacked already. Default: none
 * @throws Error that names the first file at fault
 */
export function verifyIndex(folder: string, addresses: readonly string[], texts: Iterable<string> = []): void {
  const unpacked = new Set(Array.from(texts, textPath));
  for (const name of REQUIRED) if (!existsSync(join(folder, name))) throw new Error(`the search index lacks ${name}`);
  const indexed = entries(folder).reduce((sum, path) => sum + countPages(json(path)), 0);
  if (indexed !== addresses.length) {
    throw new Error(`the search index has ${indexed} of ${addresses.length} pages`);
  }
  for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
    if (COMPRESSED_FILE.test(path) && !unpacked.has(path.replaceAll("\\", "/"))) unpack(join(folder, path));
  }
  verifyLevels(folder, addresses);
}

/**
 * Checks that every page of the guidance was added to the index.
 *
 * @throws Error that names the first that was not
 */
export function verifyPagesIndexed(
  addresses: readonly string[],
  { practices, topics, pages, levelPages = [] }: Guidance,
): void {
  const known = new Set(addresses);
  const missing = [...practices, ...topics, ...pages, ...levelPages].find(({ address }) => !known.has(address));
  if (missing !== undefined) throw new Error(`the search index is of other pages: it lacks ${missing.address}`);
}

/** Checks that every file that `levels.json` names is unchanged, and that every page has a card. */
function verifyLevels(folder: string, addresses: readonly string[]): void {
  const levels = parseLevels(json(join(folder, LEVELS_FOLDER, LEVELS_FILE)));
  const site = parseSite(JSON.parse(readNamed(folder, levels.site)));
  for (const name of Object.values(site.spelling)) readNamed(folder, name);
  if (site.requirements !== undefined) readNamed(folder, site.requirements);
  readNumbered(folder, "terms", levels.terms);
  const cards = readNumbered(folder, "cards", site.cards).flatMap((text) => parseCards(JSON.parse(text)));
  if (cards.length !== site.pages.length) {
    throw new Error(`the index of levels has ${cards.length} cards of ${site.pages.length} pages`);
  }
  const carded = new Set(cards.map(({ address }) => address));
  const missing = addresses.find((address) => !carded.has(address));
  if (missing !== undefined) throw new Error(`the index of levels lacks ${missing}`);
  for (const { address, text } of cards) {
    if (!existsSync(join(folder, textPath(text)))) {
      throw new Error(`the search index has no text of ${address}`);
    }
  }
  const documents = site.pages.reduce((sum, [, count]) => sum + 1 + count, 0);
  if (site.lengths.length !== documents) {
    throw new Error(`the index of levels has ${site.lengths.length} lengths of ${documents} documents`);
  }
}

/** The texts of numbered files, in order; their common hash is verified. */
function readNumbered(folder: string, kind: NumberedKind, files: NumberedFiles<string | number>): string[] {
  const texts = namesOf(kind, files).map((name) => read(folder, name));
  assertHash(`a file of ${kind}`, files.version, texts);
  return texts;
}

/** The text of a file whose name contains its hash. */
function readNamed(folder: string, name: string): string {
  const text = read(folder, name);
  assertHash(name, name, [text]);
  return text;
}

function read(folder: string, name: string): string {
  const path = join(folder, LEVELS_FOLDER, name);
  if (!existsSync(path)) throw new Error(`the index of levels lacks ${name}`);
  return readFileSync(path, "utf8");
}

/** @param expected a file name or version that contains the hash of the texts */
function assertHash(what: string, expected: string, texts: readonly string[]): void {
  if (!expected.includes(contentHash(texts)))
    throw new Error(`${what} of the index of levels is not as it was written`);
}

function json(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}

/** Pagefind's own lists of what each part holds. */
function entries(folder: string): string[] {
  return partsIn(folder).map(({ path }) => join(path, "pagefind-entry.json"));
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
