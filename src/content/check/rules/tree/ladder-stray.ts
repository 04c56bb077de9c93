/**
 * A ladder belongs to a topic.
 *
 * Good: levels below front matter with `eleventyNavigation: { parent: … }`.
 * Bad: the same without it; levels would be published as the text of some page.
 */
import { type Finding, finding } from "../../../../base/diagnostics/diagnostic.ts";
import { nearest } from "../../../../base/diagnostics/nearest.ts";
import { partKindOf } from "../../../config/part-kind.ts";
import type { SiteConfig } from "../../../config/site-config.ts";
import type { WrittenHeading } from "../../../parse/parsed-page.ts";
import { valueAt } from "../../front-matter-positions.ts";
import type { PageRecord } from "../../page-record.ts";
import type { Rule } from "../../rule.ts";

const NAVIGATION = "eleventyNavigation";
const LEVEL = 3;
const PART = 4;

export const ladderStray: Rule = {
  codes: ["ladder-stray"],
  *check({ records, config, tree }) {
    for (const record of records) {
      if (record.kind === "practice" || record.kind === "level" || isToldElsewhere(record)) continue;
      const first = ladderIn(record, config);
      if (first) yield tell(record, first, tree.topicNames);
    }
  },
};

/**
 * True for a practice that other pages name as their parent, and if invalid front matter explains why
 * there is no topic: faults, a `parent:` at the top, or a misspelt key.
 */
function isToldElsewhere({ front, yaml }: PageRecord): boolean {
  if (front.map === undefined || yaml === undefined || valueAt(front, ["parent"])) return true;
  if (valueAt(front, [NAVIGATION, "parent"])) return true;
  return front.map.entries.some(({ key }) => key !== NAVIGATION && nearest(key, [NAVIGATION]) !== undefined);
}

/**
 * The first heading of what must be levels: it has parts, or exactly as many level headings as the
 * site requires and no others.
 */
export function ladderIn({ page, yaml }: PageRecord, config: SiteConfig): WrittenHeading | undefined {
  const { levels, parts, hasLadders } = config;
  if (!hasLadders || yaml?.ladder === false) return undefined;
  const headings = page.outline.filter(({ isTop }) => isTop);
  const first = headings.find(({ depth }) => depth === LEVEL);
  const part = headings.find(({ depth, text }) => depth === PART && partKindOf(text, parts) !== undefined);
  if (part) return first ?? part;
  const count = headings.filter(({ depth }) => depth === LEVEL).length;
  const isLadder = count >= Math.max(2, levels.min) && count <= levels.max;
  return isLadder && headings.every(({ depth }) => depth >= LEVEL) ? first : undefined;
}

function tell({ page, kind, title }: PageRecord, { span }: WrittenHeading, topics: readonly string[]): Finding {
  const others = topics.filter((name) => name !== title);
  const name = others[0] ?? "security";
  const is = kind === "topic" ? "a topic" : kind === "home" ? "the home page" : "no practice";
  const message =
    kind === "page"
      ? "This page has levels or parts, but it says of no topic that it belongs there."
      : `This page has levels or parts, but it is ${is}.`;
  const make = topics.length === 0 ? ' Make the topic with `waymark new topic "Security"`.' : "";
  const help = `Make it a practice: put \`eleventyNavigation:\` and, indented below it, \`parent: ${name}\` into its front matter.${make} If it is no ladder, use \`##\` for its headings, or say \`ladder: false\`.`;
  return finding("ladder-stray", page.file, span, message, help);
}
