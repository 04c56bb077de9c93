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
import { keySpan, valueAt } from "../../front-matter-positions.ts";
import type { PageRecord } from "../../page-record.ts";
import type { Rule, RuleContext } from "../../rule.ts";
import { hasKey, keyOfPage } from "./written-key.ts";

const PARENT = ["eleventyNavigation", "parent"];

export const unknownParent: Rule = {
  codes: ["unknown-parent"],
  *check(context) {
    const { tree } = context;
    for (const [record, guess] of meantParents(context)) {
      const { page, front } = record;
      const parent = valueAt(front, PARENT);
      // A value that is not text is reported as invalid.
      if (parent?.kind !== "scalar" || parent.value === null || toOneLine(parent.text) === "") continue;
      const name = toOneLine(parent.text);
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
  },
};

/**
 * Pages that name a parent which is no topic, each with the page that is probably meant: a topic, or
 * one that would be a topic. Circles are told of elsewhere.
 */
export function meantParents({ records, tree }: RuleContext): Map<PageRecord, PageRecord | undefined> {
  const inCircle = new Set(tree.circles.flat().map(({ front }) => front.file));
  const lost = records.filter(
    ({ front, topic, kind, page }) =>
      topic === undefined && kind !== "home" && !inCircle.has(page.file) && valueAt(front, PARENT) !== undefined,
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
      const parent = valueAt(record.front, PARENT);
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
