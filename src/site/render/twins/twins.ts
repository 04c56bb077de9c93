/** The Markdown format: beside every page, at `index.md`, the same text for readers that are programs. */
import { ACCESSIBILITY_ADDRESS, contactName, hasOwnStatement } from "../../../../layouts/pages/accessibility.ts";
import { pathOfAddress } from "../../../base/model/address-text.ts";
import type { Page, TopicPractices } from "../../../base/model/guidance.ts";
import { escapeMarkdown } from "../../../base/model/markdown-text.ts";
import { isMatrixSplit, MATRIX_ADDRESS, topicMatrixAddress } from "../../../base/model/matrix.ts";
import type { RenderContext } from "../format.ts";
import { reverseIndex } from "../frameworks.ts";
import { type Output, outputOf } from "../output.ts";
import { frameworksTwin, frameworkTwin, glossaryTwin, homeTwin, topicTwin } from "./list-twins.ts";
import { matrixTwin, topicMatrixTwin } from "./matrix-twin.ts";
import { practiceTwin } from "./practice-twin.ts";
import { searchTwin, sheetTwin } from "./sheet-twins.ts";
import { body, head, joinBlocks, link, twinAddress } from "./text.ts";

export function* renderTwins(context: RenderContext): Generator<Output> {
  const { practices, topics, pages, frameworks, glossary, printSheets } = context.guidance;
  const byId = new Map(practices.map((practice) => [practice.id, practice]));
  const withPractices = topics.map(
    (topic): TopicPractices => ({ topic, practices: topic.practices.flatMap((id) => byId.get(id) ?? []) }),
  );
  yield twinOf("/", homeTwin(context, withPractices));
  for (const entry of withPractices) {
    yield twinOf(entry.topic.address, topicTwin(context, entry));
    for (const practice of entry.practices) {
      yield twinOf(practice.address, practiceTwin(context, practice, entry.topic));
    }
  }
  for (const page of pages) yield twinOf(page.address, pageTwin(context, page));
  const filled = withPractices.filter((entry) => entry.practices.length > 0);
  if (filled.length > 0) yield twinOf(MATRIX_ADDRESS, matrixTwin(context, filled));
  if (isMatrixSplit(practices.length)) {
    for (const entry of filled) yield twinOf(topicMatrixAddress(entry.topic.id), topicMatrixTwin(context, entry));
  }
  yield twinOf("/search/", searchTwin(context, withPractices));
  for (const sheet of printSheets) {
    const shown = withPractices.filter(({ topic }) => sheet.topic === undefined || topic.id === sheet.topic);
    yield twinOf(sheet.address, sheetTwin(context, sheet, shown));
  }
  if (frameworks.length > 0) {
    const answers = reverseIndex(practices);
    yield twinOf("/frameworks/", frameworksTwin(context));
    for (const framework of frameworks) {
      const own = answers.get(framework.key) ?? new Map();
      yield twinOf(framework.address, frameworkTwin(context, framework, own));
    }
  }
  if (hasOwnStatement(context.guidance)) yield twinOf(ACCESSIBILITY_ADDRESS, statementTwin(context));
  if (glossary.length > 0) yield twinOf("/glossary/", glossaryTwin(context));
}

function twinOf(address: string, text: string): Output {
  return outputOf(pathOfAddress(twinAddress(address)), text);
}

function statementTwin(context: RenderContext): string {
  const { title, contact } = context.guidance.site;
  const own = { title: context.words.accessibility, address: ACCESSIBILITY_ADDRESS };
  const sections = context.words.accessibilityStatement.flatMap(({ heading, text, list }) => [
    `## ${escapeMarkdown(heading)}`,
    ...text.map(escapeMarkdown),
    list.map((item) => `- ${escapeMarkdown(item)}`).join("\n"),
  ]);
  const report =
    contact === undefined
      ? escapeMarkdown(context.words.accessibilityNoContact)
      : `${escapeMarkdown(context.words.accessibilityReport)} ${link(context, contactName(contact), contact)}`;
  return joinBlocks([
    ...head(context, { ...own, description: context.words.accessibilityIntro(title) }),
    ...sections,
    `## ${escapeMarkdown(context.words.accessibilityContact)}`,
    report,
  ]);
}

function pageTwin(context: RenderContext, page: Page): string {
  return joinBlocks([...head(context, page), body(context, page.body)]);
}
