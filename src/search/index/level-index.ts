/**
 * Builds the level index, which the browser asks before Pagefind. See
 * docs/decisions/0010 and 0012.
 */
import { levelAnchor, slugify } from "../../base/address/slug.ts";
import type { Guidance } from "../../base/model/guidance.ts";
import type { SearchablePage } from "../../base/model/searchable.ts";
import { type Card, encodeLength, FORMAT, type LevelsFile, type SiteFile } from "../query/index/format.ts";
import { type Stemmer, stemmerFor } from "../query/language/language.ts";
import { wordsOf } from "../query/language/words.ts";
import { wordListsFor } from "../words/word-lists.ts";
import type { IndexablePage } from "./documents.ts";
import type { LevelFiles } from "./level-files.ts";
import { labelFacets, levelNumbers, ownLabels } from "./level-numbers.ts";
import { LevelTerms } from "./level-terms.ts";
import { plainText } from "./plain-text.ts";
import { popularTerms } from "./popular-terms.ts";
import { requirementsFile } from "./requirements.ts";
import { acronymsIn } from "./synonyms/acronyms.ts";
import { acronymGroups, glossaryGroups, synonymsOn } from "./synonyms/site-synonyms.ts";
import { type WordCountCache, WordCounter } from "./word-counter.ts";

/** The contents of `levels.json` and the site file, without the cards. */
interface WordFiles {
  readonly levels: Omit<LevelsFile, "site" | "practiceCards">;
  readonly site: Omit<SiteFile, "cards">;
}

/** Most topics that are offered before a question is asked. */
const MOST_STARTS = 8;

interface IndexedPage {
  readonly topic: string | undefined;
  /** Of its levels, or of the places of a reference page. */
  readonly numbers: readonly number[];
  readonly frameworks: readonly string[];
  readonly card: Omit<Card, "text">;
}

export class LevelIndex {
  readonly #lang: string;
  readonly #words;
  readonly #stem: Stemmer;
  readonly #terms: LevelTerms;
  readonly #pages: IndexedPage[] = [];
  readonly #acronyms = new Map<string, string>();
  /** Headings within levels, which are not counted: most levels have the same. */
  readonly #headings = new Set<string>();
  #references: number | undefined;
  #labels: ReadonlyMap<string, readonly string[]> = new Map();

