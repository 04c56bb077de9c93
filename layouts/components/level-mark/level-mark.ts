/**
 * The icon of a level: as many steps as the ladder has, filled up to this one. It is
 * hidden from screen readers, because the number is always beside it.
 */
import { type Html, html } from "../../base/html.ts";
import { HEIGHT, markPaths } from "./mark-paths.ts";

/** Marks by number and count: a site has few different ones. */
const known = new Map<number, Html>();

/** @param count number of steps, at least `number` */
export function levelMark(number: number, count: number): Html {
  const key = count * 100 + number;
  const mark = known.get(key) ?? draw(number, count);
  known.set(key, mark);
  return mark;
}

function draw(number: number, count: number): Html {
  const { width, on, off } = markPaths(number, count);
  return html`<svg class="level-mark" viewBox="0 0 ${width} ${HEIGHT}" aria-hidden="true"><path class="on" d="${on}"/><path d="${off}"/></svg>`;
}
