/**
 * The index of levels: what the browser reads first. Pagefind knows pages and
 * needs about 75 kB before its first answer; these files know levels, weigh a
 * statement above a body, and answer most questions with a few kilobytes.
 * Pagefind keeps the text of the pages, and answers what this index cannot.
 */
import { levelAnchor, slugify } from "../../base/address/slug.ts";
import type { Guidance } from "../../base/model/guidance.ts";
import type { SearchablePage } from "../../base/model/searchable.ts";
import { type Card, encodeLength, FORMAT, type LevelsFile, type SiteFile } from "../query/index/format.ts";
import { type Stem, stemmerFor } from "../query/language/language.ts";
import { wordsFor } from "../words/words-for.ts";
import { acronymsIn } from "./acronyms.ts";
import type { IndexablePage } from "./documents.ts";
import type { LevelFiles } from "./level-files.ts";
import { LevelTerms } from "./level-terms.ts";
import { plainText } from "./plain-text.ts";
import { popularTerms } from "./popular-terms.ts";
import { acronymGroups, glossaryGroups, synonymsOn } from "./site-synonyms.ts";
import { type WordCountCache, WordCounter } from "./word-counter.ts";

/** The files that are read once, but for the cards. */
interface Words {
  readonly levels: Omit<LevelsFile, "site" | "practiceCards">;
  readonly site: Omit<SiteFile, "cards">;
}

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

  /**
   * @param lang language of the content
   * @param counted documents of the build before. Default: none
   */
  constructor(lang: string, counted?: WordCountCache) {
    this.#lang = lang;
    this.#words = wordsFor(lang);
    this.#stem = stemmerFor(lang);
    const { stop } = this.#words;
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

  add({ address, title, description = "", topic, keywords, tags, frameworks, lead, levels }: IndexablePage): void {
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
  addReference({ address, title, places }: SearchablePage): void {
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

  /** Writes the files of words: all that can be written before the texts of pages have names. */
  writeWords(files: LevelFiles, guidance: Guidance): Words {
    const { stop, language, synonyms } = this.#words;
    const written = this.#terms.written();
    const small = new Set(stop.map(this.#stem));
    const isSmall = (stem: string) => small.has(stem);
    const { standIns, words } = synonymsOn(
      [...glossaryGroups(guidance), ...acronymGroups(this.#acronyms), ...synonyms],
      { stem: this.#stem, isSmall, has: (term) => this.#terms.has(term) },
    );
    const topics = guidance.topics.map(({ id, title }) => [id, title] as const);
    const topicNumber = new Map(topics.map(([, title], index) => [title, index]));
    const answered = new Set(this.#pages.flatMap(({ frameworks }) => frameworks));
    const frameworks = guidance.frameworks.filter(({ key }) => answered.has(key));
    const numberOf = new Map(frameworks.map(({ key }, index) => [key, index]));
    const site: Words["site"] = {
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
      spelling: files.spelling(written, words),
      language,
      popular: this.#popular(guidance, new Map(written)),
    };
    return { levels: { format: FORMAT, terms: files.terms(this.#terms.terms(), standIns, isSmall), stop }, site };
  }

  /**
   * Writes the cards of the pages, and the file that names all others.
   *
   * @param words what `writeWords` gave
   * @param textOf Pagefind's file with the text of the page at an address
   */
  async writeCards(files: LevelFiles, { levels, site }: Words, textOf: (address: string) => string): Promise<void> {
    const all = this.#pages.map(({ card }): Card => ({ ...card, text: textOf(card.address) }));
    const { cards, ...ahead } = files.cards(all, site.references);
    await files.finish({ ...levels, ...ahead, site: files.site({ ...site, cards }) });
  }

  #popular({ glossary }: Guidance, written: ReadonlyMap<string, number>): string[] {
    const { stop, language } = this.#words;
    return popularTerms({
      practices: this.#pages.map(({ card }) => card).filter(isPractice),
      glossary: glossary.map(({ term }) => term),
      dull: new Set([...stop, ...language.weak]),
      stem: this.#stem,
      documentsWith: (word) => written.get(word) ?? 0,
    });
  }
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
