/** From a question to its answer, the same for the search page and the dialog. */
import type { Answer, LevelSearch } from "../../search/query/answer/level-search.ts";
import { withPhrase } from "./results.ts";

/** Pause in typing after which an answer is completed and the address follows, in milliseconds. */
export const TYPING_PAUSE = 250;
/** Pause in typing before the outcome is announced, in milliseconds: once for a question, not at each key. */
export const ANNOUNCE_PAUSE = 800;

/** The answer while a question is typed. It lacks only which pages have a quoted phrase. */
export async function quickAnswer(search: LevelSearch, text: string, isLiteral = false): Promise<Answer> {
  const answer = await search.answer(text, { isLiteral });
  return search.rerank(answer).catch(() => answer);
}

/** The answer that stays. */
export async function finalAnswer(search: LevelSearch, text: string, base: string, isLiteral = false): Promise<Answer> {
  return withPhrase(search, await quickAnswer(search, text, isLiteral), text, base);
}
