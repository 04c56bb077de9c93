/** Results as elements. */
import type { ExcerptPiece } from "../../search/query/answer/excerpt.ts";
import { element, levelMark } from "../page/dom.ts";
import type { Translate } from "./interface-words.ts";
import type { Result, ResultPlace } from "./results.ts";

/** Text with its matches in `mark` elements. */
export function highlighted(pieces: readonly ExcerptPiece[]): (Node | string)[] {
  return pieces.map(({ text, isMatch }) => (isMatch ? element("mark", {}, text) : text));
}

/** The level that a result leads to: its mark, and what it is called. */
export function levelOfPlace(
  { number, written, label }: ResultPlace,
  name: string,
  ladderLength: number,
  translate: Translate,
): HTMLElement {
  const text = `${label ?? translate("level", { number: written })}: `;
  return element("span", { class: name }, levelMark(number, ladderLength), text);
}

/** A result of the search page: its topic and practice, the link, an excerpt, and further levels. */
export function resultItem(result: Result, ladderLength: number, translate: Translate): HTMLLIElement {
  const { place, topic, title, description, others, href } = result;
  const item = element("li", { class: "result", "data-search-result": "" });
  const above = element("p", { class: "result-place" }, topic ?? "");
  if (place !== undefined)
    above.append(
      ...(topic === undefined ? [] : [element("span", { class: "visually-hidden" }, " › ")]),
      element("span", { class: "result-question" }, title),
    );
  if (above.textContent !== "") item.append(above);
  const link = element("a", { href, class: "result-title", "data-result-link": "" });
  if (place?.isLevel) {
    item.dataset["level"] = String(place.number);
    link.append(levelOfPlace(place, "result-level", ladderLength, translate));
  }
  link.append(element("span", { class: "result-name" }, ...highlighted(place ? place.pieces : result.titlePieces)));
  item.append(link, element("p", { class: "result-excerpt", "data-result-excerpt": "" }, description));
  if (others.length > 0) item.append(otherLevels(others, ladderLength, translate));
  return item;
}

function otherLevels(others: readonly ResultPlace[], ladderLength: number, translate: Translate): HTMLElement {
  const links = others.map(({ number, written, label: own, isLevel, name, href }) => {
    const label = isLevel ? (own ?? translate("level", { number: written })) : name;
    const link = element("a", { href, "data-result-level": String(number) }, label);
    if (isLevel) {
      link.prepend(levelMark(number, ladderLength));
      link.append(element("span", { class: "visually-hidden" }, `: ${name}`));
    }
    return element("li", isLevel ? { "data-level": String(number) } : {}, link);
  });
  return element("ul", { class: "result-levels", "aria-label": translate("alsoIn") }, ...links);
}
