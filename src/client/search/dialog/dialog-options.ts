/** What the list of the search dialog holds: results, and the ways to all of them or to the list of everything. */
import { element, levelMark } from "../../page/dom.ts";
import type { Result } from "../answers.ts";
import { highlighted } from "../result-view.ts";
import type { wordsOn } from "../words.ts";

type Say = ReturnType<typeof wordsOn>;

/** A result: its place above its name. */
export function resultOption(result: Result, index: number, ladderLength: number, say: Say): HTMLAnchorElement {
  const { href, place, title, titlePieces, topic } = result;
  const option = element("a", { role: "option", id: `search-option-${index}`, href, tabindex: "-1" });
  const above = [topic, place && title].filter((part) => part !== undefined).join(" › ");
  const name = element("span", { class: "search-option-name" });
  if (place?.isLevel) {
    option.dataset["level"] = String(place.number);
    name.append(element("span", { class: "visually-hidden" }, `${say("level", { number: place.number })}: `));
    option.append(levelMark(place.number, ladderLength));
  }
  name.append(...highlighted(place?.pieces ?? titlePieces));
  option.append(
    element("span", { class: "search-option-text" }, element("span", { class: "search-option-place" }, above), name),
  );
  return option;
}

/** The last option: on to the search page. */
export function onwardOption(href: string, text: string): HTMLAnchorElement {
  const id = "search-option-all";
  return element("a", { role: "option", id, class: id, href, tabindex: "-1" }, text);
}
