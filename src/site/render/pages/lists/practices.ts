/** The list of all practices. A content page with its address takes its place. */
import { practicesPage } from "../../../../../layouts/pages/lists/practices.ts";
import { PRACTICES_ADDRESS } from "../../../../base/model/practices.ts";
import { head, joinBlocks, link, listEntry, twinAddress } from "../../markdown.ts";
import { filledTopics, type PageKind, type PageKindContext } from "../page-kind.ts";

export const practices: PageKind = {
  generated: ({ title, topics }) =>
    topics.some(({ practices }) => practices > 0) ? [{ address: PRACTICES_ADDRESS, title, isReplaceable: true }] : [],
  *pages(context) {
    const { guidance } = context;
    const isTaken = [...guidance.topics, ...guidance.pages].some(({ address }) => address === PRACTICES_ADDRESS);
    if (isTaken || guidance.practices.length === 0) return;
    yield {
      address: PRACTICES_ADDRESS,
      html: () => practicesPage(context, filledTopics(context.topics)),
      twin: () => twin(context),
      sitemap: { changed: undefined },
    };
  },
};

function twin(context: PageKindContext): string {
  const { words, guidance } = context;
  const description = words.practicesIntro(guidance.practices.length);
  return joinBlocks([
    ...head(context, { title: words.practices, address: PRACTICES_ADDRESS, description }),
    ...filledTopics(context.topics).flatMap(({ topic, practices }) => [
      `## ${link(context, topic.fullTitle, twinAddress(topic.address))}`,
      practices.map((practice) => listEntry(context, practice)).join("\n"),
    ]),
  ]);
}
