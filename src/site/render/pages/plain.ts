/** A page without a ladder: one in a topic, or one outside all topics, such as "About". */

import { plainPage } from "../../../../layouts/pages/plain.ts";
import { lastChange } from "../../../base/model/last-change.ts";
import { bothNames } from "../../../base/model/short-name.ts";
import { inReadingOrder, neighboursIn, topTopics } from "../../../base/model/topic-contents.ts";
import { body, head, joinBlocks } from "../markdown.ts";
import type { PageKind } from "./page-kind.ts";

export const plain: PageKind = {
  *pages(context) {
    const { topics } = context;
    const topicOf = new Map(topics.map((topic) => [topic.topic.id, topic]));
    const neighbours = neighboursIn(inReadingOrder(topics));
    for (const page of context.guidance.pages) {
      const topic = topicOf.get(page.topic ?? "");
      const place = topic && { topic, tops: topTopics(topics), ...neighbours.get(page.address) };
      const above = topic ? [...topic.above, topic.topic] : [];
      yield {
        address: page.address,
        html: () => plainPage(context, page, place),
        twin: () => joinBlocks([...head(context, { ...page, above }), body(context, page.body)]),
        sitemap: { changed: () => lastChange(page) },
        listing: { title: bothNames(page), description: page.description, ...(topic && { topic: topic.topic.id }) },
      };
    }
  },
};
