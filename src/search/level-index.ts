/**
 * The index of levels: what the browser reads first. Pagefind knows pages and
 * needs about 75 kB before its first answer; these files know levels, weigh a
 * statement above a body, and answer most questions with a few kilobytes.
 * Pagefind keeps the text of the pages, and answers what this index cannot.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { levelAnchor, slugify } from "../address/slug.ts";
import type { Guidance } from "../model/guidance.ts";
import { type Card, encodeLength, FORMAT, type LevelsFile } from "../query/format.ts";
import { stemmerFor } from "../query/language.ts";
import { fold, wordsOf } from "../query/words.ts";
import type { Findable, FindablePage } from "./documents.ts";
import { hashOf } from "./hash.ts";
import { LevelTerms } from "./level-terms.ts";
import { plainText } from "./plain-text.ts";
import { type SynonymGroup, wordsFor } from "./words/words-for.ts";

/** Folder below Pagefind's, and the file in it that names all others. */
export const LEVELS_FOLDER = "levels";
export const LEVELS_FILE = "levels.json";

/** Size that files of terms and cards are filled up to, in characters. */
const TERMS_SIZE = 4_000;
const CARDS_SIZE = 6_000;

/** Terms that the search page offers. */
const POPULAR = 10;

interface IndexedPage {
  readonly topic: string | undefined;
  readonly levels: number;
  readonly frameworks: readonly string[];
  readonly card: Omit<Card, "text">;
}

const GLOSSARY_WEIGHT = 0.9;

export class LevelIndex {
  readonly #lang: string;
  readonly #words;
  readonly #terms: LevelTerms;
  readonly #pages: IndexedPage[] = [];
  #references: number | undefined;

  /** @param lang language of the content */
  constructor(lang: string) {
    this.#lang = lang;
    this.#words = wordsFor(lang);
    this.#terms = new LevelTerms(stemmerFor(lang), this.#words.language.stop);
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
    const terms = this.#terms;
    terms.begin();
    // Twice for a word of the title, once for a tag: so the two can be told apart.
    // A tag that only repeats the topic sorts the page, but does not say what it is about.
    const telling = tags.filter((tag) => slugify(tag) !== slugify(topic ?? ""));
    terms.add("name", [title, title, ...telling].join("\n"));
    terms.add("heading", [topic ?? "", ...keywords].join("\n"));
    terms.add("body", `${description}\n${plainText(lead)}`);
    for (const { statement, lead: first, parts, keywords: ids } of levels) {
      terms.begin();
      terms.add("name", statement);
      terms.add("heading", [...ids, ...parts.flatMap(({ body }) => keySteps(body.html))].join("\n"));
      terms.add("body", [first, ...parts.map(({ body }) => body)].map(plainText).join("\n"));
    }
    const statements = levels.map(({ statement }) => statement);
    this.#pages.push({ topic, levels: levels.length, frameworks, card: { title, address, description, statements } });
  }

  /** Adds a page that is made from the model, after all others; its places are what its levels are to a practice. */
  addReference({ address, title, places }: Findable): void {
    const terms = this.#terms;
    this.#references ??= this.#pages.length;
    terms.begin();
    terms.add("name", title);
    for (const { name } of places) {
      terms.begin();
      terms.add("name", name);
    }
    const card = {
      title,
      address,
      description: "",
      statements: places.map(({ name }) => name),
      anchors: places.map(({ anchor }) => anchor),
    };
    this.#pages.push({ topic: undefined, levels: places.length, frameworks: [], card });
  }

  /**
   * Writes the files below Pagefind's folder.
   *
   * @param textOf Pagefind's file with the text of the page at an address
   */
  write(pagefindFolder: string, guidance: Guidance, textOf: (address: string) => string): void {
    const folder = join(pagefindFolder, LEVELS_FOLDER);
    mkdirSync(folder, { recursive: true });
    const put = (kind: string, value: unknown): string => {
      const text = JSON.stringify(value);
      const name = `${kind}-${hashOf(text)}.json`;
      writeFileSync(join(folder, name), text);
      return name;
    };
    const terms = this.#terms.terms();
    const topics = guidance.topics.map(({ id, title }) => [id, title] as const);
    const topicNumber = new Map(topics.map(([, title], index) => [title, index]));
    const answered = new Set(this.#pages.flatMap(({ frameworks }) => frameworks));
    const frameworks = guidance.frameworks.filter(({ key }) => answered.has(key));
    const numberOf = new Map(frameworks.map(({ key }, index) => [key, index]));
    const cards = this.#pages.map(({ card }): Card => ({ ...card, text: textOf(card.address) }));
    const value: LevelsFile = {
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
      cards: filled([...cards.entries()], ([, card]) => JSON.stringify(card).length, CARDS_SIZE).map((group) => [
        group[0]?.[0] ?? 0,
        put(
          "cards",
          group.map(([, card]) => card),
        ),
      ]),
      spelling: this.#spelling(put),
      language: this.#words.language,
      synonyms: this.#synonyms(guidance),
      popular: this.#popular(),
    };
    writeFileSync(join(folder, LEVELS_FILE), JSON.stringify(value));
  }

  #spelling(put: (kind: string, value: unknown) => string): Record<string, string> {
    const groups = new Map<string, [string, number][]>();
    for (const [word, documents] of this.#terms.written()) {
      const first = word.slice(0, 1);
      const group = groups.get(first) ?? [];
      group.push([word, documents]);
      groups.set(first, group);
    }
    return Object.fromEntries([...groups].map(([first, group]) => [first, put("words", Object.fromEntries(group))]));
  }

  /** The groups of which some phrase is on the site; a stand-in that is nowhere on it helps nobody. */
  #synonyms(guidance: Guidance): LevelsFile["synonyms"] {
    const own = guidance.glossary.map(
      ({ term, expansion, synonyms }): SynonymGroup => ({
        weight: GLOSSARY_WEIGHT,
        phrases: [term, ...(expansion === undefined ? [] : [expansion]), ...synonyms],
      }),
    );
    return [...own, ...this.#words.synonyms].flatMap(({ weight, phrases }) => {
      const stems = [...new Set(phrases.map((phrase) => this.#terms.phraseTerms(phrase).join(" ")))].filter(Boolean);
      return stems.length > 1 && phrases.some((phrase) => this.#terms.has(phrase)) ? [[String(weight), ...stems]] : [];
    });
  }

  /** Words of titles and statements that several pages share, but not most. */
  #popular(): string[] {
    const { stop, weak } = this.#words.language;
    const dull = new Set([...stop, ...weak]);
    const pages = new Map<string, number>();
    for (const { card } of this.#pages) {
      if (card.statements.length === 0 || card.anchors !== undefined) continue;
      const words = wordsOf([card.title, ...card.statements].join("\n")).map(({ joined }) => joined);
      for (const word of new Set(words)) {
        if (word.length < 5 || dull.has(fold(word)) || /\d/.test(word)) continue;
        pages.set(word, (pages.get(word) ?? 0) + 1);
      }
    }
    const most = Math.max(2, this.#pages.length / 3);
    return [...pages]
      .filter(([, count]) => count <= most)
      .sort(([a, ofA], [b, ofB]) => ofB - ofA || b.length - a.length || (a < b ? -1 : 1))
      .slice(0, POPULAR)
      .map(([word]) => word);
  }
}

/** What an author set in bold or as a heading: the steps of a part, by their names. */
function keySteps(html: string): string[] {
  return Array.from(html.matchAll(/<(strong|h[1-6])\b[^>]*>(.*?)<\/\1>/gs), ([, , inner = ""]) =>
    plainText({ html: inner }),
  );
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