  /**
   * @param lang language of the content
   * @param counted word counts cached from the build before. Default: none
   */
  constructor(lang: string, counted?: WordCountCache) {
    this.#lang = lang;
    this.#words = wordListsFor(lang);
    this.#stem = stemmerFor(lang);
    const { stop } = this.#words;
    if (counted === undefined) this.#terms = new LevelTerms(new WordCounter(this.#stem, stop));
    else {
      const counter = counted.beginBuild(lang, this.#stem, stop);
      this.#terms = new LevelTerms(counter, (document) => counted.count(document, counter));
    }
  }

  /** Addresses of the pages so far, in order. */
  get addresses(): string[] {
    return this.#pages.map(({ card }) => card.address);
  }

  /** Every address that a result can lead to: pages and levels. */
  get targets(): string[] {
    return this.#pages.flatMap(({ numbers, card: { address, anchors } }) => [
      address,
      ...numbers.map((number, index) => addressAt(address, anchors?.[index] ?? levelAnchor(number))),
    ]);
  }

  add({ address, title, description = "", topic, keywords, tags, frameworks, lead, levels }: IndexablePage): void {
    // The title twice, tags once, so that a posting tells them apart. The slug counts as a tag.
    // A tag that repeats the topic does not say what the page is about.
    const ownTags = tags.filter((tag) => slugify(tag) !== slugify(topic ?? ""));
    // A page without levels has its headings in its lead.
    this.#add(
      [title, title, ...ownTags, slugWords(address)],
      [topic ?? "", ...keywords, ...(levels.length === 0 ? keySteps(lead.html) : [])],
      [description, plainText(lead)],
    );
    for (const { statement, lead: first, parts, keywords: ids } of levels) {
      for (const { heading } of parts) this.#headings.add(heading);
      this.#add(
        [statement],
        [...ids, ...parts.flatMap(({ body }) => keySteps(body.html))],
        [first, ...parts.map(({ body }) => body)].map(plainText),
      );
    }
    const statements = levels.map(({ statement }) => statement);
    const numbers = levels.map(({ number }) => number);
    this.#pages.push({ topic, numbers, frameworks, card: { title, address, description, statements } });
  }

  #add(name: readonly string[], heading: readonly string[], texts: readonly string[]): void {
    const body = texts.join("\n");
    this.#terms.add({ name: name.join("\n"), heading: heading.join("\n"), body });
    for (const [acronym, expansion] of acronymsIn(body))
      if (!this.#acronyms.has(acronym)) this.#acronyms.set(acronym, expansion);
  }

  /** Adds a reference page, after all other pages. Its places are indexed like levels. */
  addReference({ address, title, places }: SearchablePage): void {
    this.#references ??= this.#pages.length;
    this.#add([title, title], [], []);
    for (const { name } of places) this.#add([name], [], []);
    const card = {
      title,
      address,
      description: "",
      statements: places.map(({ name }) => name),
      anchors: places.map(({ anchor }) => anchor),
    };
    this.#pages.push({ topic: undefined, numbers: places.map((_, index) => index + 1), frameworks: [], card });
  }

  /**
   * Writes terms and spelling files, which need no names of Pagefind's fragments.
   *
   * @param parts of Pagefind's index
   */
  writeWords(files: LevelFiles, guidance: Guidance, parts: NonNullable<SiteFile["parts"]>): WordFiles {
    const { stop, language: ours, synonyms } = this.#words;
    const word = guidance.site.levelStyle?.head?.trim().toLowerCase() || undefined;
    const language = word === undefined ? ours : { ...ours, level: [...new Set([...ours.level, word])] };
    this.#labels = ownLabels(guidance);
    const written = this.#terms.written();
    const stopStems = new Set(stop.map(this.#stem));
    const isStopStem = (stem: string) => stopStems.has(stem);
    const { byPhrase, words } = synonymsOn(
      [...glossaryGroups(guidance), ...acronymGroups(this.#acronyms), ...synonyms],
      { stem: this.#stem, isStopStem, has: (term) => this.#terms.has(term) },
    );
    const topics = guidance.topics.map(({ id, fullTitle }) => [id, fullTitle] as const);
    const topicNumber = new Map(topics.map(([, title], index) => [title, index]));
    const mapped = new Set(this.#pages.flatMap(({ frameworks }) => frameworks));
    const frameworks = guidance.frameworks.filter(({ key }) => mapped.has(key));
    const numberOf = new Map(frameworks.map(({ key }, index) => [key, index]));
    const site: WordFiles["site"] = {
      lang: this.#lang,
      topics,
      starts: guidance.topics.slice(0, MOST_STARTS).map(({ title, address }) => [title, address]),
      frameworks: frameworks.map(({ key, short }) => [key, short]),
      pages: this.#pages.map(({ topic, numbers, frameworks: keys }) => [
        topicNumber.get(topic ?? "") ?? -1,
        numbers.length,
        ...keys.flatMap((key) => numberOf.get(key) ?? []),
      ]),
      ...labelFacets(guidance, this.addresses),
      ...levelNumbers(
        this.#pages.map(({ numbers }) => numbers),
        guidance,
      ),
      references: this.#references ?? this.#pages.length,
      lengths: this.#terms.lengths.map(encodeLength).join(""),
      spelling: files.spelling(written, words),
      language,
      popular: this.#popular(guidance, new Map(written)),
      ...((guidance.frameworks.length > 0 || guidance.site.itemKinds) && {
        requirements: files.requirements(requirementsFile(guidance, this.addresses)),
      }),
      ...(parts.length > 0 && { parts, unposted: this.#unposted() }),
    };
    return { levels: { format: FORMAT, terms: files.terms(this.#terms.terms(), byPhrase, isStopStem), stop }, site };
  }

  /**
   * Writes the cards, the site file and `levels.json`.
   *
   * @param words the result of `writeWords`
   * @param textOf name of the fragment file of the page at an address
   */
  writeCards(files: LevelFiles, { levels, site }: WordFiles, textOf: (address: string) => string): void {
    const all = this.#pages.map(({ card }): Card => {
      const labels = this.#labels.get(card.address);
      return { ...card, ...(labels && { labels }), text: textOf(card.address) };
    });
    const { cards, ...practiceCards } = files.cards(all, site.references);
    files.finish({ ...levels, ...practiceCards, site: files.site({ ...site, cards }) });
  }

  #unposted(): string[] {
    const words = [...this.#headings].flatMap(wordsOf).flatMap(({ parts }) => parts);
    return [...new Set(words.map(this.#stem))].sort();
  }

  #popular({ glossary }: Guidance, written: ReadonlyMap<string, number>): string[] {
    const { stop, language } = this.#words;
    return popularTerms({
      practices: this.#pages.map(({ card }) => card).filter(isPractice),
      glossary: glossary.map(({ term }) => term),
      commonWords: new Set([...stop, ...language.weak]),
      stem: this.#stem,
      documentsWith: (word) => written.get(word) ?? 0,
    });
  }
}

function addressAt(page: string, anchor: string): string {
  return anchor.startsWith("/") ? anchor : `${page}#${anchor}`;
}

function isPractice({ statements, anchors }: IndexedPage["card"]): boolean {
  return statements.length > 0 && anchors === undefined;
}

/** The words of a slug, the last step of an address. */
function slugWords(address: string): string {
  return address.split("/").filter(Boolean).at(-1)?.replaceAll("-", " ") ?? "";
}

/** Bold text and headings, which name the steps of a part. */
function keySteps(html: string): string[] {
  return Array.from(html.matchAll(/<(strong|h[1-6])\b[^>]*>(.*?)<\/\1>/gs), ([, , inner = ""]) =>
    plainText({ html: inner }),
  );
}
