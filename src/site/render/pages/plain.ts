/** Any other page of the content, such as "About". */
import { plainPage } from "../../../../layouts/pages/plain.ts";
import { lastChange } from "../../../base/model/last-change.ts";
import { body, head, joinBlocks } from "../markdown.ts";
import type { PageKind } from "./page-kind.ts";

export const plain: PageKind = {
  *pages(context) {
    for (const page of context.guidance.pages) {
      yield {
        address: page.address,
        html: () => plainPage(context, page),
        twin: () => joinBlocks([...head(context, page), body(context, page.body)]),
        sitemap: { changed: lastChange(page) },
        listing: { title: page.title, description: page.description },
      };
    }
  },
};
