/**
 * The Markdown twins of sheets and of the search page. What these pages repeat is
 * in the twins of practices, so theirs say where: a program that wants one level
 * of everything finds each statement with its permanent address.
 */
import { practicesOn, sheetTitle } from "../../../../layouts/pages/print.ts";
import type { Practice, PrintSheet, TopicPractices } from "../../../base/model/guidance.ts";
import { escapeMarkdown } from "../../../base/model/markdown-text.ts";
import { MATRIX_ADDRESS } from "../../../base/model/matrix.ts";
import type { RenderContext } from "../format.ts";
import { head, joinBlocks, link, listEntry, twinAddress } from "./text.ts";

/** @param topics all topics that the sheet is about */
export function sheetTwin(context: RenderContext, sheet: PrintSheet, topics: readonly TopicPractices[]): string {
  const shown = practicesOn(sheet, topics);
  const count = shown.reduce((sum, { practices }) => sum + practices.length, 0);
  const own = {
    title: sheetTitle(context, sheet, topics),
    address: sheet.address,
    description: context.words.print.count(count),
  };
  return joinBlocks([
    ...head(context, own),
    ...(sheet.isWhole ? practices(context, sheet, shown) : others(context, sheet)),
  ]);
}

/** The form finds what stands in this list. */
export function searchTwin(context: RenderContext, topics: readonly TopicPractices[]): string {
  const { words, guidance } = context;
  const own = { title: words.search, address: "/search/", description: words.searchAbout(guidance.site.title) };
  return joinBlocks([
    ...head(context, own),
    [
      ...topics.map(({ topic }) => listEntry(context, topic)),
      ...(topics.some((own) => own.practices.length > 0)
        ? [listEntry(context, { title: words.matrix.title, address: MATRIX_ADDRESS, description: words.matrix.intro })]
        : []),
    ].join("\n"),
  ]);
}

function practices(context: RenderContext, { level }: PrintSheet, topics: readonly TopicPractices[]): string[] {
  return topics.flatMap((own) => [
    `## ${link(context, own.topic.title, twinAddress(own.topic.address))}`,
    own.practices
      .map((practice) => [listEntry(context, practice), statement(context, practice, level)].filter(Boolean).join("\n"))
      .join("\n"),
  ]);
}

function statement(context: RenderContext, { address, levels }: Practice, number: number | undefined): string {
  const level = levels.find((one) => one.number === number);
  if (level === undefined) return "";
  return `  - ${link(context, `${context.words.level(level.number)}: ${level.statement}`, `${address}#${level.anchor}`)}`;
}

/** The sheets of the topics, where one for all would be too much. */
function others(context: RenderContext, { level }: PrintSheet): string[] {
  const { guidance, words } = context;
  const titles = new Map(guidance.topics.map(({ id, title }) => [id, title]));
  const lines = guidance.printSheets.flatMap((sheet) =>
    sheet.level === level && sheet.topic !== undefined
      ? [`- ${link(context, titles.get(sheet.topic) ?? sheet.topic, twinAddress(sheet.address))}`]
      : [],
  );
  return [escapeMarkdown(words.print.byTopic), lines.join("\n")];
}
