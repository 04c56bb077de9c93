/**
 * Print sheets: pages that combine many practices for printing. Their twins link to each statement in
 * place of repeating the texts.
 */
import { inPractice } from "../../../../layouts/base/level-label.ts";
import {
  countOn,
  entriesOn,
  isPractice,
  printPage,
  type SheetSection,
  type SheetTopic,
  sheetsWithin,
  sheetTitle,
} from "../../../../layouts/pages/print.ts";
import { sheetsOf } from "../../../base/address/print.ts";
import type { Practice, PrintSheet } from "../../../base/model/guidance.ts";
import { escapeMarkdown } from "../../../base/model/markdown-text.ts";
import { head, joinBlocks, link, listEntry, twinAddress } from "../markdown.ts";
import type { PageKind, PageKindContext } from "./page-kind.ts";

/** @param sheetSections sections that other kinds of page add after the practices */
export function printKind(sheetSections: readonly SheetSection[]): PageKind {
  return {
    generated: ({ title, topics, ...levels }) => sheetsOf(topics, levels).map(({ address }) => ({ address, title })),
    *pages(context) {
      for (const sheet of context.guidance.printSheets) {
        const topics = entriesOn(sheet, context.topics, context.guidance);
        yield {
          address: sheet.address,
          html: () => printPage(context, sheet, topics, sheetSections),
          twin: () => twin(context, sheet, topics),
        };
      }
    },
  };
}

/** @param topics what is on the sheet */
function twin(context: PageKindContext, sheet: PrintSheet, topics: readonly SheetTopic[]): string {
  const count = countOn(topics);
  const own = {
    title: sheetTitle(context, sheet),
    address: sheet.address,
    description: context.words.print.count(count.practices, count.pages),
  };
  return joinBlocks([
    ...head(context, own),
    ...(sheet.isWhole ? [] : others(context, sheet)),
    ...(sheet.isWhole || sheet.topic !== undefined ? entries(context, sheet, topics) : []),
  ]);
}

function entries(context: PageKindContext, { level }: PrintSheet, topics: readonly SheetTopic[]): string[] {
  return topics.flatMap(({ topic, entries }) => [
    topic ? `## ${link(context, topic.fullTitle, twinAddress(topic.address))}` : "",
    entries
      .map((entry) =>
        [listEntry(context, entry), isPractice(entry) && statement(context, entry, level)].filter(Boolean).join("\n"),
      )
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
function others(context: PageKindContext, sheet: PrintSheet): string[] {
  const lines = sheetsWithin(context.guidance, sheet).map(
    ({ topic, address }) => `- ${link(context, topic.fullTitle, twinAddress(address))}`,
  );
  return [escapeMarkdown(context.words.print.byTopic), lines.join("\n")];
}
