/**
 * `llms.txt` as described by llmstxt.org: a title, a summary, and sections of links, here to the
 * Markdown twins. The last section contains what may be skipped.
 */
import { escapeBlock, escapeHeading } from "../../base/model/markdown-text.ts";
import type { RenderContext } from "./format.ts";
import { joinBlocks, listEntry } from "./markdown.ts";
import { type Output, outputOf } from "./output.ts";

export function* renderLlms(context: RenderContext): Generator<Output> {
  const { site, topics } = context.guidance;
  const listed = context.pages.flatMap(({ address, listing }) => (listing ? [{ address, ...listing }] : []));
  const skippable = listed.filter(({ topic }) => topic === undefined);
  const others = [
    ...skippable.filter(({ isReference }) => !isReference),
    ...skippable.filter(({ isReference }) => isReference),
  ];
  yield outputOf(
    "llms.txt",
    joinBlocks([
      `# ${escapeHeading(site.title)}`,
      site.description === undefined ? "" : `> ${escapeBlock(site.description)}`,
      ...topics.flatMap(({ id, fullTitle, entries: addresses }) => {
        const own = listed.filter(({ topic }) => topic === id);
        const entries = own.sort((a, b) => addresses.indexOf(a.address) - addresses.indexOf(b.address));
        return entries.length === 0 ? [] : [`## ${escapeHeading(fullTitle)}`, list(context, entries)];
      }),
      // The format prescribes the name of this section.
      ...(others.length > 0 ? ["## Optional", list(context, others)] : []),
    ]),
  );
}

function list(context: RenderContext, pages: readonly Parameters<typeof listEntry>[1][]): string {
  return pages.map((page) => listEntry(context, page)).join("\n");
}
