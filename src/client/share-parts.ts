/** What copying and citing share: the interface's words, announcements, icons. */
import { element } from "./dom.ts";

/** One of the page's interface words, with what stands in braces filled in. */
export type Say = (name: string, values?: Readonly<Record<string, string>>) => string;

/** The words that an element brings as JSON in `data-share`. */
export function wordsOf({ dataset }: HTMLElement): Say {
  const parsed: unknown = JSON.parse(dataset["share"] ?? "{}");
  const words = new Map<string, unknown>(typeof parsed === "object" && parsed !== null ? Object.entries(parsed) : []);
  return (name, values = {}) =>
    String(words.get(name) ?? "").replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);
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
