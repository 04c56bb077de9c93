/** Pages that are no longer published: a small one at each former address, which leads on or says what became of it. */
import { formerPage } from "../../../../layouts/pages/former.ts";
import type { PageKind } from "./page-kind.ts";

export const former: PageKind = {
  *pages(context) {
    for (const page of context.guidance.formerPages)
      yield { address: page.address, html: () => formerPage(context, page) };
  },
};
