/** The Markdown twin of the matrix: every practice with the statements of its levels, each with its permanent address. */
import type { TopicPractices } from "../../../base/model/guidance.ts";
import { isMatrixSplit, MATRIX_ADDRESS, topicMatrixAddress } from "../../../base/model/matrix.ts";
import type { RenderContext } from "../format.ts";
import { head, joinBlocks, link, listEntry, twinAddress } from "./text.ts";

/**
 * All practices together, or a list of the topics' matrices: whichever the page is.
 *
 * @param topics those with practices
 */
export function matrixTwin(context: RenderContext, topics: readonly TopicPractices[]): string {
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
            .map(({ topic: { id, title } }) =>
              listEntry(context, {
                title: words.matrix.ofTopic(title),
                address: topicMatrixAddress(id),
                description: undefined,
              }),
            )
            .join("\n"),
        ]
      : topics.flatMap((own) => [
          `## ${link(context, own.topic.title, twinAddress(own.topic.address))}`,
          ladders(context, own),
        ])),
  ]);
}

/** The practices of one topic. */
export function topicMatrixTwin(context: RenderContext, own: TopicPractices): string {
  const { words } = context;
  return joinBlocks([
    ...head(context, {
      title: words.matrix.ofTopic(own.topic.title),
      address: topicMatrixAddress(own.topic.id),
      description: words.matrix.intro,
      above: [{ title: words.matrix.title, address: MATRIX_ADDRESS }],
    }),
    ladders(context, own),
  ]);
}

function ladders(context: RenderContext, { practices }: TopicPractices): string {
  return practices
    .flatMap(({ title, address, levels }) => [
      `- ${link(context, title, twinAddress(address))}`,
      ...levels.map(
        ({ number, statement, anchor }) =>
          `  - ${link(context, `${context.words.level(number)}: ${statement}`, `${address}#${anchor}`)}`,
      ),
    ])
    .join("\n");
}
