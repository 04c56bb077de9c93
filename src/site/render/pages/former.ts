/** Pages at former addresses: each redirects, or says what became of the content. */
import { formerPage } from "../../../../layouts/pages/former.ts";
import type { PageKind } from "./page-kind.ts";

export const former: PageKind = {
  *pages(context) {
    for (const page of context.guidance.formerPages)
      yield { address: page.address, html: () => formerPage(context, page) };
  },
};
