/** The 404 page. */
import { notFoundPage } from "../../../../layouts/pages/not-found.ts";
import { topTopics } from "../../../base/model/topic-contents.ts";
import type { PageKind } from "./page-kind.ts";

const ADDRESS = "/404.html";

export const notFound: PageKind = {
  generated: ({ title }) => [{ address: ADDRESS, title }],
  *pages(context) {
    yield { address: ADDRESS, html: () => notFoundPage(context, topTopics(context.topics)) };
  },
};
