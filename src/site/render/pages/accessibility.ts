/** The accessibility statement, unless the content has one of its own. */
import { contactName } from "../../../../layouts/base/contact.ts";
import {
  ACCESSIBILITY_ADDRESS,
  accessibilityPage,
  usesDefaultStatement,
} from "../../../../layouts/pages/accessibility.ts";
import { escapeMarkdown } from "../../../base/model/markdown-text.ts";
import { head, joinBlocks, link } from "../markdown.ts";
import type { PageKind, PageKindContext } from "./page-kind.ts";

export const accessibility: PageKind = {
  generated: ({ title }) => [{ address: ACCESSIBILITY_ADDRESS, title, isReplaceable: true }],
  *pages(context) {
    if (!usesDefaultStatement(context.guidance)) return;
    yield {
      address: ACCESSIBILITY_ADDRESS,
      html: () => accessibilityPage(context),
      twin: () => twin(context),
      sitemap: { changed: undefined },
    };
  },
};

function twin(context: PageKindContext): string {
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
