/**
 * Print sheets: pages that combine many practices for printing. Their twins link to each statement in
 * place of repeating the texts.
 */
import { inPractice } from "../../../../layouts/base/level-label.ts";
import { practicesOn, printPage, type SheetSection, sheetTitle } from "../../../../layouts/pages/print.ts";
import { sheetsOf } from "../../../base/address/print.ts";
import type { Practice, PrintSheet, TopicPractices } from "../../../base/model/guidance.ts";
import { escapeMarkdown } from "../../../base/model/markdown-text.ts";
import { head, joinBlocks, link, listEntry, twinAddress } from "../markdown.ts";
import type { PageKind, PageKindContext } from "./page-kind.ts";

/** @param sheetSections sections that other kinds of page add after the practices */
export function printKind(sheetSections: readonly SheetSection[]): PageKind {
  return {
    generated: ({ title, topics, ...levels }) => sheetsOf(topics, levels).map(({ address }) => ({ address, title })),
    *pages(context) {
      for (const sheet of context.guidance.printSheets) {
        const topics = context.topics.filter(({ topic }) => sheet.topic === undefined || topic.id === sheet.topic);
        yield {
          address: sheet.address,
          html: () => printPage(context, sheet, topics, sheetSections),
          twin: () => twin(context, sheet, topics),
        };
      }
    },
  };
}

/** @param topics all topics on the sheet */
function twin(context: PageKindContext, sheet: PrintSheet, topics: readonly TopicPractices[]): string {
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

function practices(context: PageKindContext, { level }: PrintSheet, topics: readonly TopicPractices[]): string[] {
  return topics.flatMap((own) => [
    `## ${link(context, own.topic.fullTitle, twinAddress(own.topic.address))}`,
    own.practices
      .map((practice) => [listEntry(context, practice), statement(context, practice, level)].filter(Boolean).join("\n"))
      .join("\n"),
  ]);
}

function statement(site: PageKindContext, practice: Practice, number: number | undefined): string {
  const { address, levels } = practice;
  const context = inPractice(site, practice);
  const level = levels.find((one) => one.number === number);
  if (level === undefined) return "";
  return `  - ${link(context, `${context.words.level(level.number)}: ${level.statement}`, `${address}#${level.anchor}`)}`;
}

/** Links to the topics' sheets, where one sheet for all would be too long. */
function others(context: PageKindContext, { level, isUpTo }: PrintSheet): string[] {
  const { guidance, words } = context;
  const titles = new Map(guidance.topics.map(({ id, fullTitle }) => [id, fullTitle]));
  const lines = guidance.printSheets.flatMap((sheet) =>
    sheet.level === level && sheet.isUpTo === isUpTo && sheet.topic !== undefined
      ? [`- ${link(context, titles.get(sheet.topic) ?? sheet.topic, twinAddress(sheet.address))}`]
      : [],
  );
  return [escapeMarkdown(words.print.byTopic), lines.join("\n")];
}
