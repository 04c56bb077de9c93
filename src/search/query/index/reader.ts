/** Reads the level index through a function that loads a file: from the web in a browser, from disk in tests. */

import { type Stemmer, stemmerFor } from "../language/language.ts";
import { phraseKey } from "../language/phrases.ts";
import type { Alternative } from "./format.ts";
import {
  type Card,
  decodePostings,
  type IndexContents,
  LEVELS_FILE,
  lengthOf,
  type Posting,
  type RequirementsFile,
  type SpellingFile,
} from "./format.ts";
import { fileOf, namesOf } from "./numbered-files.ts";
import { parseCards, parseLevels, parseRequirements, parseSite, parseSpelling, parseTerms } from "./shape.ts";

/** Loads one file of the index by its name, parsed as JSON. */
export type ReadFile = (name: string) => Promise<unknown>;

/** A term's posting list; its counts leave out reference pages. */
export interface Term {
  readonly postings: readonly Posting[];
  readonly documents: number;
  readonly pages: number;
  /** Number of pages with the term in their title or in a statement. */
  readonly namePages: number;
}

const NO_POSTINGS: Term = { postings: [], documents: 0, pages: 0, namePages: 0 };

export class IndexReader {
  readonly contents: IndexContents;
  readonly stem: Stemmer;
  /** First document of each page, then the number of documents. */
  readonly firstDocument: readonly number[];
  /** The page of each document. */
  readonly pageOf: Uint32Array;
  /** Words of each document. */
  readonly lengths: Float32Array;
  /** Number of documents before the reference pages. */
  readonly documents: number;
  readonly #stopStems: ReadonlySet<string>;
  readonly #termFiles;
  readonly #wordFiles;
  readonly #cardFiles;
  readonly #requirementFiles;
  readonly #terms = new Map<string, Term>();
  readonly #synonyms = new Map<string, readonly Alternative[]>();

  /** @throws when a file cannot be loaded or is malformed */
  static async open(read: ReadFile): Promise<IndexReader> {
    const levels = parseLevels(await read(LEVELS_FILE));
    return new IndexReader({ ...levels, ...parseSite(await read(levels.site)) }, read);
  }

  private constructor(contents: IndexContents, read: ReadFile) {
    this.contents = contents;
    this.stem = stemmerFor(contents.lang);
    this.#stopStems = new Set(contents.stop.map(this.stem));
    this.#termFiles = new FileCache(read, parseTerms);
    this.#wordFiles = new FileCache(read, parseSpelling);
    this.#cardFiles = new FileCache(read, parseCards);
    this.#requirementFiles = new FileCache(read, parseRequirements);
    const firstDocument = [0];
    for (const [, count] of contents.pages) firstDocument.push((firstDocument.at(-1) ?? 0) + 1 + count);
    this.firstDocument = firstDocument;
    this.documents = firstDocument[contents.references] ?? 0;
    const all = firstDocument.at(-1) ?? 0;
    this.pageOf = new Uint32Array(all);
    this.lengths = new Float32Array(all);
    for (let page = 0; page < contents.pages.length; page++) {
      this.pageOf.fill(page, firstDocument[page], firstDocument[page + 1]);
    }
    for (let document = 0; document < all; document++) this.lengths[document] = lengthOf(contents.lengths, document);
  }

  /** Terms by name; one that the site does not have has no postings. */
  async terms(terms: Iterable<string>): Promise<ReadonlyMap<string, Term>> {
    const found = new Map<string, Term>();
    await Promise.all(Array.from(new Set(terms), async (term) => found.set(term, await this.#term(term))));
    return found;
  }

  async #term(term: string): Promise<Term> {
    const known = this.#terms.get(term);
    if (known) return known;
    const file = fileOf("terms", this.contents.terms, term);
    const postings = file === undefined ? undefined : ownValue((await this.#termFiles.get(file.name)).terms, term);
    const found = postings === undefined ? NO_POSTINGS : this.#withCounts(decodePostings(postings));
    this.#terms.set(term, found);
    return found;
  }

  #withCounts(postings: Posting[]): Term {
    let documents = 0;
    let pages = 0;
    let namePages = 0;
    let lastPage = -1;
    let lastInName = -1;
    for (const { document, name } of postings) {
      if (document >= this.documents) break;
      documents++;
      const page = this.pageOf[document] ?? 0;
      if (page !== lastPage) pages++;
      if (name > 0 && page !== lastInName) {
        namePages++;
        lastInName = page;
      }
      lastPage = page;
    }
    return { postings, documents, pages, namePages };
  }

  /** The synonyms of phrases, in terms of the site; empty for a phrase without any. */
  async synonyms(phrases: Iterable<string>): Promise<ReadonlyMap<string, readonly Alternative[]>> {
    const found = new Map<string, readonly Alternative[]>();
    await Promise.all(Array.from(new Set(phrases), async (one) => found.set(one, await this.#synonymsOf(one))));
    return found;
  }

  async #synonymsOf(phrase: string): Promise<readonly Alternative[]> {
    const known = this.#synonyms.get(phrase);
    if (known) return known;
    const key = phraseKey(phrase, (stem) => this.#stopStems.has(stem));
    const file = fileOf("terms", this.contents.terms, key);
    const lists = file === undefined ? undefined : ownValue((await this.#termFiles.get(file.name)).standIns, phrase);
    const synonyms = (lists ?? []).flatMap(([weight, ...entries]) =>
      entries.map((terms) => ({ terms: terms.split(" "), weight })),
    );
    this.#synonyms.set(phrase, synonyms);
    return synonyms;
  }

  /** The words of the site that begin with a character, each with its number of documents. */
  async wordsStartingWith(first: string): Promise<SpellingFile> {
    const file = ownValue(this.contents.spelling, first);
    return file === undefined ? {} : this.#wordFiles.get(file);
  }

  /** The requirements of all frameworks; undefined without frameworks. */
  async requirements(): Promise<RequirementsFile | undefined> {
    const { requirements } = this.contents;
    return requirements === undefined ? undefined : this.#requirementFiles.get(requirements);
  }

  /** What a result shows of a page. */
  async card(page: number): Promise<Card> {
    const file = fileOf("cards", this.contents.cards, page);
    const card = file && (await this.#cardFiles.get(file.name))[page - file.from];
    if (!card) throw new Error(`the index has no card for page ${page}`);
    return card;
  }

  /** The cards of all pages, in order. */
  async allCards(): Promise<readonly Card[]> {
    const files = await Promise.all(namesOf("cards", this.contents.cards).map((name) => this.#cardFiles.get(name)));
    return files.flat();
  }
}

/** Loads each file of one kind once; again after a failure. */
class FileCache<T> {
  readonly #read: ReadFile;
  readonly #parse: (value: unknown) => T;
  readonly #files = new Map<string, Promise<T>>();

  constructor(read: ReadFile, parse: (value: unknown) => T) {
    this.#read = read;
    this.#parse = parse;
  }

  get(name: string): Promise<T> {
    let file = this.#files.get(name);
    if (file === undefined) {
      file = this.#read(name).then(this.#parse);
      this.#files.set(name, file);
      file.catch(() => this.#files.delete(name));
    }
    return file;
  }
}

function ownValue<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
