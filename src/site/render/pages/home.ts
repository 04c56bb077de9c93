/** The home page, with the text of the content's `index.md` if there is one. */
import { homePage } from "../../../../layouts/pages/home.ts";
import { lastChange } from "../../../base/model/last-change.ts";
import { escapeBlock } from "../../../base/model/markdown-text.ts";
import { body, head, joinBlocks, link, listEntry, twinAddress } from "../markdown.ts";
import type { PageKind, PageKindContext } from "./page-kind.ts";

export const home: PageKind = {
  generated: ({ title, hasHome }) => [{ address: "/", title, isRecorded: !hasHome }],
  *pages(context) {
    const { home } = context.guidance;
    yield {
      address: "/",
      html: () => homePage(context, context.topics),
      twin: () => twin(context),
      sitemap: { changed: home && lastChange(home) },
    };
  },
};

function twin(context: PageKindContext): string {
  const { site, home } = context.guidance;
  return joinBlocks([
    ...head(context, { title: site.title, address: "/", description: home?.description ?? site.description }),
    home ? body(context, home.body) : "",
    ...context.topics.flatMap(({ topic, practices }) => [
      `## ${link(context, topic.title, twinAddress(topic.address))}`,
      topic.description === undefined ? "" : escapeBlock(topic.description),
      practices.map((practice) => listEntry(context, practice)).join("\n"),
    ]),
  ]);
}
