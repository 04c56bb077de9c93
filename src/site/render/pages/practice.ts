/** The page of a practice: its question and its levels. */

import { contactName } from "../../../../layouts/base/contact.ts";
import { inPractice } from "../../../../layouts/base/level-label.ts";
import { mappingNote } from "../../../../layouts/components/mappings/mappings.ts";
import { practicePage } from "../../../../layouts/pages/practice.ts";
import type { Framework, Level, Practice, Topic } from "../../../base/model/guidance.ts";
import { lastChange } from "../../../base/model/last-change.ts";
import { escapeBlock, escapeHeading, escapeMarkdown } from "../../../base/model/markdown-text.ts";
import { bothNames } from "../../../base/model/short-name.ts";
import { inReadingOrder, neighboursIn, topTopics } from "../../../base/model/topic-contents.ts";
import { body, head, joinBlocks, link, mappingText, termEntry } from "../markdown.ts";
import type { PageKind, PageKindContext } from "./page-kind.ts";

export const practice: PageKind = {
  *pages(context) {
    const tops = topTopics(context.topics);
    const neighbours = neighboursIn(inReadingOrder(context.topics));
    for (const topic of context.topics) {
      for (const practice of topic.practices) {
        yield {
          address: practice.address,
          html: () => practicePage(context, { practice, topic, tops, ...neighbours.get(practice.address) }),
          twin: () => twin(context, practice, [...topic.above, topic.topic]),
          sitemap: { changed: () => lastChange(practice) },
          listing: { title: bothNames(practice), description: practice.description, topic: topic.topic.id },
        };
      }
    }
  },
};

/** Its Markdown twin: each level with its permanent address. */
function twin(site: PageKindContext, practice: Practice, above: readonly Topic[]): string {
  const context = inPractice(site, practice);
  const { title, address, description, levels, terms } = practice;
  return joinBlocks([
    ...head(context, { title, address, description, above }),
    body(context, practice.lead),
    ...sectionBlocks(context, practice, true),
    ...levels.flatMap((level, at) => levelBlocks(context, level, practice, levels[at - 1]?.number)),
    ...sectionBlocks(context, practice, false),
    ...mappingBlocks(context, practice),
    ...(terms.length > 0 ? [`## ${context.words.wordsUsed}`, terms.map(termEntry).join("\n")] : []),
    ...factBlocks(context, practice),
  ]);
}

function levelBlocks(
  context: PageKindContext,
  level: Level,
  { address, levels }: Practice,
  below: number | undefined,
): string[] {
  const { number, name, anchor, statement, heading: nameAlone, linked, lead, parts } = level;
  const position = [context.words.levelOf(number, levels.length), nameAlone === undefined && name]
    .filter(Boolean)
    .join(" · ");
  const own = `${address}#${anchor}`;
  // Links cannot be nested: where the statement contains links, only the level's number links to the level.
  const heading = linked
    ? `${link(context, position, own)}: ${body(context, linked)}`
    : link(context, position === nameAlone ? position : `${position}: ${nameAlone ?? statement}`, own);
  return [
    `## ${heading}`,
    ...(below !== undefined && context.guidance.site.isCumulative
      ? [escapeMarkdown(context.words.allOfLevel(below) + context.words.andMore)]
      : []),
    body(context, lead),
    ...parts.flatMap((part) => [`### ${escapeHeading(part.heading)}`, body(context, part.body)]),
  ];
}

/** The sections before the levels, or those behind them. */
function sectionBlocks(context: PageKindContext, { sections = [] }: Practice, isBefore: boolean): string[] {
  const own = sections.filter((section) => section.isBefore === isBefore);
  return own.flatMap((section) => [`## ${escapeHeading(section.heading)}`, body(context, section.body)]);
}

function mappingBlocks(context: PageKindContext, { mappings, address }: Practice): string[] {
  const lines = context.guidance.frameworks.flatMap((framework) => {
    const own = mappings.filter((mapping) => mapping.framework === framework.key);
    return own.map(
      (mapping) =>
        `- ${escapeBlock(framework.short)} ${requirementLink(context, framework, mapping.requirement)}${mappingText(context, mapping, address)}`,
    );
  });
  return lines.length === 0
    ? []
    : [`## ${context.words.whatItAnswers}`, mappingNote(context, mappings), lines.join("\n")];
}

function requirementLink(context: PageKindContext, { address, requirements }: Framework, id: string): string {
  const known = requirements.find((requirement) => requirement.id === id);
  const text = [id, known?.title].filter(Boolean).join(" ");
  return link(context, text, known ? `${address}#${known.anchor}` : address);
}

function factBlocks(context: PageKindContext, { front }: Practice): string[] {
  const { contact } = context.guidance.site;
  const facts = [
    [context.words.owner, front.owner],
    [context.words.reviewed, front.reviewed],
    [context.words.reviewBy, front.review_by],
    [context.words.contact, contact && contactName(contact)],
  ].flatMap(([name = "", value]) => (value === undefined ? [] : [`- ${name}: ${escapeMarkdown(value)}`]));
  return facts.length === 0 ? [] : [`## ${context.words.aboutPractice}`, facts.join("\n")];
}
