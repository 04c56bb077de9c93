/** Creates and finds elements. Strings are inserted as text, never as HTML. */
import { HEIGHT, markPaths } from "../../../layouts/components/level-mark/mark-paths.ts";

export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** @throws when the page lacks the element */
export function requireElement<T extends HTMLElement>(selector: string, type: new () => T): T {
  const found = document.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`the page lacks ${selector}`);
  return found;
}

const SVG = "http://www.w3.org/2000/svg";

/** The mark of a level, as `level-mark.ts` of the layouts draws it. */
export function levelMark(number: number, count: number): SVGSVGElement {
  const { width, on, off } = markPaths(number, count);
  const svg = document.createElementNS(SVG, "svg");
  for (const [key, value] of Object.entries({
    class: "level-mark",
    viewBox: `0 0 ${width} ${HEIGHT}`,
    "aria-hidden": "true",
  }))
    svg.setAttribute(key, value);
  svg.append(path(on, "on"), path(off, ""));
  return svg;
}

function path(outline: string, name: string): SVGPathElement {
  const made = document.createElementNS(SVG, "path");
  made.setAttribute("d", outline);
  if (name !== "") made.setAttribute("class", name);
  return made;
}

/** What pages tell scripts of the site: on the body, or on what a host's layout wraps. */
export function siteData(): DOMStringMap {
  return (document.querySelector<HTMLElement>("[data-base]") ?? document.body).dataset;
}
