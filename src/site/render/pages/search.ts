/** The search page. */
import { searchPage } from "../../../../layouts/pages/search.ts";
import { MATRIX_ADDRESS } from "../../../base/model/matrix.ts";
import type { TopicContents } from "../../../base/model/topic-contents.ts";
import { head, joinBlocks, listEntry } from "../markdown.ts";
import { filledTopics, type PageKind, type PageKindContext } from "./page-kind.ts";

const ADDRESS = "/search/";

export const search: PageKind = {
  generated: ({ title }) => [{ address: ADDRESS, title }],
  *pages(context) {
    yield {
      address: ADDRESS,
      html: () => searchPage(context, context.topics),
      twin: () => twin(context, context.topics),
      sitemap: { changed: undefined },
    };
  },
};

/** A list of all that the search form can find. */
function twin(context: PageKindContext, topics: readonly TopicContents[]): string {
  const { words, guidance } = context;
  const own = { title: words.search, address: ADDRESS, description: words.searchAbout(guidance.site.title) };
  return joinBlocks([
    ...head(context, own),
    [
      ...topics.map(({ topic }) => listEntry(context, { ...topic, title: topic.fullTitle })),
      ...(topics.length > 0 ? [] : guidance.pages.map((page) => listEntry(context, page))),
      ...(filledTopics(topics).length > 0
        ? [listEntry(context, { title: words.matrix.title, address: MATRIX_ADDRESS, description: words.matrix.intro })]
        : []),
    ].join("\n"),
  ]);
}
