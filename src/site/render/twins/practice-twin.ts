/** The Markdown twin of a practice: its ladder, each level with its permanent address. */
import { mappingEntries } from "../../../../layouts/components/mappings/mappings.ts";
import type { Framework, Level, Practice, Topic } from "../../../base/model/guidance.ts";
import { escapeBlock, escapeHeading, escapeMarkdown } from "../../../base/model/markdown-text.ts";
import type { RenderContext } from "../format.ts";
import { body, head, joinBlocks, link, termEntry } from "./text.ts";

export function practiceTwin(context: RenderContext, practice: Practice, topic: Topic): string {
  const { title, address, description, levels, terms } = practice;
  return joinBlocks([
    ...head(context, { title, address, description, above: [topic] }),
    body(context, practice.lead),
    ...levels.flatMap((level) => levelBlocks(context, level, practice)),
    ...mappingBlocks(context, practice),
    ...(terms.length > 0 ? [`## ${context.words.wordsUsed}`, terms.map(termEntry).join("\n")] : []),
    ...factBlocks(context, practice),
  ]);
}

function levelBlocks(context: RenderContext, level: Level, { address, levels }: Practice): string[] {
  const { number, name, anchor, statement, linked, lead, parts } = level;
  const position = [context.words.levelOf(number, levels.length), name].filter(Boolean).join(" · ");
  const own = `${address}#${anchor}`;
  // A link cannot stand in a link: where the statement has some, only the position leads to the level.
  const heading = linked
    ? `${link(context, position, own)}: ${body(context, linked)}`
    : link(context, `${position}: ${statement}`, own);
  return [
    `## ${heading}`,
    body(context, lead),
    ...parts.flatMap((part) => [`### ${escapeHeading(part.heading)}`, body(context, part.body)]),
  ];
}

function mappingBlocks(context: RenderContext, { mappings, address }: Practice): string[] {
  const lines = context.guidance.frameworks.flatMap((framework) => {
    const own = mappingEntries(mappings.filter((mapping) => mapping.framework === framework.key));
    return own.map(({ requirement, isOfficial, levels }) => {
      const marks = [
        ...levels.map((level) => link(context, context.words.level(level), `${address}#level-${level}`)),
        ...(isOfficial ? [context.words.official] : []),
      ];
      const note = marks.length > 0 ? ` (${marks.join(", ")})` : "";
      return `- ${escapeBlock(framework.short)} ${requirementLink(context, framework, requirement)}${note}`;
    });
  });
  return lines.length === 0 ? [] : [`## ${context.words.whatItAnswers}`, context.words.officialMeans, lines.join("\n")];
}

function requirementLink(context: RenderContext, { address, requirements }: Framework, id: string): string {
  const known = requirements.find((requirement) => requirement.id === id);
  const text = [id, known?.title].filter(Boolean).join(" ");
  return link(context, text, known ? `${address}#${known.anchor}` : address);
}

function factBlocks(context: RenderContext, { owner, reviewed, reviewBy }: Practice): string[] {
  const facts = [
    [context.words.owner, owner],
    [context.words.reviewed, reviewed],
    [context.words.reviewBy, reviewBy],
  ].flatMap(([name = "", value]) => (value === undefined ? [] : [`- ${name}: ${escapeMarkdown(value)}`]));
  return facts.length === 0 ? [] : [`## ${context.words.aboutPractice}`, facts.join("\n")];
}
