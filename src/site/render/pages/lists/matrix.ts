/** The matrix: every practice with the statements of all its levels. A large site gets one page for each topic. */
import { inPractice } from "../../../../../layouts/base/level-label.ts";
import { matrixPage, topicMatrixPage } from "../../../../../layouts/pages/lists/matrix.ts";
import type { TopicPractices } from "../../../../base/model/guidance.ts";
import { isMatrixSplit, MATRIX_ADDRESS, topicMatrixAddress } from "../../../../base/model/matrix.ts";
import { isWithin, type TopicContents, topicsWithPractices } from "../../../../base/model/topic-contents.ts";
import { head, joinBlocks, link, listEntry, twinAddress } from "../../markdown.ts";
import { filledTopics, type PageKind, type PageKindContext } from "../page-kind.ts";

export const matrix: PageKind = {
  generated: ({ title, topics }) => {
    const filled = topics.filter(({ practices }) => practices > 0);
    const count = filled.reduce((sum, { practices }) => sum + practices, 0);
    if (count === 0) return [];
    const ofTopics = isMatrixSplit(count)
      ? topics.filter(({ id }) => filled.some((one) => isWithin(one.id, id))).map(({ id }) => topicMatrixAddress(id))
      : [];
    return [MATRIX_ADDRESS, ...ofTopics].map((address) => ({ address, title }));
  },
  *pages(context) {
    const filled = filledTopics(context.topics);
    const { words } = context;
    if (filled.length === 0) return;
    yield {
      address: MATRIX_ADDRESS,
      html: () => matrixPage(context, context.topics),
      twin: () => matrixTwin(context, filled),
      sitemap: { changed: undefined },
      listing: { title: words.matrix.title, description: words.matrix.intro },
    };
    if (!isMatrixSplit(context.guidance.practices.length)) return;
    for (const entry of topicsWithPractices(context.topics)) {
      yield {
        address: topicMatrixAddress(entry.topic.id),
        html: () => topicMatrixPage(context, entry, context.topics),
        twin: () => topicMatrixTwin(context, entry),
        sitemap: { changed: undefined },
      };
    }
  },
};

/**
 * All practices, or on a large site a list of links to the topics' matrices.
 *
 * @param topics those with practices
 */
function matrixTwin(context: PageKindContext, topics: readonly TopicPractices[]): string {
  const { words, guidance } = context;
  const isSplit = isMatrixSplit(guidance.practices.length);
  const own = {
    title: words.matrix.title,
    address: MATRIX_ADDRESS,
    description: isSplit ? words.matrix.splitIntro(guidance.practices.length) : words.matrix.intro,
  };
  return joinBlocks([
    ...head(context, own),
    ...(isSplit
      ? [
          topics
            .map(({ topic: { id, fullTitle: title } }) =>
              listEntry(context, {
                title: words.matrix.ofTopic(title),
                address: topicMatrixAddress(id),
                description: undefined,
              }),
            )
            .join("\n"),
        ]
      : topics.flatMap((own) => [
          `## ${link(context, own.topic.fullTitle, twinAddress(own.topic.address))}`,
          ladders(context, own),
        ])),
  ]);
}

/** The practices of one topic and of those in it. */
function topicMatrixTwin(context: PageKindContext, own: TopicContents): string {
  const { words } = context;
  const within = filledTopics(context.topics).filter(({ topic }) => isWithin(topic.id, own.topic.id));
  return joinBlocks([
    ...head(context, {
      title: words.matrix.ofTopic(own.topic.fullTitle),
      address: topicMatrixAddress(own.topic.id),
      description: words.matrix.intro,
      above: [{ title: words.matrix.title, address: MATRIX_ADDRESS }],
    }),
    ...within.flatMap((entry) => [
      within.length > 1 ? `## ${link(context, entry.topic.fullTitle, twinAddress(entry.topic.address))}` : "",
      ladders(context, entry),
    ]),
  ]);
}

function ladders(context: PageKindContext, { practices }: TopicPractices): string {
  return practices
    .flatMap((practice) => [
      `- ${link(context, practice.title, twinAddress(practice.address))}`,
      ...practice.levels.map(
        ({ number, statement, anchor }) =>
          `  - ${link(context, `${inPractice(context, practice).words.level(number)}: ${statement}`, `${practice.address}#${anchor}`)}`,
      ),
    ])
    .join("\n");
}
