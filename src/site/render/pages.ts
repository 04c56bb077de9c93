/** The HTML format, and each page's Markdown twin for programs, at `index.md` beside it. */

import { pathOfAddress } from "../../base/model/address-text.ts";
import type { Format } from "./format.ts";
import { twinAddress } from "./markdown.ts";
import { outputOf, pageOf } from "./output.ts";
import type { SitePage } from "./pages/page-kind.ts";

/** The path of a page, and that of its twin if it has one. */
export function outputPathsOf({ address, twin }: SitePage): [page: string, twin?: string] {
  return twin ? [pathOfAddress(address), pathOfAddress(twinAddress(address))] : [pathOfAddress(address)];
}

export const renderPages: Format = function* ({ pages, guidance, isKept }) {
  const former = new Set(guidance.formerPages.map(({ address }) => address));
  for (const { address, html } of pages) {
    if (isKept?.(pathOfAddress(address))) continue;
    const page = pageOf(address, html());
    yield former.has(address) ? { ...page, isNamedByContent: true } : page;
  }
};

export const renderTwins: Format = function* ({ pages, isKept }) {
  for (const page of pages) {
    const [, path] = outputPathsOf(page);
    if (path !== undefined && page.twin && !isKept?.(path)) yield outputOf(path, page.twin());
  }
};
