/** What was done to a question, said above its results: nothing is corrected or left out silently. */
import type { Answer } from "../../query/find.ts";
import { element } from "../dom.ts";
import type { wordsOn } from "./words.ts";

/**
 * @param asWritten the question in the reader's words
 * @param addressFor the address that asks the question as written
 */
export function drawNotes(
  holder: HTMLElement,
  { question, pages }: Answer,
  asWritten: string,
  isLiteral: boolean,
  addressFor: (isLiteral: boolean) => string,
  say: ReturnType<typeof wordsOn>,
): void {
  const lines: HTMLElement[] = [];
  const corrected = question.corrected.filter(({ from, to }) => from.toLowerCase() !== to);
  if (corrected.length > 0 && !isLiteral) {
    const line = element("p", { "data-search-corrected": "" }, `${say("showingFor")} `);
    line.append(element("strong", {}, question.readAs), ". ");
    line.append(element("a", { href: addressFor(true) }, say("insteadFor", { words: asWritten })));
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

function between(nodes: readonly Node[]): (Node | string)[] {
  return nodes.flatMap((node, index) => (index === 0 ? [node] : [", ", node]));
}
