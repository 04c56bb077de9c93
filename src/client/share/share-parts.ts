/** What copying and citing share: the interface's words, announcements, icons. */
import { element } from "../page/dom.ts";
import { type Say, wordsIn } from "../page/words.ts";

export type { Say } from "../page/words.ts";

/** The words that an element brings as JSON in `data-share`. */
export function wordsOf({ dataset }: HTMLElement): Say {
  return wordsIn(dataset["share"]);
}

/** A live region at the end of the page. Its text is taken out first, so that the same words are read out again. */
export function createAnnouncer(): (text: string) => void {
  const region = element("p", { class: "visually-hidden", role: "status" });
  document.body.append(region);
  return (text) => {
    region.textContent = "";
    setTimeout(() => {
      region.textContent = text;
    }, 50);
  };
}

/** A line drawing of 20 by 20. */
export function icon(outline: string): SVGSVGElement {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 20 20");
  svg.setAttribute("aria-hidden", "true");
  const line = document.createElementNS("http://www.w3.org/2000/svg", "path");
  line.setAttribute("d", outline);
  svg.append(line);
  return svg;
}
