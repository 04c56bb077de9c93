/** Addresses of the newest edition below `/latest/` and below its name: each leads to the same page at the root. */
import { latestPage } from "../../../../layouts/pages/latest.ts";
import { LATEST } from "../../../base/model/site-outline.ts";
import type { PageKind } from "./page-kind.ts";

/** @param kinds those whose listed pages are found there as well */
export function latestKind(kinds: readonly PageKind[]): PageKind {
  return {
    *pages(context) {
      const { editions } = context;
      if (editions === undefined) return;
      if (editions.here) {
        for (const address of editions.here.onlyInNewest)
          yield { address, html: () => latestPage(context, address, address, context.guidance.site.title) };
        return;
      }
      const names = [LATEST, ...(editions.current === undefined ? [] : [editions.current])];
      const listed = kinds.flatMap((kind) => [...kind.pages(context)].filter(({ sitemap }) => sitemap !== undefined));
      // A page that moved was found here under its former address as well.
      const all = [
        ...listed.map(({ address }) => address),
        ...context.guidance.formerPages.map(({ address }) => address),
      ];
      for (const to of all) {
        for (const name of names) {
          const address = `/${name}${to}`;
          yield { address, html: () => latestPage(context, address, to, context.nameOf(to)) };
        }
      }
    },
  };
}
