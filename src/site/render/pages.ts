/** The HTML format, and beside every page, at `index.md`, its text in Markdown for readers that are programs. */
import type { Format } from "./format.ts";
import { twinAddress } from "./markdown.ts";
import { outputOf, pageOf } from "./output.ts";

export const renderPages: Format = function* ({ pages }) {
  for (const { address, html } of pages) yield pageOf(address, html());
};

export const renderTwins: Format = function* ({ pages }) {
  for (const { address, twin } of pages) if (twin) yield outputOf(twinAddress(address).slice(1), twin());
};
