/** Where the files of the index come from: the web in a browser, the disk in a test. Each is asked for once. */

import { type Stem, stemmerFor } from "../language/language.ts";
import { phraseKey } from "../language/phrases.ts";
import type { Alternative } from "./format.ts";
import {
  type Card,
  decodePostings,
  type IndexContents,
  LEVELS_FILE,
  lengthOf,
  type Posting,
  type SpellingFile,
} from "./format.ts";
import { fileOf, namesOf } from "./numbered-files.ts";
import { parseCards, parseLevels, parseSite, parseSpelling, parseTerms } from "./shape.ts";

/** Reads one file of the index by its name. */
export type ReadFile = (name: string) => Promise<unknown>;

/** A term's postings, and in how many documents and pages it is, lists of references left out. */
export interface Term {
  readonly postings: readonly Posting[];
  readonly documents: number;
  readonly pages: number;
  /** Pages that have it in their title or in a statement. */
  readonly named: number;
}

const NOWHERE: Term = { postings: [], documents: 0, pages: 0, named: 0 };

export class IndexReader {
  readonly levels: IndexContents;
  readonly stem: Stem;
  /** First document of each page, and one more: the number of all. */
  readonly firstDocument: readonly number[];
  /** The page of each document. */
  readonly pageOf: Uint32Array;
  /** Words of each document. */
  readonly lengths: Float32Array;
  /** Documents that are not in lists of references. */
  readonly documents: number;
  readonly #smallStems: ReadonlySet<string>;
  readonly #termFiles;
  readonly #wordFiles;
  readonly #cardFiles;
  readonly #terms = new Map<string, Term>();
  readonly #standIns = new Map<string, readonly Alternative[]>();

  /** @throws when a file cannot be read or is not as it was written */
  static async open(read: ReadFile): Promise<IndexReader> {
    const levels = parseLevels(await read(LEVELS_FILE));
    return new IndexReader({ ...levels, ...parseSite(await read(levels.site)) }, read);
  }

  private constructor(levels: IndexContents, read: ReadFile) {
    this.levels = levels;
    this.stem = stemmerFor(levels.lang);
    this.#smallStems = new Set(levels.stop.map(this.stem));
    this.#termFiles = new Files(read, parseTerms);
    this.#wordFiles = new Files(read, parseSpelling);
    this.#cardFiles = new Files(read, parseCards);
    const first = [0];
    for (const [, count] of levels.pages) first.push((first.at(-1) ?? 0) + 1 + count);
    this.firstDocument = first;
    this.documents = first[levels.references] ?? 0;
    const all = first.at(-1) ?? 0;
    this.pageOf = new Uint32Array(all);
    this.lengths = new Float32Array(all);
    for (let page = 0; page < levels.pages.length; page++) this.pageOf.fill(page, first[page], first[page + 1]);
    for (let document = 0; document < all; document++) this.lengths[document] = lengthOf(levels.lengths, document);
  }

  /** The postings of terms; a term that is nowhere has none. */
  async terms(terms: Iterable<string>): Promise<ReadonlyMap<string, Term>> {
    const found = new Map<string, Term>();
    await Promise.all(Array.from(new Set(terms), async (term) => found.set(term, await this.#term(term))));
    return found;
  }

  /** True when the postings of all terms are here already. */
  isAtHand(terms: readonly string[]): boolean {
    return terms.every((term) => {
      const file = fileOf("terms", this.levels.terms, term);
      return file === undefined || this.#termFiles.isHere(file.name);
    });
  }

  async #term(term: string): Promise<Term> {
    const known = this.#terms.get(term);
    if (known) return known;
    const file = fileOf("terms", this.levels.terms, term);
    const postings = file === undefined ? undefined : own((await this.#termFiles.get(file.name)).terms, term);
    const made = postings === undefined ? NOWHERE : this.#counted(decodePostings(postings));
    this.#terms.set(term, made);
    return made;
  }

  #counted(postings: Posting[]): Term {
    let documents = 0;
    let pages = 0;
    let named = 0;
    let last = -1;
    let lastNamed = -1;
    for (const { document, name } of postings) {
      if (document >= this.documents) break;
      documents++;
      const page = this.pageOf[document] ?? 0;
      if (page !== last) pages++;
      if (name > 0 && page !== lastNamed) {
        named++;
        lastNamed = page;
      }
      last = page;
    }
    return { postings, documents, pages, named };
  }

  /** The ways of the site to say each phrase otherwise; one that none leads to has none. */
  async standIns(phrases: Iterable<string>): Promise<ReadonlyMap<string, readonly Alternative[]>> {
    const found = new Map<string, readonly Alternative[]>();
    await Promise.all(Array.from(new Set(phrases), async (one) => found.set(one, await this.#standInsOf(one))));
    return found;
  }

  async #standInsOf(phrase: string): Promise<readonly Alternative[]> {
    const known = this.#standIns.get(phrase);
    if (known) return known;
    const place = phraseKey(phrase, (stem) => this.#smallStems.has(stem));
    const file = fileOf("terms", this.levels.terms, place);
    const listed = file === undefined ? undefined : own((await this.#termFiles.get(file.name)).standIns, phrase);
    const ways = (listed ?? []).flatMap(([weight, ...said]) =>
      said.map((terms) => ({ terms: terms.split(" "), weight })),
    );
    this.#standIns.set(phrase, ways);
    return ways;
  }

  /** The words of the site that begin with a character, each with the number of documents that have it. */
  async wordsFrom(first: string): Promise<SpellingFile> {
    const file = own(this.levels.spelling, first);
    return file === undefined ? {} : this.#wordFiles.get(file);
  }

  /** What a result shows of a page. */
  async card(page: number): Promise<Card> {
    const file = fileOf("cards", this.levels.cards, page);
    const card = file && (await this.#cardFiles.get(file.name))[page - file.from];
    if (!card) throw new Error(`the index has no card for page ${page}`);
    return card;
  }

  /** What results show of all pages, in order. */
  async allCards(): Promise<readonly Card[]> {
    const files = await Promise.all(namesOf("cards", this.levels.cards).map((name) => this.#cardFiles.get(name)));
    return files.flat();
  }
}

/** Files of one kind, each asked for once; again after a failure. */
class Files<T> {
  readonly #read: ReadFile;
  readonly #parse: (value: unknown) => T;
  readonly #asked = new Map<string, Promise<T>>();
  readonly #here = new Set<string>();

  constructor(read: ReadFile, parse: (value: unknown) => T) {
    this.#read = read;
    this.#parse = parse;
  }

  isHere(name: string): boolean {
    return this.#here.has(name);
  }

  get(name: string): Promise<T> {
    let file = this.#asked.get(name);
    if (file === undefined) {
      file = this.#read(name).then(this.#parse);
      this.#asked.set(name, file);
      file.then(
        () => this.#here.add(name),
        () => this.#asked.delete(name),
      );
    }
    return file;
  }
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
