/** The Markdown twins of pages that list things: home, topics, frameworks, the glossary. */
import type { FrameworkAnswer } from "../../../../layouts/pages/framework.ts";
import type { Framework, TopicPractices } from "../../../base/model/guidance.ts";
import { escapeBlock, escapeMarkdown } from "../../../base/model/markdown-text.ts";
import type { RenderContext } from "../format.ts";
import { body, head, joinBlocks, link, listEntry, termEntry, twinAddress } from "./text.ts";

export function homeTwin(context: RenderContext, topics: readonly TopicPractices[]): string {
  const { site, home } = context.guidance;
  return joinBlocks([
    ...head(context, { title: site.title, address: "/", description: home?.description ?? site.description }),
    home ? body(context, home.body) : "",
    ...topics.flatMap(({ topic, practices }) => [
      `## ${link(context, topic.title, twinAddress(topic.address))}`,
      topic.description === undefined ? "" : escapeBlock(topic.description),
      practices.map((practice) => listEntry(context, practice)).join("\n"),
    ]),
  ]);
}

export function topicTwin(context: RenderContext, { topic, practices }: TopicPractices): string {
  return joinBlocks([
    ...head(context, topic),
    body(context, topic.body),
    `## ${context.words.practiceCount(practices.length)}`,
    practices.map((practice) => listEntry(context, practice)).join("\n"),
  ]);
}

export function frameworksTwin(context: RenderContext): string {
  const list = context.guidance.frameworks.map((framework) =>
    listEntry(context, { ...framework, description: undefined }),
  );
  const own = { title: context.words.frameworks, address: "/frameworks/", description: context.words.frameworksIntro };
  return joinBlocks([...head(context, own), list.join("\n")]);
}

/** @param answers what answers each requirement, by its id */
export function frameworkTwin(
  context: RenderContext,
  framework: Framework,
  answers: ReadonlyMap<string, readonly FrameworkAnswer[]>,
): string {
  const { title, address, requirements, note } = framework;
  const answered = requirements.filter(({ id }) => answers.has(id));
  const others = requirements.filter(({ id }) => !answers.has(id));
  const named = (requirement: (typeof requirements)[number]) =>
    `- **${escapeMarkdown(requirement.id)}**${requirement.title && ` ${escapeMarkdown(requirement.title)}`}`;
  const above = [{ title: context.words.frameworks, address: "/frameworks/" }];
  return joinBlocks([
    ...head(context, {
      title,
      address,
      above,
      description: context.words.coverage(answered.length, requirements.length),
    }),
    note === undefined ? "" : escapeBlock(note),
    context.words.officialMeans,
    answered
      .map((requirement) => [named(requirement), ...answerLines(context, answers.get(requirement.id))].join("\n"))
      .join("\n"),
    ...(others.length > 0 ? [`## ${context.words.notAnswered(others.length)}`, others.map(named).join("\n")] : []),
  ]);
}

function answerLines(context: RenderContext, answers: readonly FrameworkAnswer[] = []): string[] {
  return answers.map(({ practice, isOfficial, levels }) => {
    const marks = [
      ...levels.map((level) => link(context, context.words.level(level), `${practice.address}#level-${level}`)),
      ...(isOfficial ? [context.words.official] : []),
    ];
    const page = link(context, practice.title, twinAddress(practice.address));
    return `  - ${page}${marks.length > 0 ? ` (${marks.join(", ")})` : ""}`;
  });
}

export function glossaryTwin(context: RenderContext): string {
  const own = { title: context.words.glossary, address: "/glossary/", description: context.words.glossaryIntro };
  const terms = context.guidance.glossary.map((term) =>
    [termEntry(term), term.synonyms.length > 0 && escapeMarkdown(context.words.alsoCalled(term.synonyms))]
      .filter(Boolean)
      .join(" "),
  );
  return joinBlocks([...head(context, own), terms.join("\n")]);
}
