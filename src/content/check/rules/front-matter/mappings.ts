/**
 * A mapping names a framework, a requirement and a level that exist.
 *
 * Good: `mappings: { caf-4.0: [B2.a] }` beside `frameworks/caf-4.0.yaml` with that id.
 * Bad: `caf-40`, `B2.z`, or `level_mappings: { 9: … }`.
 */
import { type Finding, finding } from "../../../../base/diagnostics/diagnostic.ts";
import { nearest } from "../../../../base/diagnostics/nearest.ts";
import { didYouMean } from "../../../../base/diagnostics/unseen.ts";
import { toOneLine } from "../../../parse/one-line.ts";
import type { YamlNode } from "../../../parse/yaml.ts";
import { valueAt } from "../../front-matter-positions.ts";
import type { Rule, RuleContext } from "../../rule.ts";

export const mappings: Rule = {
  codes: ["unknown-framework", "unknown-requirement", "unknown-level"],
  *check({ records, frameworks }) {
    for (const { page, front } of records) {
      yield* checkMappings(valueAt(front, ["mappings"]), page.file, frameworks);
      const byLevel = valueAt(front, ["level_mappings"]);
      if (byLevel?.kind !== "map") continue;
      for (const { key, keySpan, value } of byLevel.entries) {
        if (!/^[1-9]\d*$/.test(key) || Number(key) > page.levels.length) {
          const help =
            page.levels.length > 0 ? `Its levels are 1 to ${page.levels.length}.` : "Only practices have levels.";
          yield finding("unknown-level", page.file, keySpan, `This page has no level ${key}.`, help);
        }
        yield* checkMappings(value, page.file, frameworks);
      }
    }
  },
};

function* checkMappings(
  node: YamlNode | undefined,
  file: string,
  frameworks: RuleContext["frameworks"],
): Iterable<Finding> {
  if (node?.kind !== "map") return;
  const keys = frameworks.map(({ key }) => key);
  for (const { key, keySpan, value } of node.entries) {
    const framework = frameworks.find((candidate) => candidate.key === key);
    if (framework === undefined) {
      const guess = nearest(key, keys);
      const known =
        keys.length > 0
          ? `Frameworks are ${keys.map((name) => `\`${name}\``).join(", ")}.`
          : `Add frameworks/${key}.yaml with its ids.`;
      yield finding(
        "unknown-framework",
        file,
        keySpan,
        `There is no framework "${key}".`,
        guess ? didYouMean(key, guess) : known,
      );
      continue;
    }
    for (const item of idNodes(value)) {
      const id = item.kind === "scalar" ? toOneLine(item.text) : "";
      if (framework.requirements.has(id)) continue;
      const guess = nearest(id, framework.requirements.keys());
      const help = guess ? didYouMean(id, guess) : `Its ids are in frameworks/${key}.yaml.`;
      yield finding("unknown-requirement", file, item.span, `${framework.short} has no requirement "${id}".`, help);
    }
  }
}

/** The ids of one framework: a list, or lists under `official` and `editorial`. */
function idNodes(node: YamlNode): readonly YamlNode[] {
  if (node.kind === "list") return node.items;
  return node.kind === "map" ? node.entries.flatMap(({ value }) => idNodes(value)) : [];
}
