/** The self-assessment. From sixty practices on, each topic has a page of its own, and `/assess/` brings the results together. */
import { assessPage } from "../../../../layouts/pages/assess.ts";
import { ASSESS_ADDRESS, isAssessmentSplit, topicAssessmentAddress } from "../../../base/model/assessment.ts";
import type { TopicPractices } from "../../../base/model/guidance.ts";
import { head, joinBlocks, link } from "../markdown.ts";
import { filledTopics, type PageKind, type PageKindContext } from "../pages/page-kind.ts";
import { assessmentFiles } from "./files.ts";

export const assess: PageKind = {
  generated: ({ title, topics, levelNumbers, isAssessed }) => {
    const filled = topics.filter(({ practices }) => practices > 0);
    const count = filled.reduce((sum, { practices }) => sum + practices, 0);
    if (!isAssessed || levelNumbers.length < 2) return [];
    const ofTopics = isAssessmentSplit(count) ? filled.map(({ id }) => topicAssessmentAddress(id)) : [];
    return [ASSESS_ADDRESS, ...ofTopics].map((address) => ({ address, title }));
  },
  *pages(context) {
    const { guidance } = context;
    const { assessment } = guidance;
    if (assessment === undefined) return;
    const { assess } = context.words;
    const filled = filledTopics(context.topics);
    const isSplit = isAssessmentSplit(guidance.practices.length);
    const html = (of: TopicPractices | undefined) => () => {
      const { known, base, ladderFile } = assessmentFiles(guidance, assessment);
      const dataOf = (practice: string) => known.get(practice);
      return assessPage(context, { topics: filled, isSplit, of, dataOf, ladders: base, ladderFile });
    };
    yield {
      address: ASSESS_ADDRESS,
      isGathered: true,
      html: html(undefined),
      twin: () => twin(context, ASSESS_ADDRESS, assess.title, filled, isSplit),
      sitemap: { changed: undefined },
      listing: { title: assess.title, description: assess.about },
    };
    if (!isSplit) return;
    for (const own of filled) {
      const address = topicAssessmentAddress(own.topic.id);
      yield {
        address,
        isGathered: true,
        html: html(own),
        twin: () => twin(context, address, assess.ofTopic(own.topic.title), [own], false),
        sitemap: { changed: undefined },
      };
    }
  },
};

/** A worksheet: the statements with a box each, or links to those of the topics. */
function twin(
  context: PageKindContext,
  address: string,
  title: string,
  topics: readonly TopicPractices[],
  isSplit: boolean,
): string {
  const { assess, level } = context.words;
  return joinBlocks([
    ...head(context, { address, title, description: assess.about }),
    ...(isSplit
      ? [topics.map(({ topic }) => `- ${link(context, topic.title, topicAssessmentAddress(topic.id))}`).join("\n")]
      : topics.flatMap(({ topic, practices }) => [
          `## ${link(context, topic.title, topic.address)}`,
          practices
            .flatMap((practice) => [
              `- ${link(context, practice.title, practice.address)}`,
              ...practice.levels.map(
                ({ number, statement, anchor }) =>
                  `  - [ ] ${link(context, `${level(number)}: ${statement}`, `${practice.address}#${anchor}`)}`,
              ),
            ])
            .join("\n"),
        ])),
  ]);
}
