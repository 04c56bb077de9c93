/**
 * `llms.txt`: the table of contents for readers that are programs, in the form
 * that llmstxt.org describes: a title, a summary, and sections of links, here to
 * the Markdown twins. What a reader in a hurry may skip is in the last section.
 */
import { escapeBlock, escapeHeading } from "../../base/model/markdown-text.ts";
import { MATRIX_ADDRESS } from "../../base/model/matrix.ts";
import type { RenderContext } from "./format.ts";
import { type Output, outputOf } from "./output.ts";
import { joinBlocks, listEntry } from "./twins/text.ts";

export function* renderLlms(context: RenderContext): Generator<Output> {
  const { site, topics, practices, pages, frameworks, glossary } = context.guidance;
  const others = [
    ...pages,
    ...(practices.length > 0
      ? [{ title: context.words.matrix.title, address: MATRIX_ADDRESS, description: context.words.matrix.intro }]
      : []),
    ...(glossary.length > 0
      ? [{ title: context.words.glossary, address: "/glossary/", description: context.words.glossaryIntro }]
      : []),
    ...frameworks.map(({ title, address }) => ({ title, address, description: undefined })),
  ];
  const sections = topics.map(({ id, title }) => ({
    title,
    entries: practices.filter(({ topic }) => topic === id),
  }));
  yield outputOf(
    "llms.txt",
    joinBlocks([
      `# ${escapeHeading(site.title)}`,
      site.description === undefined ? "" : `> ${escapeBlock(site.description)}`,
      ...sections.flatMap(({ title, entries }) =>
        entries.length === 0 ? [] : [`## ${escapeHeading(title)}`, list(context, entries)],
      ),
      // The name of this section is part of the form; programs look for it.
      ...(others.length > 0 ? ["## Optional", list(context, others)] : []),
    ]),
  );
}

function list(context: RenderContext, pages: readonly Parameters<typeof listEntry>[1][]): string {
  return pages.map((page) => listEntry(context, page)).join("\n");
}
