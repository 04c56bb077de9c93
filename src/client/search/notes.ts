/** What was done to a question, said above its results: nothing is corrected or left out silently. */
import type { Answer, LevelSearch } from "../../search/query/answer/find.ts";
import { element } from "../page/dom.ts";
import { addressOf, type SearchRequest } from "./address.ts";
import { resultOf } from "./answers.ts";
import type { wordsOn } from "./words.ts";

type Say = ReturnType<typeof wordsOn>;

/** Practices offered where nothing is found. */
const NEAREST = 3;

/** The question as it was read, where that is not as it was written; undefined where it is. */
export function readOtherwise({ question }: Answer): string | undefined {
  const isOther = question.corrected.some(({ from, to }) => from.toLowerCase() !== to);
  return isOther ? question.readAs : undefined;
}

export function drawNotes(holder: HTMLElement, answer: Answer, asked: SearchRequest, say: Say): void {
  const { question, pages } = answer;
  const lines: HTMLElement[] = [];
  const readAs = readOtherwise(answer);
  if (readAs !== undefined && !asked.isLiteral) {
    const line = element("p", { "data-search-corrected": "" }, `${say("showingFor")} `);
    const asWritten = addressOf({ ...asked, isLiteral: true });
    line.append(element("strong", {}, readAs), ". ");
    line.append(element("a", { href: asWritten }, say("insteadFor", { words: asked.text })));
    lines.push(line);
  }
  const missing = [...new Set([...question.unknown, ...(pages[0]?.missing ?? [])])];
  if (missing.length > 0 && pages.length > 0) {
    const line = element("p", { "data-search-left-out": "" }, `${say("leftOut")} `);
    line.append(...between(missing.map((word) => element("s", {}, word))), ".");
    lines.push(line);
  }
  holder.replaceChildren(...lines);
}

/** Where nothing is found: what was tried, and practices that a more generous reading of the words leads to. */
export async function offerNearest(
  holder: HTMLElement,
  text: string,
  search: LevelSearch,
  base: string,
  isOld: () => boolean,
  say: Say,
): Promise<void> {
  const tried = element("p", { "data-search-tried": "" }, say("tried"));
  holder.replaceChildren(tried);
  const answer = await search.answer(text, { isLoose: true }).catch(() => undefined);
  if (answer === undefined) return;
  const near = answer.pages.slice(0, NEAREST);
  const results = await Promise.all(near.map((page) => resultOf(search, answer, { ...page, level: undefined }, base)));
  if (isOld() || results.length === 0) return;
  const links = results.map(({ href, title }) => element("li", {}, element("a", { href }, title)));
  const list = element("ul", {}, ...links);
  holder.append(
    element("section", { "data-search-nearest": "" }, element("h2", { class: "popular-title" }, say("nearest")), list),
  );
}

function between(nodes: readonly Node[]): (Node | string)[] {
  return nodes.flatMap((node, index) => (index === 0 ? [node] : [", ", node]));
}
