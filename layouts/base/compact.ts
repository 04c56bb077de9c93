/** Ladders of levels that say all in one line, which are shown as one table. */
import type { Level, Practice } from "../../src/base/model/guidance.ts";

/** Longest text of a level without a statement of its own, as markup, that is still a line. */
const LONGEST = 240;

/** One paragraph and nothing else. */
const PARAGRAPH = /^<p>(?:(?!<\/p>)[\s\S])*<\/p>\s*$/;

export function isCompact({ levels }: Pick<Practice, "levels">): boolean {
  return levels.length > 1 && levels.every(isLine);
}

/** True for a statement alone, and for a name with one short paragraph. */
function isLine({ heading, lead: { html }, parts }: Level): boolean {
  if (parts.length > 0) return false;
  return html === "" || (heading !== undefined && html.length <= LONGEST && PARAGRAPH.test(html));
}
