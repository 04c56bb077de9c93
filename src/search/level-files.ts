/**
 * The files of the level index: what is fetched together lies together, and each
 * file but the first is named after its content, so that it can be kept for ever.
 */
import { mkdirSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Card, LevelsFile } from "../query/format.ts";
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

  /** Writes terms with their postings; each file with the first term in it. */
  terms(terms: readonly (readonly [term: string, postings: string])[]): LevelsFile["terms"] {
    const groups = filled(terms, ([term, postings]) => term.length + postings.length + 6, TERMS_SIZE);
    return groups.map((group) => [group[0]?.[0] ?? "", this.#put("terms", Object.fromEntries(group))]);
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
      Array.from(groups, ([first, group]) => [first, this.#put("words", Object.fromEntries(group))]),
    );
  }

  /**
   * Writes the cards of the pages; each file with the number of the first page in it.
   * Those of lists of references, which are long and seldom found, lie by themselves.
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
    return groups.map((group) => {
      const value = group.map(([, card]) => card);
      return [group[0]?.[0] ?? 0, this.#put("cards", value)];
    });
  }

  /** Writes the file that names all others. Resolves when every file is on the disk. */
  async finish(levels: LevelsFile): Promise<void> {
    await Promise.all([...this.#writes, writeFile(join(this.#folder, LEVELS_FILE), JSON.stringify(levels))]);
  }

  /** Begins to write a file; its name. */
  #put(kind: string, value: unknown): string {
    const text = JSON.stringify(value);
    const name = `${kind}-${hashOf(text)}.json`;
    const write = writeFile(join(this.#folder, name), text);
    write.catch(() => {}); // Told by `finish`.
    this.#writes.push(write);
    return name;
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
