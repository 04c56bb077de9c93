/** What copying and citing share: interface text, announcements, icons. */
import { element } from "../page/dom.ts";
import { parseWords, type Translate } from "../page/interface-words.ts";

export type { Translate } from "../page/interface-words.ts";

/** The interface text in an element's `data-share`. */
export function shareWords({ dataset }: HTMLElement): Translate {
  return parseWords(dataset["share"]);
}

/** Announces text in a live region. The region is emptied first, so that the same text is announced again. */
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

/** @param outline path data in a box of 20 by 20 */
export function icon(outline: string): SVGSVGElement {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 20 20");
  svg.setAttribute("aria-hidden", "true");
  const line = document.createElementNS("http://www.w3.org/2000/svg", "path");
  line.setAttribute("d", outline);
  svg.append(line);
  return svg;
}
