/** Notes above the results: what was corrected and which words were left out. */
import type { Answer, LevelSearch } from "../../search/query/answer/level-search.ts";
import { element } from "../page/dom.ts";
import { addressOf, type SearchRequest } from "./address.ts";
import type { Translate } from "./interface-words.ts";
import { resultOf } from "./results.ts";

/** Number of practices that are suggested if nothing is found. */
const SUGGESTED = 3;

/** The corrected question; undefined if nothing was corrected. */
export function correctedQuestion({ question }: Answer): string | undefined {
  const isCorrected = question.corrected.some(({ from, to }) => from.toLowerCase() !== to);
  return isCorrected ? question.readAs : undefined;
}

export function drawNotes(holder: HTMLElement, answer: Answer, request: SearchRequest, translate: Translate): void {
  const { question, pages } = answer;
  const lines: HTMLElement[] = [];
  const readAs = correctedQuestion(answer);
  if (readAs !== undefined && !request.isLiteral) {
    const line = element("p", { "data-search-corrected": "" }, `${translate("showingFor")} `);
    const asWritten = addressOf({ ...request, isLiteral: true });
    line.append(element("strong", {}, readAs), ". ");
    line.append(element("a", { href: asWritten }, translate("insteadFor", { words: request.text })));
    lines.push(line);
  }
  const missing = [...new Set([...question.unknown, ...(pages[0]?.missing ?? [])])];
  if (missing.length > 0 && pages.length > 0) {
    const line = element("p", { "data-search-left-out": "" }, `${translate("leftOut")} `);
    line.append(...commaSeparated(missing.map((word) => element("s", {}, word))), ".");
    lines.push(line);
  }
  holder.replaceChildren(...lines);
}

/** If nothing is found: says what was tried, and suggests practices that a looser search finds. */
export async function suggestNearest(
  holder: HTMLElement,
  text: string,
  search: LevelSearch,
  base: string,
  isStale: () => boolean,
  translate: Translate,
): Promise<void> {
  const tried = element("p", { "data-search-tried": "" }, translate("tried"));
  holder.replaceChildren(tried);
  const answer = await search.answer(text, { isLoose: true }).catch(() => undefined);
  if (answer === undefined) return;
  const near = answer.pages.slice(0, SUGGESTED);
  const results = await Promise.all(near.map((page) => resultOf(search, answer, { ...page, level: undefined }, base)));
  if (isStale() || results.length === 0) return;
  const links = results.map(({ href, title }) => element("li", {}, element("a", { href }, title)));
  const list = element("ul", {}, ...links);
  holder.append(
    element(
      "section",
      { "data-search-nearest": "" },
      element("h2", { class: "popular-title" }, translate("nearest")),
      list,
    ),
  );
}

function commaSeparated(nodes: readonly Node[]): (Node | string)[] {
  return nodes.flatMap((node, index) => (index === 0 ? [node] : [", ", node]));
}
