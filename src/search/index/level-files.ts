/**
 * Writes the files of the level index. The name of each file but `levels.json`
 * contains a hash of its content, so browsers can cache it for ever.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { writeNew } from "../../base/disk/write.mjs";
import {
  type Card,
  LEVELS_FILE,
  type LevelsFile,
  type RequirementsFile,
  type SiteFile,
  type SynonymLists,
  type TermsFile,
} from "../query/index/format.ts";
import { type NumberedFiles, type NumberedKind, namesOf } from "../query/index/numbered-files.ts";
import { phraseKey } from "../query/language/phrases.ts";
import { contentHash } from "./content-hash.ts";

/** Folder below Pagefind's. */
export const LEVELS_FOLDER = "levels";

/** Sizes that terms files and card files are filled up to, in characters. */
const TERMS_SIZE = 2_000;
const CARDS_SIZE = 2_500;
/** Most terms files; larger files on a large site, because `levels.json` lists how each begins. */
const MAX_TERMS_FILES = 800;
/** Practice cards up to this size are one file, which is fetched along with the terms and saves a round trip. */
const SINGLE_FILE_CARDS_SIZE = 48_000;

/** An entry of a terms file, by its sort key: the term of that name, if there is one, and the phrases with that key. */
interface Entry {
  readonly terms: readonly (readonly [term: string, postings: string])[];
  readonly standIns: [phrase: string, synonyms: readonly SynonymLists[]][];
}

export class LevelFiles {
  readonly #folder: string;

  constructor(pagefindFolder: string) {
    this.#folder = join(pagefindFolder, LEVELS_FOLDER);
    mkdirSync(this.#folder, { recursive: true });
  }

  /**
   * Writes terms with their postings, and phrases with their synonyms, sorted together:
   * a phrase by its `phraseKey`.
   */
  terms(
    terms: readonly (readonly [term: string, postings: string])[],
    synonyms: ReadonlyMap<string, readonly SynonymLists[]>,
    isStopStem: (stem: string) => boolean,
  ): LevelsFile["terms"] {
    const entries = new Map<string, Entry>(terms.map((term) => [term[0], { terms: [term], standIns: [] }]));
    for (const [phrase, lists] of synonyms) {
      const key = phraseKey(phrase, isStopStem);
      const entry = entries.get(key) ?? { terms: [], standIns: [] };
      entries.set(key, entry);
      entry.standIns.push([phrase, lists]);
    }
    const sorted = Array.from(entries, ([key, entry]) => ({ key, ...entry, size: sizeOf(entry) })).sort((a, b) =>
      a.key < b.key ? -1 : 1,
    );
    const total = sorted.reduce((sum, { size }) => sum + size, 0);
    const groups = packed(sorted, ({ size }) => size, Math.max(TERMS_SIZE, total / MAX_TERMS_FILES));
    const values = groups.map(
      (group): TermsFile => ({
        terms: Object.fromEntries(group.flatMap((entry) => entry.terms)),
        standIns: Object.fromEntries(group.flatMap((entry) => entry.standIns)),
      }),
    );
    return this.#putAll("terms", shortestPrefixes(groups.map((group) => group.map(({ key }) => key))), values);
  }

  /**
   * Writes the words for completion and correction, a file for each first letter.
   *
   * @param written words of the site with their numbers of documents
   * @param withSynonyms words with synonyms on the site, which it may not have themselves
   */
  spelling(written: readonly (readonly [string, number])[], withSynonyms: readonly string[]): SiteFile["spelling"] {
    const groups = new Map<string, [string, number][]>();
    const all = new Map([...withSynonyms.map((word) => [word, 0] as const), ...written]);
    for (const [word, documents] of [...all].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const first = word.slice(0, 1);
      const group = groups.get(first) ?? [];
      group.push([word, documents]);
      groups.set(first, group);
    }
    return Object.fromEntries(
      Array.from(groups, ([first, group]) => [first, this.#put("words", Object.fromEntries(group))]),
    );
  }

  requirements(file: RequirementsFile): NonNullable<SiteFile["requirements"]> {
    return this.#put("requirements", file);
  }

  site(site: SiteFile): LevelsFile["site"] {
    return this.#put("site", site);
  }

  /**
   * Writes the cards of the pages. Those of reference pages, which are long and
   * seldom found, are in files of their own.
   *
   * @param references number of the first reference page
   */
  cards(cards: readonly Card[], references: number): Pick<SiteFile, "cards"> & Pick<LevelsFile, "practiceCards"> {
    const numbered = [...cards.entries()];
    const sizeOf = ([, card]: readonly [number, Card]) => JSON.stringify(card).length;
    const practices = numbered.slice(0, references);
    const fitOneFile = practices.reduce((sum, card) => sum + sizeOf(card), 0) <= SINGLE_FILE_CARDS_SIZE;
    const groups = [
      ...packed(practices, sizeOf, fitOneFile ? SINGLE_FILE_CARDS_SIZE : CARDS_SIZE),
      ...packed(numbered.slice(references), sizeOf, CARDS_SIZE),
    ];
    const first = groups.map(([one]) => one?.[0] ?? 0);
    const values = groups.map((group) => group.map(([, card]) => card));
    const files = this.#putAll("cards", first, values);
    const [practiceCards] = fitOneFile ? namesOf("cards", files) : [];
    return { cards: files, ...(practiceCards !== undefined && { practiceCards }) };
  }

  /** Writes `levels.json`. */
  finish(levels: LevelsFile): void {
    this.#write(LEVELS_FILE, JSON.stringify(levels));
  }

  /** Writes a file with its hash in its name, and returns the name. */
  #put(kind: string, value: unknown): string {
    const text = JSON.stringify(value);
    const name = `${kind}-${contentHash([text])}.json`;
    this.#write(name, text);
    return name;
  }

  #putAll<First extends string | number>(
    kind: NumberedKind,
    first: readonly First[],
    values: readonly unknown[],
  ): NumberedFiles<First> {
    const texts = values.map((value) => JSON.stringify(value));
    const files = { version: contentHash(texts), first };
    for (const [index, name] of namesOf(kind, files).entries()) this.#write(name, texts[index] ?? "");
    return files;
  }

  #write(name: string, text: string): void {
    writeNew(join(this.#folder, name), text);
  }
}

/** Groups of consecutive items, each up to a size. */
function packed<T>(items: readonly T[], sizeOf: (item: T) => number, most: number): T[][] {
  const groups: T[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const item of items) {
    const itemSize = sizeOf(item);
    if (size + itemSize > most) {
      groups.push([]);
      size = 0;
    }
    groups.at(-1)?.push(item);
    size += itemSize;
  }
  return groups;
}

function sizeOf({ terms, standIns }: Entry): number {
  const ofTerms = terms.reduce((sum, [term, postings]) => sum + term.length + postings.length + 6, 0);
  return standIns.length === 0 ? ofTerms : ofTerms + JSON.stringify(standIns).length;
}

/** For each group the shortest prefix of its first text that sorts after the group before. */
function shortestPrefixes(groups: readonly (readonly string[])[]): string[] {
  return groups.map(([first = ""], index) => shortestAfter(groups[index - 1]?.at(-1) ?? "", first));
}

/** The shortest prefix of `text` that sorts after `before`, in code-unit order. */
function shortestAfter(before: string, text: string): string {
  let length = 1;
  while (length < text.length && text.slice(0, length) <= before) length++;
  return text.slice(0, length);
}
