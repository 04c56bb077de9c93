/** From a question to its answer: the pages and levels that meet it, and what was done to the question on the way. */

import { type PageText, readText } from "../index/page-text.ts";
import { IndexReader, type ReadFile } from "../index/reader.ts";
import { QuestionParser } from "../question/parser.ts";
import type { Question, QuestionOptions } from "../question/question.ts";
import { type Proximity, proximityIn } from "../rank/proximity.ts";
import { type RankedPage, rank, rankByProximity } from "../rank/rank.ts";

export interface Answer {
  readonly question: Question;
  /** Best first. */
  readonly pages: readonly RankedPage[];
}

/** Pages whose text is read to see what stands near what. */
const READ = 5;
/**
 * How much better an early answer must be than the next to be shown. The page that it shows first
 * then stays first for nine questions of ten, as often as what is shown before texts are read.
 */
const CLEAR = 1.5;

export class LevelSearch {
  readonly reader: IndexReader;
  readonly #questions: QuestionParser;
  readonly #readText: (name: string) => Promise<string>;
  readonly #texts = new Map<number, Promise<PageText>>();
  readonly #atHand = new Map<number, PageText>();

  /**
   * @param readText reads and unpacks one of Pagefind's files of text by its name
   * @throws when a file cannot be read or is not as it was written
   */
  static async open(read: ReadFile, readText: (name: string) => Promise<string>): Promise<LevelSearch> {
    return new LevelSearch(await IndexReader.open(read), readText);
  }

  private constructor(reader: IndexReader, readText: (name: string) => Promise<string>) {
    this.reader = reader;
    this.#readText = readText;
    this.#questions = new QuestionParser(reader);
  }

  async answer(text: string, asking: QuestionOptions = {}): Promise<Answer> {
    const question = await this.#questions.read(text, asking);
    return { question, pages: await rank(question, this.reader) };
  }

  /**
   * An answer by what there is as soon as the question's own words are known: much of what may
   * stand in for them comes later. Undefined where nothing was left out, and where the rest may well change it.
   */
  async early(text: string, asking: QuestionOptions = {}): Promise<Answer | undefined> {
    const question = await this.#questions.read(text, { ...asking, isEarly: true });
    if (!question.isPartial) return undefined;
    const pages = await rank(question, this.reader);
    const [first, second] = pages;
    const isClear = first !== undefined && first.score >= CLEAR * (second?.score ?? 0);
    return isClear ? { question, pages } : undefined;
  }

  /** The same answer, its first pages weighed again by their text. */
  async closer(answer: Answer): Promise<Answer> {
    await Promise.all(answer.pages.slice(0, READ).map(({ page }) => this.text(page)));
    return this.closerAtHand(answer) ?? answer;
  }

  /** What `closer` comes to, where all the text that it needs is here already. */
  closerAtHand(answer: Answer): Answer | undefined {
    const first = answer.pages.slice(0, READ);
    const nearness = new Map<number, Proximity>();
    for (const { page } of first) {
      const text = this.#atHand.get(page);
      if (text === undefined) return undefined;
      nearness.set(page, proximityIn(text, answer.question));
    }
    return { ...answer, pages: [...rankByProximity(first, nearness), ...answer.pages.slice(READ)] };
  }

  /** The numbers of the pages at some addresses. */
  async pagesAt(addresses: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const wanted = new Set(addresses);
    const found = new Map<string, number>();
    if (wanted.size === 0) return found;
    const cards = await this.reader.allCards();
    for (const [page, { address }] of cards.entries()) if (wanted.has(address)) found.set(address, page);
    return found;
  }

  /** The text of a page, where it is here already. */
  textAtHand(page: number): PageText | undefined {
    return this.#atHand.get(page);
  }

  /** The text of a page. */
  text(page: number): Promise<PageText> {
    let text = this.#texts.get(page);
    if (text === undefined) {
      text = this.reader
        .card(page)
        .then((card) => this.#readText(card.text))
        .then((unpacked) => readText(unpacked, this.reader.stem));
      this.#texts.set(page, text);
      text.then(
        (read) => this.#atHand.set(page, read),
        () => this.#texts.delete(page),
      );
    }
    return text;
  }
}
