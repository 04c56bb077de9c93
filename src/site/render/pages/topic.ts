/** A topic: its own text and its practices. */
import { topicPage } from "../../../../layouts/pages/topic.ts";
import type { TopicPractices } from "../../../base/model/guidance.ts";
import { lastChange } from "../../../base/model/last-change.ts";
import { body, head, joinBlocks, listEntry } from "../markdown.ts";
import type { PageKind, PageKindContext } from "./page-kind.ts";

export const topic: PageKind = {
  *pages(context) {
    for (const entry of context.topics) {
      yield {
        address: entry.topic.address,
        html: () => topicPage(context, entry.topic, entry.practices),
        twin: () => twin(context, entry),
        sitemap: { changed: lastChange(entry.topic) },
      };
    }
  },
};

function twin(context: PageKindContext, { topic, practices }: TopicPractices): string {
  return joinBlocks([
    ...head(context, topic),
    body(context, topic.body),
    `## ${context.words.practiceCount(practices.length)}`,
    practices.map((practice) => listEntry(context, practice)).join("\n"),
  ]);
}
