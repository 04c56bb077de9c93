/**
 * The files of the level index: what is fetched together lies together, and the
 * name of each but the first changes with its content, so that it can be kept for ever.
 */
import { mkdirSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Card, LevelsFile } from "../query/format.ts";
import { type NumberedFiles, type NumberedKind, namesOf } from "../query/numbered-files.ts";
import { hashOf } from "./hash.ts";

/** Folder below Pagefind's, and the file in it that names all others. */
export const LEVELS_FOLDER = "levels";
export const LEVELS_FILE = "levels.json";

/** Size that files of terms and cards are filled up to, in characters. */
const TERMS_SIZE = 4_000;
const CARDS_SIZE = 2_500;
/** Cards of a site up to this size are one file: it is fetched along with the terms, and saves a question a round trip. */
const ALL_CARDS_SIZE = 48_000;

export class LevelFiles {
  readonly #folder: string;
  /** Files on their way to the disk; `finish` waits for them. */
  readonly #writes: Promise<void>[] = [];

  constructor(pagefindFolder: string) {
    this.#folder = join(pagefindFolder, LEVELS_FOLDER);
    mkdirSync(this.#folder, { recursive: true });
  }

  /** Writes terms with their postings. */
  terms(terms: readonly (readonly [term: string, postings: string])[]): LevelsFile["terms"] {
    const groups = filled(terms, ([term, postings]) => term.length + postings.length + 6, TERMS_SIZE);
    let before = "";
    const first = groups.map((group) => {
      const [begins = ""] = group[0] ?? [];
      const own = shortestAfter(before, begins);
      [before = ""] = group.at(-1) ?? [];
      return own;
    });
    return this.#putAll("terms", first, groups.map(Object.fromEntries));
  }

  /**
   * Writes the words to complete and correct by, a file for each first letter.
   *
   * @param written words of the site, with how many documents have them
   * @param askable words that stand for others, also where no document has them
   */
  spelling(written: readonly (readonly [string, number])[], askable: readonly string[]): LevelsFile["spelling"] {
    const groups = new Map<string, [string, number][]>();
    const all = new Map([...askable.map((word) => [word, 0] as const), ...written]);
    for (const [word, documents] of [...all].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const first = word.slice(0, 1);
      const group = groups.get(first) ?? [];
      group.push([word, documents]);
      groups.set(first, group);
    }
    return Object.fromEntries(
      Array.from(groups, ([first, group]) => {
        const text = JSON.stringify(Object.fromEntries(group));
        const name = `words-${hashOf([text])}.json`;
        this.#write(name, text);
        return [first, name];
      }),
    );
  }

  /**
   * Writes the cards of the pages. Those of lists of references, which are long and
   * seldom found, lie by themselves.
   *
   * @param references the number of the first such page
   */
  cards(cards: readonly Card[], references: number): LevelsFile["cards"] {
    const numbered = [...cards.entries()];
    const sizeOf = ([, card]: readonly [number, Card]) => JSON.stringify(card).length;
    const own = numbered.slice(0, references);
    const isSmall = own.reduce((sum, card) => sum + sizeOf(card), 0) <= ALL_CARDS_SIZE;
    const groups = [
      ...filled(own, sizeOf, isSmall ? ALL_CARDS_SIZE : CARDS_SIZE),
      ...filled(numbered.slice(references), sizeOf, CARDS_SIZE),
    ];
    const first = groups.map(([one]) => one?.[0] ?? 0);
    const values = groups.map((group) => group.map(([, card]) => card));
    return this.#putAll("cards", first, values);
  }

  /** Writes the file that names all others. Resolves when every file is on the disk. */
  async finish(levels: LevelsFile): Promise<void> {
    await Promise.all([...this.#writes, writeFile(join(this.#folder, LEVELS_FILE), JSON.stringify(levels))]);
  }

  /** Begins to write files of one kind. */
  #putAll<First extends string | number>(
    kind: NumberedKind,
    first: readonly First[],
    values: readonly unknown[],
  ): NumberedFiles<First> {
    const texts = values.map((value) => JSON.stringify(value));
    const files = { version: hashOf(texts), first };
    for (const [index, name] of namesOf(kind, files).entries()) this.#write(name, texts[index] ?? "");
    return files;
  }

  #write(name: string, text: string): void {
    const write = writeFile(join(this.#folder, name), text);
    write.catch(() => {}); // Told by `finish`.
    this.#writes.push(write);
  }
}

/** Groups of neighbours, each filled up to a size. */
function filled<T>(items: readonly T[], sizeOf: (item: T) => number, most: number): T[][] {
  const groups: T[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const item of items) {
    const own = sizeOf(item);
    if (size + own > most) {
      groups.push([]);
      size = 0;
    }
    groups.at(-1)?.push(item);
    size += own;
  }
  return groups;
}

/** As much of a text, in code-unit order after another one, as it takes to come after that. */
function shortestAfter(before: string, text: string): string {
  let length = 1;
  while (length < text.length && text.slice(0, length) <= before) length++;
  return text.slice(0, length);
}
