/** The home page, with the text of the content's `index.md` if there is one. */
import { homePage } from "../../../../layouts/pages/home.ts";
import { lastChange } from "../../../base/model/last-change.ts";
import { escapeBlock } from "../../../base/model/markdown-text.ts";
import { topTopics } from "../../../base/model/topic-contents.ts";
import { body, entryList, head, joinBlocks, link, listEntry, twinAddress } from "../markdown.ts";
import type { PageKind, PageKindContext } from "./page-kind.ts";

export const home: PageKind = {
  generated: ({ title, hasHome }) => [{ address: "/", title, isRecorded: !hasHome }],
  *pages(context) {
    const { home } = context.guidance;
    yield {
      address: "/",
      html: () => homePage(context, topTopics(context.topics)),
      twin: () => twin(context),
      sitemap: { changed: () => home && lastChange(home) },
    };
  },
};

function twin(context: PageKindContext): string {
  const { site, home } = context.guidance;
  return joinBlocks([
    ...head(context, { title: site.title, address: "/", description: home?.description ?? site.description }),
    home ? body(context, home.body) : "",
    ...context.topics.flatMap(({ topic, entries }) => [
      `## ${link(context, topic.fullTitle, twinAddress(topic.address))}`,
      topic.description === undefined ? "" : escapeBlock(topic.description),
      entryList(context, entries),
    ]),
    context.topics.length > 0 ? "" : context.guidance.pages.map((page) => listEntry(context, page)).join("\n"),
  ]);
}
