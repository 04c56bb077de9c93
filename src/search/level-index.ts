/**
 * The index of levels: what the browser reads first. Pagefind knows pages and
 * needs about 75 kB before its first answer; these files know levels, weigh a
 * statement above a body, and answer most questions with a few kilobytes.
 * Pagefind keeps the text of the pages, and answers what this index cannot.
 */
import { mkdirSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { levelAnchor, slugify } from "../address/slug.ts";
import type { Guidance } from "../model/guidance.ts";
import { type Card, encodeLength, FORMAT, type LevelsFile } from "../query/format.ts";
import { type Stem, stemmerFor } from "../query/language.ts";
import { acronymsIn } from "./acronyms.ts";
import type { Findable, FindablePage } from "./documents.ts";
import { hashOf } from "./hash.ts";
import { LevelTerms } from "./level-terms.ts";
import { plainText } from "./plain-text.ts";
import { popularTerms } from "./popular.ts";
import { acronymGroups, glossaryGroups, synonymsOn } from "./site-synonyms.ts";
import { type CountedDocuments, WordCounter } from "./word-counter.ts";
import { wordsFor } from "./words/words-for.ts";

/** Folder below Pagefind's, and the file in it that names all others. */
export const LEVELS_FOLDER = "levels";
export const LEVELS_FILE = "levels.json";

/** Size that files of terms and cards are filled up to, in characters. */
const TERMS_SIZE = 4_000;
const CARDS_SIZE = 2_500;
/** Cards of a site up to this size are one file: it is fetched along with the terms, and saves a question a round trip. */
const ALL_CARDS_SIZE = 48_000;

/** The level index but for the cards. */
type Words = Omit<LevelsFile, "cards">;

type Written = ReturnType<LevelTerms["written"]>;

/** Writes a file of a kind; its name. */
type Put = (kind: string, value: unknown) => string;

interface IndexedPage {
  readonly topic: string | undefined;
  readonly levels: number;
  readonly frameworks: readonly string[];
  readonly card: Omit<Card, "text">;
}

export class LevelIndex {
  readonly #lang: string;
  readonly #words;
  readonly #stem: Stem;
  readonly #terms: LevelTerms;
  readonly #pages: IndexedPage[] = [];
  readonly #acronyms = new Map<string, string>();
  #references: number | undefined;
  /** Files on their way to the disk. */
  readonly #writes: Promise<void>[] = [];

  /**
   * @param lang language of the content
   * @param counted documents of the build before. Default: none
   */
  constructor(lang: string, counted?: CountedDocuments) {
    this.#lang = lang;
    this.#words = wordsFor(lang);
    this.#stem = stemmerFor(lang);
    const { stop } = this.#words.language;
    if (counted === undefined) this.#terms = new LevelTerms(new WordCounter(this.#stem, stop));
    else {
      const counter = counted.begin(lang, this.#stem, stop);
      this.#terms = new LevelTerms(counter, (document) => counted.count(document, counter));
    }
  }

  /** Addresses of the pages so far, in order. */
  get addresses(): string[] {
    return this.#pages.map(({ card }) => card.address);
  }

  /** Every address that a result can lead to: pages and their levels. */
  get targets(): string[] {
    return this.#pages.flatMap(({ levels, card: { address, anchors } }) => [
      address,
      ...Array.from({ length: levels }, (_, index) => `${address}#${anchors?.[index] ?? levelAnchor(index + 1)}`),
    ]);
  }

  add({ address, title, description = "", topic, keywords, tags, frameworks, lead, levels }: FindablePage): void {
    // Twice for a word of the title, once for a tag: so the two can be told apart.
    // The last part of an address is what its author calls the page for short: as good as a tag.
    // A tag that only repeats the topic sorts the page, but does not say what it is about.
    const telling = tags.filter((tag) => slugify(tag) !== slugify(topic ?? ""));
    this.#add([title, title, ...telling, nameIn(address)], [topic ?? "", ...keywords], [description, plainText(lead)]);
    for (const { statement, lead: first, parts, keywords: ids } of levels) {
      this.#add(
        [statement],
        [...ids, ...parts.flatMap(({ body }) => keySteps(body.html))],
        [first, ...parts.map(({ body }) => body)].map(plainText),
      );
    }
    const statements = levels.map(({ statement }) => statement);
    this.#pages.push({ topic, levels: levels.length, frameworks, card: { title, address, description, statements } });
  }

  /** Adds a document by the texts of its fields. */
  #add(name: readonly string[], heading: readonly string[], texts: readonly string[]): void {
    const body = texts.join("\n");
    this.#terms.add({ name: name.join("\n"), heading: heading.join("\n"), body });
    for (const [acronym, expansion] of acronymsIn(body))
      if (!this.#acronyms.has(acronym)) this.#acronyms.set(acronym, expansion);
  }

  /** Adds a page that is made from the model, after all others; its places are what its levels are to a practice. */
  addReference({ address, title, places }: Findable): void {
    this.#references ??= this.#pages.length;
    for (const name of [title, ...places.map((place) => place.name)]) this.#add([name], [], []);
    const card = {
      title,
      address,
      description: "",
      statements: places.map(({ name }) => name),
      anchors: places.map(({ anchor }) => anchor),
    };
    this.#pages.push({ topic: undefined, levels: places.length, frameworks: [], card });
  }

  /** Writes the files of words below Pagefind's folder; all that can be written before the texts of pages have names. */
  writeWords(pagefindFolder: string, guidance: Guidance): Words {
    const put = this.#putIn(join(pagefindFolder, LEVELS_FOLDER));
    const terms = this.#terms.terms();
    const written = this.#terms.written();
    const groups = [...glossaryGroups(guidance), ...acronymGroups(this.#acronyms), ...this.#words.synonyms];
    const synonyms = synonymsOn(groups, this.#stem, (stems) => this.#terms.has(stems));
    const topics = guidance.topics.map(({ id, title }) => [id, title] as const);
    const topicNumber = new Map(topics.map(([, title], index) => [title, index]));
    const answered = new Set(this.#pages.flatMap(({ frameworks }) => frameworks));
    const frameworks = guidance.frameworks.filter(({ key }) => answered.has(key));
    const numberOf = new Map(frameworks.map(({ key }, index) => [key, index]));
    return {
      format: FORMAT,
      lang: this.#lang,
      topics,
      frameworks: frameworks.map(({ key, short }) => [key, short]),
      pages: this.#pages.map(({ topic, levels, frameworks: keys }) => [
        topicNumber.get(topic ?? "") ?? -1,
        levels,
        ...keys.flatMap((key) => numberOf.get(key) ?? []),
      ]),
      references: this.#references ?? this.#pages.length,
      lengths: this.#terms.lengths.map(encodeLength).join(""),
      terms: filled(terms, ([term, postings]) => term.length + postings.length + 6, TERMS_SIZE).map((group) => [
        group[0]?.[0] ?? "",
        put("terms", Object.fromEntries(group)),
      ]),
      spelling: spellingFiles(put, written, synonyms.words),
      language: this.#words.language,
      synonyms: synonyms.groups,
      popular: this.#popular(guidance, new Map(written)),
    };
  }

  /**
   * Writes the cards of the pages, and the file that names all others.
   *
   * @param words what `writeWords` gave
   * @param textOf Pagefind's file with the text of the page at an address
   */
  async writeCards(pagefindFolder: string, words: Words, textOf: (address: string) => string): Promise<void> {
    const folder = join(pagefindFolder, LEVELS_FOLDER);
    const put = this.#putIn(folder);
    const cards = this.#pages.map(({ card }): Card => ({ ...card, text: textOf(card.address) }));
    const groups = cardGroups([...cards.entries()], words.references);
    const value: LevelsFile = {
      ...words,
      cards: groups.map((group) => [
        group[0]?.[0] ?? 0,
        put(
          "cards",
          group.map(([, card]) => card),
        ),
      ]),
    };
    await Promise.all([...this.#writes, writeFile(join(folder, LEVELS_FILE), JSON.stringify(value))]);
  }

  /** Writes values into files of a folder, each named after its content; `writeCards` waits for them. */
  #putIn(folder: string): Put {
    mkdirSync(folder, { recursive: true });
    return (kind, value) => {
      const text = JSON.stringify(value);
      const name = `${kind}-${hashOf(text)}.json`;
      const write = writeFile(join(folder, name), text);
      write.catch(() => {}); // Told where it is awaited.
      this.#writes.push(write);
      return name;
    };
  }

  #popular({ glossary }: Guidance, written: ReadonlyMap<string, number>): string[] {
    const { stop, weak } = this.#words.language;
    return popularTerms({
      practices: this.#pages.map(({ card }) => card).filter(isPractice),
      glossary: glossary.map(({ term }) => term),
      dull: new Set([...stop, ...weak]),
      stem: this.#stem,
      documentsWith: (word) => written.get(word) ?? 0,
    });
  }
}

/**
 * Writes the words to complete and correct by, a file for each first letter.
 *
 * @param written words of the site, with how many documents have them
 * @param askable words that stand for others, also where no document has them
 */
function spellingFiles(put: Put, written: Written, askable: readonly string[]): Record<string, string> {
  const groups = new Map<string, [string, number][]>();
  const all = new Map([...askable.map((word) => [word, 0] as const), ...written]);
  for (const [word, documents] of [...all].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const first = word.slice(0, 1);
    const group = groups.get(first) ?? [];
    group.push([word, documents]);
    groups.set(first, group);
  }
  return Object.fromEntries([...groups].map(([first, group]) => [first, put("words", Object.fromEntries(group))]));
}

function isPractice({ statements, anchors }: IndexedPage["card"]): boolean {
  return statements.length > 0 && anchors === undefined;
}

/** The words of the last part of an address. */
function nameIn(address: string): string {
  return address.split("/").filter(Boolean).at(-1)?.replaceAll("-", " ") ?? "";
}

/** What an author set in bold or as a heading: the steps of a part, by their names. */
function keySteps(html: string): string[] {
  return Array.from(html.matchAll(/<(strong|h[1-6])\b[^>]*>(.*?)<\/\1>/gs), ([, , inner = ""]) =>
    plainText({ html: inner }),
  );
}

/** Cards by file; those of lists of references, which are long and seldom found, by themselves. */
function cardGroups(cards: readonly (readonly [page: number, card: Card])[], references: number) {
  const sizeOf = ([, card]: readonly [number, Card]) => JSON.stringify(card).length;
  const own = cards.slice(0, references);
  const isSmall = own.reduce((sum, card) => sum + sizeOf(card), 0) <= ALL_CARDS_SIZE;
  return [
    ...filled(own, sizeOf, isSmall ? ALL_CARDS_SIZE : CARDS_SIZE),
    ...filled(cards.slice(references), sizeOf, CARDS_SIZE),
  ];
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
