/** From a question's text to ranked pages and levels. */

import { type PageText, parsePageText } from "../index/page-text.ts";
import { IndexReader, type ReadFile } from "../index/reader.ts";
import { QuestionParser } from "../question/parser.ts";
import type { Question, QuestionOptions } from "../question/question.ts";
import { type Proximity, proximityIn } from "../rank/proximity.ts";
import { type RankedPage, rank, rankByProximity } from "../rank/rank.ts";
import { termScorerFor } from "../rank/term-scores.ts";
import { namedPages } from "./requirements.ts";

export interface Answer {
  readonly question: Question;
  /** Best first. */
  readonly pages: readonly RankedPage[];
  /** How many of the first pages the question names by an id; their order is final. */
  readonly named: number;
}

/** Number of pages that are reranked by the proximity of words in their text. */
const RERANKED = 6;
/** Least ratio of the first score to the second with which a page stayed first in reranking, for every judged question. */
const CLEAR_LEAD = 3.5;

export class LevelSearch {
  readonly reader: IndexReader;
  readonly #parser: QuestionParser;
  readonly #readText: (name: string) => Promise<string>;
  readonly #texts = new Map<number, Promise<PageText>>();
  readonly #loadedTexts = new Map<number, PageText>();

  /**
   * @param readText loads and unpacks one of Pagefind's fragment files by its name
   * @throws when a file cannot be loaded or is malformed
   */
  static async open(read: ReadFile, readText: (name: string) => Promise<string>): Promise<LevelSearch> {
    return new LevelSearch(await IndexReader.open(read), readText);
  }

  private constructor(reader: IndexReader, readText: (name: string) => Promise<string>) {
    this.reader = reader;
    this.#readText = readText;
    this.#parser = new QuestionParser(reader);
  }

  async answer(text: string, options: QuestionOptions = {}): Promise<Answer> {
    const question = await this.#parser.parse(text, options);
    const ranked = await rank(question, this.reader);
    const first = options.isLiteral ? [] : await namedPages(text, question, ranked, this.reader);
    if (first.length === 0) return { question, pages: ranked, named: 0 };
    const taken = new Set(first.map(({ page }) => page));
    return {
      question: { ...question, corrected: [], unknown: [], readAs: text },
      pages: [...first, ...ranked.filter(({ page }) => !taken.has(page))],
      named: first.length,
    };
  }

  /**
   * What is certain of an answer before it is reranked: the pages that the question names, or the
   * first page if it leads clearly; not yet to which of its levels.
   */
  certainPages({ named, pages }: Answer): readonly RankedPage[] {
    if (named > 0) return pages.slice(0, named);
    const [first, second] = pages;
    return first !== undefined && first.score >= CLEAR_LEAD * (second?.score ?? 0)
      ? [{ ...first, level: undefined, others: [] }]
      : [];
  }

  /** The same answer, its first pages reranked by the proximity of words in their text. */
  async rerank(answer: Answer): Promise<Answer> {
    await Promise.all(answer.pages.slice(0, RERANKED).map(({ page }) => this.text(page)));
    return this.rerankIfLoaded(answer) ?? answer;
  }

  /** As `rerank`; undefined if a text is not loaded yet. */
  rerankIfLoaded(answer: Answer): Answer | undefined {
    const { named, pages } = answer;
    const first = pages.slice(named, RERANKED);
    const proximity = new Map<number, Proximity>();
    const scorer = termScorerFor(this.reader);
    const rarity = (term: string) => scorer.rarity(term);
    for (const { page } of first) {
      const text = this.#loadedTexts.get(page);
      if (text === undefined) return undefined;
      proximity.set(page, proximityIn(text, answer.question, rarity));
    }
    return {
      ...answer,
      pages: [
        ...pages.slice(0, named),
        ...rankByProximity(first, proximity),
        ...pages.slice(Math.max(named, RERANKED)),
      ],
    };
  }

  /** Page numbers by address, of those addresses that are pages. */
  async pagesAt(addresses: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const wanted = new Set(addresses);
    const found = new Map<string, number>();
    if (wanted.size === 0) return found;
    const cards = await this.reader.allCards();
    for (const [page, { address }] of cards.entries()) if (wanted.has(address)) found.set(address, page);
    return found;
  }

  /** The text of a page; undefined if it is not loaded yet. */
  loadedText(page: number): PageText | undefined {
    return this.#loadedTexts.get(page);
  }

  text(page: number): Promise<PageText> {
    let text = this.#texts.get(page);
    if (text === undefined) {
      text = this.reader
        .card(page)
        .then((card) => this.#readText(card.text))
        .then((unpacked) => parsePageText(unpacked, this.reader.stem));
      this.#texts.set(page, text);
      text.then(
        (loaded) => this.#loadedTexts.set(page, loaded),
        () => this.#texts.delete(page),
      );
    }
    return text;
  }
}
