/** From a question to its answer: the pages and levels that meet it, and what was done to the question on the way. */
import type { LevelsFile } from "./format.ts";
import { type Asking, type Question, QuestionReader } from "./question.ts";
import { type RankedPage, rank } from "./rank.ts";
import { IndexReader, type ReadFile } from "./reader.ts";

/** What results are narrowed to; an empty list narrows nothing. */
export interface Filters {
  /** Titles of topics. */
  readonly topic: readonly string[];
  /** Numbers of levels. */
  readonly level: readonly number[];
  /** Keys of frameworks. */
  readonly framework: readonly string[];
}

export interface Answer {
  readonly question: Question;
  /** Best first. */
  readonly pages: readonly RankedPage[];
}

export class LevelSearch {
  readonly reader: IndexReader;
  readonly #questions: QuestionReader;

  constructor(levels: LevelsFile, read: ReadFile) {
    this.reader = new IndexReader(levels, read);
    this.#questions = new QuestionReader(this.reader);
  }

  async answer(text: string, asking: Asking = {}): Promise<Answer> {
    const question = await this.#questions.read(text, asking);
    return { question, pages: await rank(question, this.reader) };
  }
}
