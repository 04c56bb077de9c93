/** What levels are called where their headings carry their number. */
import type { Guidance, LevelPage, Practice } from "../../src/base/model/guidance.ts";
import { labelOf } from "../../src/base/model/level-style.ts";
import { type Html, html } from "./html.ts";
import { href, type PageContext } from "./page-context.ts";

/** The context for a practice that calls its levels something of its own. */
export function inPractice<Context extends PageContext>(context: Context, practice: Practice): Context {
  return practice.levelStyle && context.wordsOf ? { ...context, words: context.wordsOf(practice) } : context;
}

/** What stands for the number of a level: "300". */
export function labelIn(
  { guidance: { site }, words }: Pick<PageContext, "guidance" | "words">,
  number: number,
): string {
  if (site.levelStyle?.isNamed) return words.level(number);
  return site.levelStyle ? labelOf(site.levelStyle, number) : String(number);
}

/** True where readers see the names of levels in place of their numbers. */
export function isNamed({ guidance: { site } }: Pick<PageContext, "guidance">): boolean {
  return site.levelStyle?.isNamed === true;
}

/** A level's number as a link to the page that says what it means, where there is one. */
export function linkToMeaning(context: PageContext, number: number, text: Html | string): Html | string {
  const page = meaningOf(context.guidance, number);
  return page ? html`<a class="level-meaning" href="${href(context, page.address)}">${text}</a>` : text;
}

/** The page that says what the levels of one number mean. */
export function meaningOf({ levelPages }: Guidance, number: number): LevelPage | undefined {
  return levelPages?.find((page) => page.number === number);
}

/** The name of the levels of one number, if it is the same in all practices. */
export function sharedName({ practices }: Guidance, number: number): string | undefined {
  const names = new Set<string | undefined>();
  for (const { levels } of practices) for (const level of levels) if (level.number === number) names.add(level.name);
  const [name] = names;
  return names.size === 1 ? name : undefined;
}
