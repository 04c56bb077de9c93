/** What stands in a small box for a level: its number, or its icon where readers see names. */
import type { Html } from "../../base/html.ts";
import { isNamed, labelIn } from "../../base/level-label.ts";
import type { PageContext } from "../../base/page-context.ts";
import { levelMark } from "./level-mark.ts";

/** @param count number of the highest level of the ladder */
export function levelBox(context: PageContext, number: number, count: number): Html | string {
  return isNamed(context) ? levelMark(number, count) : labelIn(context, number);
}
