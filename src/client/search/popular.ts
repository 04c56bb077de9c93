/** What a reader who has not asked yet may try: links that ask for what the site speaks of most. */
import { NO_FACET_CHOICES } from "../../search/query/answer/facets.ts";
import { element } from "../page/dom.ts";
import { addressOf } from "./address.ts";
import type { wordsOn } from "./words.ts";

/** Draws the terms once; without any, the holder stays hidden. */
export function drawPopular(holder: HTMLElement, terms: readonly string[], say: ReturnType<typeof wordsOn>): void {
  if (holder.childElementCount > 0) return;
  if (terms.length === 0) {
    holder.hidden = true;
    return;
  }
  const links = terms.map((text) =>
    element("li", {}, element("a", { href: addressOf({ text, choices: NO_FACET_CHOICES, isLiteral: false }) }, text)),
  );
  holder.append(element("h2", { class: "popular-title" }, say("popular")), element("ul", {}, ...links));
}
