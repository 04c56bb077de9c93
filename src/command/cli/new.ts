/** `waymark new`: writes a template file for a topic or a practice. */
import { lstatSync } from "node:fs";
import { join, relative } from "node:path";
import { slugify } from "../../base/address/slug.ts";
import { createFile } from "../../base/disk/write.mjs";
import { labelOf } from "../../base/model/level-style.ts";
import { STUBS } from "../../base/source/stub-text.ts";
import { readSiteConfig, type SiteConfig } from "../../content/config/site-config.ts";
import { LevelNumbering } from "../../content/parse/level-numbering.ts";
import { readFolder } from "../../content/read/folder.ts";
import { load } from "../../pipeline.ts";
import { type Arguments, CONTENT_OPTION, contentFolder } from "./arguments.ts";
import { type Environment, EXIT, UsageError } from "./environment.ts";
import type { Verb } from "./verb.ts";

export const newVerb: Verb = {
  name: "new",
  usage: 'new topic "TITLE" | new practice "TITLE" --topic NAME   [--id ID] [--content FOLDER]',
  summary: "write the first file of a topic or a practice",
  options: {
    content: CONTENT_OPTION,
    topic: { type: "string", value: "NAME", help: "the topic of a new practice: its key, title or file name" },
    id: { type: "string", value: "ID", help: "the last step of the address (default: from the title)" },
  },
  positionals: 2,
  async run(args, environment) {
    const [kind, title] = args.positionals;
    if (kind !== "topic" && kind !== "practice")
      throw new UsageError('Say what to make: `waymark new topic "…"` or `waymark new practice "…" --topic NAME`.');
    if (!title?.trim()) throw new UsageError(`Give the ${kind} a title: \`waymark new ${kind} "…"\``);
    const content = contentFolder(args, environment);
    const slug = slugify(args.text("id") ?? title)
      .slice(0, 60)
      .replace(/-$/, "");
    if (slug === "") throw new UsageError("The title has no letters or digits for an address. Give one with --id ID.");
    const [file, text] = kind === "topic" ? newTopic(slug, title) : await newPractice(slug, title, content, args);

    const path = join(content, file);
    if (lstatSync(path, { throwIfNoEntry: false }) !== undefined)
      throw new UsageError(`${path} exists already and is left as it is. Choose another title, or --id ID.`);
    createFile(content, file, text);
    reportWritten(environment, path);
    return EXIT.fine;
  },
};

function reportWritten({ cwd, stderr }: Environment, path: string): void {
  stderr.write(`Wrote ${relative(cwd, path)}. Fill it in, then check the content again: \`waymark check\`
`);
}

function newTopic(slug: string, title: string): [file: string, text: string] {
  const text = `---
title: ${JSON.stringify(title)}
description: ${STUBS.topicDescription}
eleventyNavigation:
  key: ${slug}
---

${STUBS.topicBody}
`;
  return [`${slug}/index.md`, text];
}

async function newPractice(
  slug: string,
  title: string,
  content: string,
  args: Arguments,
): Promise<[file: string, text: string]> {
  const name = args.text("topic");
  const topics = (await load({ content, drafts: true })).topics;
  const known = topics.map(({ key }) => key).join(", ");
  if (name === undefined)
    throw new UsageError(
      `Say which topic it belongs to with --topic NAME.${known ? ` Topics are ${known}.` : ' Make one first: `waymark new topic "…"`'}`,
    );
  const topic = topics.find(({ key, title: name2, slug: name3 }) =>
    [key, name2, name3].some((word) => word.toLowerCase() === name.toLowerCase()),
  );
  if (!topic)
    throw new UsageError(
      `There is no topic "${name}".${known ? ` Topics are ${known}.` : ' Make one first: `waymark new topic "…"`'}`,
    );
  const config = readSiteConfig(readFolder(content).value.site).value;
  const text = `---
title: ${JSON.stringify(title)}
description: ${STUBS.practiceDescription}
eleventyNavigation:
  parent: ${JSON.stringify(topic.key)}
---

${STUBS.practiceLead}
${ladder(config)}`;
  return [`${topic.id}/${slug}.md`, text];
}

function ladder({ levels, parts }: SiteConfig): string {
  const count = levels.numbered ? levels.max - levels.min + 1 : levels.min;
  const { style } = new LevelNumbering(levels);
  const sections = Array.from({ length: count }, (_, index) => {
    const rung = index === 0 ? "the weakest" : index === count - 1 ? "the best" : "a step up";
    const number = style.lowest + index;
    const begin = levels.numbered ? `${style.head ?? "Level "}${labelOf(style, number)}: ` : "";
    const headings = parts.map(({ heading }) => `\n#### ${heading}\n\n${STUBS.part}\n`).join("");
    return `\n### ${begin}… what a team at level ${number} says of itself (${rung})\n${headings}`;
  });
  return sections.join("");
}
