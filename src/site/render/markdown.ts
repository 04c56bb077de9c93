/** Building blocks of Markdown twins and `llms.txt`. */

import { isElsewhere } from "../../../layouts/base/editions.ts";
import type { PageContext } from "../../../layouts/base/page-context.ts";
import { levelText } from "../../../layouts/components/mappings/mappings.ts";
import { encodeAddress } from "../../base/model/address-text.ts";
import type { Address, Mapping, Markup, Term } from "../../base/model/guidance.ts";
import { escapeBlock, escapeDestination, escapeHeading, escapeMarkdown } from "../../base/model/markdown-text.ts";
import { fillMarkdownSlots } from "../../base/model/slot.ts";
import type { TopicEntry } from "../../base/model/topic-contents.ts";

/** The address of the Markdown twin of a page. */
export function twinAddress(page: Address): Address {
  return `${page}index.md`;
}

/** The URL of an address: absolute where the site has a `url`, else below the base path. */
export function absoluteAddress({ guidance, base, editions }: PageContext, address: Address): string {
  if (!address.startsWith("/")) return escapeDestination(address);
  const isOutside = editions && isElsewhere(editions, address);
  const root = isOutside ? (editions.here?.url ?? editions.root) : (guidance.site.url ?? base);
  return escapeDestination(root + encodeAddress(address.slice(1)));
}

export function link(context: PageContext, text: string, address: Address): string {
  return `[${escapeMarkdown(text)}](${absoluteAddress(context, address)})`;
}

/** A rendered body as Markdown, with its internal links resolved. */
export function body(context: PageContext, markup: Markup): string {
  return fillMarkdownSlots(markup, (address) => absoluteAddress(context, address));
}

export interface TwinHead {
  readonly title: string;
  readonly address: Address;
  readonly description: string | undefined;
  /** Pages between home and this one, outermost first. */
  readonly above?: readonly { readonly title: string; readonly address: Address }[];
}

/** Title, description and breadcrumb, which links to the twins of the pages above. */
export function head(context: PageContext, { title, address, description, above = [] }: TwinHead): string[] {
  const { site } = context.guidance;
  const home = address === "/" ? [] : [{ title: site.title, address: "/" }];
  const way = [...home, ...above].map((page) => link(context, page.title, twinAddress(page.address)));
  return [
    `# ${escapeHeading(title)}`,
    description === undefined ? "" : `> ${escapeBlock(description)}`,
    [...way, link(context, title, address)].join(" › "),
  ];
}

/** A list item that links to the twin of a page. */
export function listEntry(context: PageContext, page: Pick<TwinHead, "title" | "address" | "description">): string {
  const about = page.description === undefined ? "" : `: ${escapeMarkdown(page.description)}`;
  return `- ${link(context, page.title, twinAddress(page.address))}${about}`;
}

/** What is in a topic, as a list; topics in it have lists of their own elsewhere. */
export function entryList(context: PageContext, entries: readonly TopicEntry[]): string {
  return entries
    .map((entry) =>
      listEntry(
        context,
        entry.kind === "topic" ? entry.topic.topic : entry.kind === "practice" ? entry.practice : entry.page,
      ),
    )
    .join("\n");
}

/** A glossary term as a list item. */
export function termEntry({ term, expansion, meaning }: Term): string {
  const long = expansion === undefined ? "" : ` (${escapeMarkdown(expansion)})`;
  return `- **${escapeMarkdown(term)}**${long}: ${escapeMarkdown(meaning)}`;
}

/** The details of a mapping, shown after its requirement or practice. */
export function mappingText(
  context: PageContext,
  { isOfficial, through, levels, items = [], reason }: Mapping,
  practice: Address,
): string {
  const { words } = context;
  const marks = [
    ...levels.map((level) => link(context, levelText(context, level), `${practice}#level-${level.number}`)),
    ...items.map(({ id, anchor }) => link(context, id, `${practice}#${anchor}`)),
    ...(isOfficial ? [words.official] : []),
    ...(through === undefined ? [] : [escapeMarkdown(words.mappedThrough(through))]),
  ];
  return `${marks.length > 0 ? ` (${marks.join(", ")})` : ""}${reason === undefined ? "" : `: ${escapeMarkdown(reason)}`}`;
}

/** Joins the blocks that are not empty with blank lines. */
export function joinBlocks(blocks: readonly string[]): string {
  return `${blocks
    .map((block) => block.trimEnd())
    .filter(Boolean)
    .join("\n\n")}\n`;
}
