/** A format is a function from the model to output files. */
import type { PageContext } from "../../../layouts/base/page-context.ts";
import { wordsFor, wordsOfPractices } from "../../../layouts/words/interface.ts";
import type { Address } from "../../base/model/guidance.ts";
import { numbersOf } from "../../base/model/level-style.ts";
import { topicContents } from "../../base/model/topic-contents.ts";
import { namesOf } from "./names.ts";
import type { Output } from "./output.ts";
import { PAGE_KINDS } from "./pages/kinds.ts";
import type { SitePage } from "./pages/page-kind.ts";

export interface RenderContext extends PageContext {
  /** Every page of the site, kind by kind. */
  readonly pages: readonly SitePage[];
  /** True for pages and twins that need not be rendered, by path. Default: none. */
  readonly isKept?: (path: string) => boolean;
}

export type Format = (context: RenderContext) => Iterable<Output>;

/**
 * Everything that formats need.
 *
 * @param nameElsewhere names addresses that are not of this guidance. Default: it knows none
 */
export function renderContext(
  given: Omit<PageContext, "levelNumbers" | "ladderLength" | "wordsOf" | "nameOf">,
  nameElsewhere: (address: Address) => string | undefined = () => undefined,
): RenderContext {
  const { guidance } = given;
  const words = wordsFor(guidance, given.words);
  const wordsOf = wordsOfPractices(guidance, given.words);
  const ownName = namesOf(guidance, wordsOf);
  const levelNumbers = numbersOf(guidance.practices);
  const ladderLength = Math.max(1, ...levelNumbers);
  const context = {
    ...given,
    words,
    levelNumbers,
    ladderLength,
    wordsOf,
    nameOf: (address: Address) => nameElsewhere(address) ?? ownName(address),
    topics: topicContents(guidance),
  };
  return { ...context, pages: PAGE_KINDS.flatMap((kind) => [...kind.pages(context)]) };
}
