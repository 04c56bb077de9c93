/**
 * A page's parent must be a topic.
 *
 * Good: `parent: security` beside a topic with that key, title or file name.
 * Bad: `parent: secruity`.
 */
import { finding } from "../../../../base/diagnostics/diagnostic.ts";
import { nearest } from "../../../../base/diagnostics/nearest.ts";
import { didYouMean } from "../../../../base/diagnostics/unseen.ts";
import { toOneLine } from "../../../../base/front-matter/one-line.ts";
import type { YamlNode } from "../../../parse/yaml.ts";
import { keySpan, writtenParents } from "../../front-matter-positions.ts";
import type { PageRecord } from "../../page-record.ts";
import type { Rule, RuleContext } from "../../rule.ts";
import { hasKey, keyOfPage } from "./written-key.ts";

export const unknownParent: Rule = {
  codes: ["unknown-parent"],
  *check(context) {
    const { tree } = context;
    for (const [record, guess] of meantParents(context)) {
      const { page, front } = record;
      const [parent] = writtenParents(front);
      const name = nameIn(parent);
      // A value that is not text is reported as invalid.
      if (parent === undefined || name === "") continue;
      const related = guess && [
        { message: "the topic that may be meant", file: guess.front.file, span: keySpan(guess.front, ["title"]) },
      ];
      yield finding(
        "unknown-parent",
        page.file,
        parent.span,
        `There is no topic "${name}".`,
        guess === undefined ? help(tree.topicNames) : didYouMean(name, keyOfPage(guess)),
        related,
      );
    }
    for (const { page, front, kind } of context.records) {
      for (const other of writtenParents(front).slice(1)) {
        const name = nameIn(other);
        if (name === "") continue;
        if (kind === "topic") {
          const message = "A topic is in one other topic only.";
          yield finding("unknown-parent", page.file, other.span, message, "Name one topic as its parent.");
        } else if (tree.topicNamed(name) === undefined) {
          const guess = nearest(name, tree.topicNames);
          const advice = guess === undefined ? help(tree.topicNames) : didYouMean(name, guess);
          yield finding("unknown-parent", page.file, other.span, `There is no topic "${name}".`, advice);
        }
      }
    }
  },
};

/** A topic's name as written; empty for what is no text. */
function nameIn(node: YamlNode | undefined): string {
  return node?.kind === "scalar" && node.value !== null ? toOneLine(node.text) : "";
}

/**
 * Pages that name a parent which is no topic, each with the page that is probably meant: a topic, or
 * one that would be a topic. Circles are told of elsewhere.
 */
export function meantParents({ records, tree }: RuleContext): Map<PageRecord, PageRecord | undefined> {
  const inCircle = new Set(tree.circles.flat().map(({ front }) => front.file));
  const lost = records.filter(
    ({ front, topic, kind, page }) =>
      topic === undefined && kind !== "home" && !inCircle.has(page.file) && writtenParents(front).length > 0,
  );
  const possible = new Map<string, PageRecord>();
  for (const record of lost.length === 0 ? [] : records) {
    const { kind, page } = record;
    const isTopic = kind === "topic" || (kind !== "home" && page.levels.length === 0 && hasKey(record));
    if (isTopic && !possible.has(keyOfPage(record))) possible.set(keyOfPage(record), record);
  }
  const names = [...possible.keys()];
  return new Map(
    lost.map((record) => {
      const [parent] = writtenParents(record.front);
      const isText = parent?.kind === "scalar" && typeof parent.value === "string";
      const meant = isText ? possible.get(nearest(toOneLine(parent.text), names) ?? "") : undefined;
      return [record, meant === record ? undefined : meant];
    }),
  );
}

function help(names: readonly string[]): string {
  if (names.length === 0) return 'There are no topics yet; make one with `waymark new topic "…"`.';
  const shown = names
    .slice(0, 8)
    .map((name) => `\`${name}\``)
    .join(", ");
  return `Topics are ${shown}${names.length > 8 ? ` and ${names.length - 8} more` : ""}.`;
}
