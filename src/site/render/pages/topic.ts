/** A topic: its own text and its practices. */
import { entryCount } from "../../../../layouts/components/entry-card/entry-card.ts";
import { topicPage } from "../../../../layouts/pages/topic.ts";
import { lastChange } from "../../../base/model/last-change.ts";
import { type TopicContents, topTopics } from "../../../base/model/topic-contents.ts";
import { body, entryList, head, joinBlocks } from "../markdown.ts";
import type { PageKind, PageKindContext } from "./page-kind.ts";

export const topic: PageKind = {
  *pages(context) {
    for (const entry of context.topics) {
      yield {
        address: entry.topic.address,
        html: () => topicPage(context, entry, topTopics(context.topics)),
        twin: () => twin(context, entry),
        sitemap: { changed: () => lastChange(entry.topic) },
      };
    }
  },
};

function twin(context: PageKindContext, own: TopicContents): string {
  return joinBlocks([
    ...head(context, { ...own.topic, above: own.above }),
    body(context, own.topic.body),
    `## ${entryCount(context, own)}`,
    entryList(context, own.entries),
  ]);
}
