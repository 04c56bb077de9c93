/** The HTML format: every page of the site, practices first because search has most to do with them. */

import type { PageContext } from "../../../layouts/base/page-context.ts";
import { ACCESSIBILITY_ADDRESS, hasOwnStatement } from "../../../layouts/pages/accessibility.ts";
import type { Practice, TopicPractices } from "../../base/model/guidance.ts";
import { isMatrixSplit, MATRIX_ADDRESS, topicMatrixAddress } from "../../base/model/matrix.ts";
import type { RenderContext } from "./format.ts";
import { reverseIndex } from "./frameworks.ts";
import { namesOf } from "./names.ts";
import { type HtmlOutput, pageOf } from "./output.ts";

export function* renderPages({
  guidance,
  layouts,
  words,
  wordsLang,
  dir,
  assets,
  base,
}: RenderContext): Generator<HtmlOutput> {
  const { practices, topics, pages } = guidance;
  const ladderLength = Math.max(1, ...practices.map(({ levels }) => levels.length));
  const context: PageContext = {
    guidance,
    assets,
    words,
    wordsLang,
    dir,
    base,
    ladderLength,
    nameOf: namesOf(guidance, words),
  };
  const byTopic = new Map<string, Practice[]>(topics.map(({ id }) => [id, []]));
  for (const practice of practices) byTopic.get(practice.topic)?.push(practice);
  const withPractices = topics.map((topic): TopicPractices => ({ topic, practices: byTopic.get(topic.id) ?? [] }));

  let at = 0;
  for (const { topic, practices: siblings } of withPractices) {
    for (const practice of siblings) {
      const neighbours = { previous: practices[at - 1], next: practices[at + 1] };
      yield pageOf(practice.address, layouts.practicePage(context, { practice, topic, siblings, ...neighbours }));
      at++;
    }
    yield pageOf(topic.address, layouts.topicPage(context, topic, siblings));
  }
  for (const page of pages) yield pageOf(page.address, layouts.plainPage(context, page));
  if (guidance.frameworks.length > 0) {
    const answers = reverseIndex(practices);
    yield pageOf("/frameworks/", layouts.frameworksPage(context));
    for (const framework of guidance.frameworks) {
      yield pageOf(
        framework.address,
        layouts.frameworkPage(context, framework, answers.get(framework.key) ?? new Map()),
      );
    }
  }
  if (guidance.glossary.length > 0) yield pageOf("/glossary/", layouts.glossaryPage(context));
  if (hasOwnStatement(guidance)) yield pageOf(ACCESSIBILITY_ADDRESS, layouts.accessibilityPage(context));
  if (practices.length > 0) yield pageOf(MATRIX_ADDRESS, layouts.matrixPage(context, withPractices));
  if (isMatrixSplit(practices.length)) {
    for (const entry of withPractices) {
      if (entry.practices.length > 0)
        yield pageOf(topicMatrixAddress(entry.topic.id), layouts.topicMatrixPage(context, entry));
    }
  }
  for (const sheet of guidance.printSheets) {
    const shown = withPractices.filter(({ topic }) => sheet.topic === undefined || topic.id === sheet.topic);
    yield pageOf(sheet.address, layouts.printPage(context, sheet, shown));
  }
  yield pageOf("/", layouts.homePage(context, withPractices));
  yield pageOf("/search/", layouts.searchPage(context, withPractices));
  yield pageOf("/404.html", layouts.notFoundPage(context, topics));
}
