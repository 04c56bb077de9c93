/**
 * The files of the level index: what is fetched together lies together, and the
 * name of each but the first changes with its content, so that it can be kept for ever.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { writeNew } from "../../base/disk/write.mjs";
import {
  type Card,
  LEVELS_FILE,
  type LevelsFile,
  type SiteFile,
  type SynonymLists,
  type TermsFile,
} from "../query/index/format.ts";
import { type NumberedFiles, type NumberedKind, namesOf } from "../query/index/numbered-files.ts";
import { phraseKey } from "../query/language/phrases.ts";
import { hashOf } from "./hash.ts";

/** Folder below Pagefind's. */
export const LEVELS_FOLDER = "levels";

/** Size that files of terms and cards are filled up to, in characters. */
const TERMS_SIZE = 2_000;
const CARDS_SIZE = 2_500;
/** From so many files of terms on they are filled further: how each begins is read before all else. */
const MANY_FILES = 800;
/** Cards of a site up to this size are one file: it is fetched along with the terms, and saves a question a round trip. */
const ALL_CARDS_SIZE = 48_000;

/** A place in the order of terms: the term of this name, if it is one, and the phrases that are filed under it. */
interface Place {
  readonly terms: readonly (readonly [term: string, postings: string])[];
  readonly standIns: [phrase: string, ways: readonly SynonymLists[]][];
}

export class LevelFiles {
  readonly #folder: string;
  /** Files on their way to the disk; `finish` waits for them. */
  readonly #writes: Promise<void>[] = [];

  constructor(pagefindFolder: string) {
    this.#folder = join(pagefindFolder, LEVELS_FOLDER);
    mkdirSync(this.#folder, { recursive: true });
  }

  /**
   * Writes terms with their postings, and phrases with what may stand in for them. A
   * phrase lies among the terms where its first telling word is: a question asks for both.
   *
   * @param standIns by phrase
   */
  terms(
    terms: readonly (readonly [term: string, postings: string])[],
    standIns: ReadonlyMap<string, readonly SynonymLists[]>,
    isSmall: (stem: string) => boolean,
  ): LevelsFile["terms"] {
    const places = new Map<string, Place>(terms.map((term) => [term[0], { terms: [term], standIns: [] }]));
    for (const [phrase, ways] of standIns) {
      const name = phraseKey(phrase, isSmall);
      const place = places.get(name) ?? { terms: [], standIns: [] };
      places.set(name, place);
      place.standIns.push([phrase, ways]);
    }
    const sorted = Array.from(places, ([name, place]) => ({ name, ...place, size: sizeOf(place) })).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    );
    const total = sorted.reduce((sum, { size }) => sum + size, 0);
    const groups = filled(sorted, ({ size }) => size, Math.max(TERMS_SIZE, total / MANY_FILES));
    const values = groups.map(
      (group): TermsFile => ({
        terms: Object.fromEntries(group.flatMap((place) => place.terms)),
        standIns: Object.fromEntries(group.flatMap((place) => place.standIns)),
      }),
    );
    return this.#putAll("terms", shortestFirst(groups.map((group) => group.map(({ name }) => name))), values);
  }

  /**
   * Writes the words to complete and correct by, a file for each first letter.
   *
   * @param written words of the site, with how many documents have them
   * @param askable words that stand for others, also where no document has them
   */
  spelling(written: readonly (readonly [string, number])[], askable: readonly string[]): SiteFile["spelling"] {
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

  /** Writes what is known of the site as a whole. */
  site(site: SiteFile): LevelsFile["site"] {
    return this.#put("site", site);
  }

  /**
   * Writes the cards of the pages. Those of lists of references, which are long and
   * seldom found, lie by themselves.
   *
   * @param references the number of the first such page
   */
  cards(cards: readonly Card[], references: number): Pick<SiteFile, "cards"> & Pick<LevelsFile, "practiceCards"> {
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
    const files = this.#putAll("cards", first, values);
    const [practiceCards] = isSmall ? namesOf("cards", files) : [];
    return { cards: files, ...(practiceCards !== undefined && { practiceCards }) };
  }

  /** Writes the file that names all others. Resolves when every file is on the disk. */
  async finish(levels: LevelsFile): Promise<void> {
    await Promise.all([...this.#writes, writeNew(join(this.#folder, LEVELS_FILE), JSON.stringify(levels))]);
  }

  /** Begins to write a file that is named by its content; its name. */
  #put(kind: string, value: unknown): string {
    const text = JSON.stringify(value);
    const name = `${kind}-${hashOf([text])}.json`;
    this.#write(name, text);
    return name;
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
    const write = writeNew(join(this.#folder, name), text);
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

function sizeOf({ terms, standIns }: Place): number {
  const ofTerms = terms.reduce((sum, [term, postings]) => sum + term.length + postings.length + 6, 0);
  return standIns.length === 0 ? ofTerms : ofTerms + JSON.stringify(standIns).length;
}

/** How each group of texts begins, no longer than it takes to come after the group before. */
function shortestFirst(groups: readonly (readonly string[])[]): string[] {
  return groups.map(([own = ""], index) => shortestAfter(groups[index - 1]?.at(-1) ?? "", own));
}

/** As much of a text, in code-unit order after another one, as it takes to come after that. */
function shortestAfter(before: string, text: string): string {
  let length = 1;
  while (length < text.length && text.slice(0, length) <= before) length++;
  return text.slice(0, length);
}
