/** A format is a function from the model to output files. */
import type { PageContext } from "../../../layouts/base/page-context.ts";
import { wordsFor } from "../../../layouts/words/interface.ts";
import { topicContents } from "../../base/model/topic-contents.ts";
import { namesOf } from "./names.ts";
import type { Output } from "./output.ts";
import { PAGE_KINDS } from "./pages/kinds.ts";
import type { SitePage } from "./pages/page-kind.ts";

export interface RenderContext extends PageContext {
  /** Every page of the site, kind by kind. */
  readonly pages: readonly SitePage[];
}

export type Format = (context: RenderContext) => Iterable<Output>;

/** Everything that formats need. */
export function renderContext(given: Omit<PageContext, "ladderLength" | "nameOf">): RenderContext {
  const { guidance } = given;
  const words = wordsFor(guidance, given.words);
  const ladderLength = Math.max(1, ...guidance.practices.map(({ levels }) => levels.length));
  const context = {
    ...given,
    words,
    ladderLength,
    nameOf: namesOf(guidance, words),
    topics: topicContents(guidance),
  };
  return { ...context, pages: PAGE_KINDS.flatMap((kind) => [...kind.pages(context)]) };
}
