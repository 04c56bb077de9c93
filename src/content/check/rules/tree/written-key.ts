/** The name by which other pages call a page that is their topic, and where it is written. */
import { toOneLine } from "../../../../base/front-matter/one-line.ts";
import { valueAt } from "../../front-matter-positions.ts";
import type { PlacedPage } from "../../page-record.ts";

const KEY = ["eleventyNavigation", "key"];

/** Its `eleventyNavigation.key` as written, else its title. */
export function keyOfPage({ front, title }: PlacedPage): string {
  const written = valueAt(front, KEY);
  return written?.kind === "scalar" ? toOneLine(written.text) : title;
}

/** True for a page with a key of its own. */
export function hasKey({ front }: PlacedPage): boolean {
  return valueAt(front, KEY) !== undefined;
}

/** The path of that value in front matter. */
export function pathOfKey(page: PlacedPage): readonly string[] {
  return hasKey(page) ? KEY : ["title"];
}
