/** The options in the search dialog: results, links, and questions to ask. */
import type { ExcerptPiece } from "../../../search/query/answer/excerpt.ts";
import { element } from "../../page/dom.ts";
import type { Translate } from "../interface-words.ts";
import { highlighted, levelOfPlace } from "../result-view.ts";
import type { Result } from "../results.ts";

/** A result: the practice's question, its level with what it says, an excerpt, and the topic. */
export function resultOption(
  { href, place, title, titlePieces, topic }: Result,
  excerpt: readonly ExcerptPiece[],
  ladderLength: number,
  translate: Translate,
): HTMLAnchorElement {
  const text = element("span", { class: "search-option-text" });
  const option = linkOption(href, "search-option-result", text);
  option.dataset["searchSuggestion"] = "";
  if (topic !== undefined) text.append(element("span", { class: "search-option-topic" }, topic));
  text.append(element("span", { class: "search-option-name" }, ...(place ? [title] : highlighted(titlePieces))));
  if (place !== undefined) {
    const statement = element("span", { class: "search-option-place" });
    if (place.isLevel) {
      option.dataset["level"] = String(place.number);
      statement.append(levelOfPlace(place, "search-option-level", ladderLength, translate));
    }
    statement.append(...highlighted(place.pieces));
    text.append(statement);
  }
  if (excerpt.length > 0) text.append(element("span", { class: "search-option-excerpt" }, ...highlighted(excerpt)));
  return option;
}

export function linkOption(href: string, name: string, ...children: readonly (Node | string)[]): HTMLAnchorElement {
  return element("a", { role: "option", class: name, href, tabindex: "-1" }, ...children);
}

/** An option that does something in the dialog when it is chosen. */
export function actionOption(text: string, name: string): HTMLElement {
  return element("div", { role: "option", class: name }, text);
}

/** Options under a heading. */
export function optionGroup(title: string, name: string, ...options: readonly HTMLElement[]): HTMLElement {
  return element(
    "div",
    { role: "group", class: `search-group ${name}`, "aria-label": title },
    element("div", { class: "search-group-title", "aria-hidden": "true" }, title),
    ...options,
  );
}
