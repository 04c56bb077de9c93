/** The options in the search dialog: results, and a link to the search page. */
import { element, levelMark } from "../../page/dom.ts";
import type { Translate } from "../interface-words.ts";
import { highlighted } from "../result-view.ts";
import type { Result } from "../results.ts";

/** A result: its name, with topic and practice above it. */
export function resultOption(
  result: Result,
  index: number,
  ladderLength: number,
  translate: Translate,
): HTMLAnchorElement {
  const { href, place, title, titlePieces, topic } = result;
  const option = element("a", { role: "option", id: `search-option-${index}`, href, tabindex: "-1" });
  const above = [topic, place && title].filter((part) => part !== undefined).join(" › ");
  const name = element("span", { class: "search-option-name" });
  if (place?.isLevel) {
    option.dataset["level"] = String(place.number);
    name.append(element("span", { class: "visually-hidden" }, `${translate("level", { number: place.number })}: `));
    option.append(levelMark(place.number, ladderLength));
  }
  name.append(...highlighted(place?.pieces ?? titlePieces));
  option.append(
    element("span", { class: "search-option-text" }, element("span", { class: "search-option-place" }, above), name),
  );
  return option;
}

/** The last option, which leads to the search page. */
export function searchPageOption(href: string, text: string): HTMLAnchorElement {
  const id = "search-option-all";
  return element("a", { role: "option", id, class: id, href, tabindex: "-1" }, text);
}
