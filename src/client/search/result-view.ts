/** Results as elements. Every text goes in as text. */
import type { ExcerptPiece } from "../../search/query/answer/excerpt.ts";
import { element, levelMark } from "../page/dom.ts";
import type { Result, ResultPlace } from "./answers.ts";
import type { wordsOn } from "./words.ts";

type Say = ReturnType<typeof wordsOn>;

/** Text with its matches marked. */
export function highlighted(pieces: readonly ExcerptPiece[]): (Node | string)[] {
  return pieces.map(({ text, isMatch }) => (isMatch ? element("mark", {}, text) : text));
}

/** A result of the search page: where it is, the link, an excerpt, and further levels. */
export function resultItem(result: Result, ladderLength: number, say: Say): HTMLLIElement {
  const { place, topic, title, description, others, href } = result;
  const item = element("li", { class: "result", "data-search-result": "" });
  const above = [topic, place && title].filter((text) => text !== undefined).join(" › ");
  if (above !== "") item.append(element("p", { class: "result-place" }, above));
  const link = element("a", { href, class: "result-title", "data-result-link": "" });
  // One element, so that words and marks flow as a sentence beside the mark of the level.
  const name = element("span", {});
  link.append(name);
  if (place?.isLevel) {
    item.dataset["level"] = String(place.number);
    link.prepend(levelMark(place.number, ladderLength));
    name.append(element("span", { class: "result-level" }, `${say("level", { number: place.number })}: `));
  }
  name.append(...highlighted(place ? place.pieces : result.titlePieces));
  item.append(link, element("p", { class: "result-excerpt", "data-result-excerpt": "" }, description));
  if (others.length > 0) item.append(otherLevels(others, ladderLength, say));
  return item;
}

function otherLevels(others: readonly ResultPlace[], ladderLength: number, say: Say): HTMLElement {
  const links = others.map(({ number, isLevel, name, href }) => {
    const label = isLevel ? say("level", { number }) : name;
    const link = element("a", { href, "data-result-level": String(number) }, label);
    if (isLevel) {
      link.prepend(levelMark(number, ladderLength));
      link.append(element("span", { class: "visually-hidden" }, `: ${name}`));
    }
    return element("li", isLevel ? { "data-level": String(number) } : {}, link);
  });
  return element("ul", { class: "result-levels", "aria-label": say("alsoIn") }, ...links);
}
