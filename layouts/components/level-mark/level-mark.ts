/**
 * The mark of a level: as many steps as the ladder has, filled up to this one.
 * A level is known by number, by shape and by colour; the mark is the shape, and
 * says nothing to a screen reader because the number stands beside it.
 */
import { type Html, html } from "../../base/html.ts";
import { HEIGHT, markPaths } from "./mark-paths.ts";

/** A site has few marks and shows each of them very often. */
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
