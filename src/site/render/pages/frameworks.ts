/** The list of frameworks, and one page for each with its requirements and the practices that answer them. */
import { escapeHtml } from "../../../../layouts/base/html.ts";
import { mappingNote } from "../../../../layouts/components/mappings/mappings.ts";
import { type FrameworkAnswer, frameworkPage, frameworksPage } from "../../../../layouts/pages/framework.ts";
import { FRAMEWORKS_ADDRESS, frameworkAddress, requirementAnchor } from "../../../base/address/slug.ts";
import type { Framework } from "../../../base/model/guidance.ts";
import { escapeBlock, escapeMarkdown } from "../../../base/model/markdown-text.ts";
import { head, joinBlocks, link, listEntry, mappingText, twinAddress } from "../markdown.ts";
import type { PageKind, PageKindContext } from "./page-kind.ts";
import { answersByRequirement } from "./requirement-answers.ts";

export const frameworks: PageKind = {
  generated: ({ frameworks }) => {
    if (frameworks.length === 0) return [];
    const own = frameworks.map(({ key, title, requirements }) => ({
      address: frameworkAddress(key),
      title,
      anchors: requirements.map(requirementAnchor),
      isRecorded: true,
    }));
    return [{ address: FRAMEWORKS_ADDRESS, title: "Frameworks", isRecorded: true }, ...own];
  },
  *pages(context) {
    const { frameworks, practices } = context.guidance;
    if (frameworks.length === 0) return;
    yield {
      address: FRAMEWORKS_ADDRESS,
      html: () => frameworksPage(context),
      twin: () => frameworksTwin(context),
      sitemap: { changed: undefined },
    };
    const answers = answersByRequirement(practices);
    for (const framework of frameworks) {
      const own = answers.get(framework.key) ?? new Map();
      yield {
        address: framework.address,
        html: () => frameworkPage(context, framework, own),
        twin: () => frameworkTwin(context, framework, own),
        sitemap: { changed: undefined },
        listing: { title: framework.title, description: undefined, isReference: true },
      };
    }
  },
  *searchable({ guidance: { frameworks, practices } }) {
    const none = { description: undefined, topic: undefined, keywords: [], lead: { html: "" } };
    const answers = answersByRequirement(practices);
    for (const { key, address, title, requirements } of frameworks) {
      const places = requirements.map(({ id, anchor, title: name }) => {
        const own = answers.get(key)?.get(id) ?? [];
        const text = own.map(({ practice }) => `<p>${escapeHtml(practice.title)}</p>`).join("");
        return {
          anchor,
          name: [id, name].filter(Boolean).join(": "),
          heading: `${id} ${name}`,
          bodies: [{ html: text }],
        };
      });
      yield { ...none, address, title, places };
    }
  },
};

function frameworksTwin(context: PageKindContext): string {
  const list = context.guidance.frameworks.map((framework) =>
    listEntry(context, { ...framework, description: undefined }),
  );
  const own = {
    title: context.words.frameworks,
    address: FRAMEWORKS_ADDRESS,
    description: context.words.frameworksIntro,
  };
  return joinBlocks([...head(context, own), list.join("\n")]);
}

/** @param answers the practices that answer each requirement, by requirement id */
function frameworkTwin(
  context: PageKindContext,
  framework: Framework,
  answers: ReadonlyMap<string, readonly FrameworkAnswer[]>,
): string {
  const { title, address, requirements, note } = framework;
  const answered = requirements.filter(({ id }) => answers.has(id));
  const shown = [...answers.values()].flat().map(({ mapping }) => mapping);
  const others = requirements.filter(({ id }) => !answers.has(id));
  const named = (requirement: (typeof requirements)[number]) =>
    `- **${escapeMarkdown(requirement.id)}**${requirement.title && ` ${escapeMarkdown(requirement.title)}`}`;
  const above = [{ title: context.words.frameworks, address: FRAMEWORKS_ADDRESS }];
  return joinBlocks([
    ...head(context, {
      title,
      address,
      above,
      description: context.words.coverage(answered.length, requirements.length),
    }),
    note === undefined ? "" : escapeBlock(note),
    mappingNote(context, shown),
    answered
      .map((requirement) => [named(requirement), ...answerLines(context, answers.get(requirement.id))].join("\n"))
      .join("\n"),
    ...(others.length > 0 ? [`## ${context.words.notAnswered(others.length)}`, others.map(named).join("\n")] : []),
  ]);
}

function answerLines(context: PageKindContext, answers: readonly FrameworkAnswer[] = []): string[] {
  return answers.map(({ practice, mapping }) => {
    const page = link(context, practice.title, twinAddress(practice.address));
    return `  - ${page}${mappingText(context, mapping, practice.address)}`;
  });
}
