/** The HTML format, and each page's Markdown twin for programs, at `index.md` beside it. */

import { pathOfAddress } from "../../base/model/address-text.ts";
import type { Format } from "./format.ts";
import { twinAddress } from "./markdown.ts";
import { outputOf, pageOf } from "./output.ts";

export const renderPages: Format = function* ({ pages, guidance }) {
  const former = new Set(guidance.formerPages.map(({ address }) => address));
  for (const { address, html } of pages) {
    const page = pageOf(address, html());
    yield former.has(address) ? { ...page, isNamedByContent: true } : page;
  }
};

export const renderTwins: Format = function* ({ pages }) {
  for (const { address, twin } of pages) if (twin) yield outputOf(pathOfAddress(twinAddress(address)), twin());
};
