/** Links to searches for popular terms, shown before a question is asked. */
import { NO_FACET_CHOICES } from "../../search/query/answer/facets.ts";
import { element } from "../page/dom.ts";
import { addressOf } from "./address.ts";
import type { Translate } from "./interface-words.ts";

/** Draws the terms once; without terms, the holder is hidden. */
export function drawPopular(holder: HTMLElement, terms: readonly string[], translate: Translate): void {
  if (holder.childElementCount > 0) return;
  if (terms.length === 0) {
    holder.hidden = true;
    return;
  }
  const links = terms.map((text) =>
    element("li", {}, element("a", { href: addressOf({ text, choices: NO_FACET_CHOICES, isLiteral: false }) }, text)),
  );
  holder.append(element("h2", { class: "popular-title" }, translate("popular")), element("ul", {}, ...links));
}
