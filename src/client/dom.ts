/** Building elements. Text always goes in as text, never as HTML. */
import { HEIGHT, markPaths } from "../../layouts/components/level-mark/mark-paths.ts";

/** An element with attributes and children. */
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

const ENTITIES: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&amp;": "&",
  "&quot;": '"',
  "&#39;": "'",
  "&#x27;": "'",
};

/** An excerpt, escaped text with `<mark>`, as nodes. */
export function excerptNodes(excerpt: string): (Node | string)[] {
  return excerpt.split(/(<mark>.*?<\/mark>)/s).map((piece) => {
    const marked = /^<mark>(.*)<\/mark>$/s.exec(piece)?.[1];
    return marked === undefined ? plainText(piece) : element("mark", {}, plainText(marked));
  });
}

function plainText(text: string): string {
  return text.replace(/&(?:lt|gt|amp|quot|#39|#x27);/g, (entity) => ENTITIES[entity] ?? entity);
}

const SVG = "http://www.w3.org/2000/svg";

/** The mark of a level, drawn as on the pages. */
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
