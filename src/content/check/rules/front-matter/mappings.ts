/**
 * A mapping names a framework, a requirement and a level that exist; an effort names a level that exists.
 *
 * Good: `mappings: { caf-4.0: { B2.a: { level: 3, reason: … } } }` or `mappings: { caf-4.0: [B2.a] }` beside `frameworks/caf-4.0.yaml` with that id.
 * Bad: `caf-40`, `B2.z`, or `level_mappings: { 9: … }`, `level: 9`, `effort: { 9: L }`.
 */
import { type Finding, finding } from "../../../../base/diagnostics/diagnostic.ts";
import { nearest } from "../../../../base/diagnostics/nearest.ts";
import { didYouMean } from "../../../../base/diagnostics/unseen.ts";
import { toOneLine } from "../../../../base/front-matter/one-line.ts";
import type { Span } from "../../../../base/source/position.ts";
import type { ParsedPage } from "../../../parse/parsed-page.ts";
import type { YamlNode } from "../../../parse/yaml.ts";
import { valueAt } from "../../front-matter-positions.ts";
import type { Rule, RuleContext } from "../../rule.ts";

export const mappings: Rule = {
  codes: ["unknown-framework", "unknown-requirement", "unknown-level", "unknown-item"],
  *check({ records, frameworks }) {
    for (const { page, front } of records) {
      yield* checkMappings(valueAt(front, ["mappings"]), page, frameworks);
      const byItem = valueAt(front, ["item_mappings"]);
      if (byItem?.kind === "map") {
        for (const { key, keySpan, value } of byItem.entries) {
          yield* checkItem(key, keySpan, page);
          yield* checkMappings(value, page, frameworks);
        }
      }
      for (const name of ["level_mappings", "effort"]) {
        const byLevel = valueAt(front, [name]);
        if (byLevel?.kind !== "map") continue;
        for (const { key, keySpan, value } of byLevel.entries) {
          yield* checkLevel(/^[1-9]\d*$/.test(key) ? Number(key) : 0, key, keySpan, page);
          yield* checkMappings(value, page, frameworks);
        }
      }
    }
  },
};

function* checkMappings(
  node: YamlNode | undefined,
  page: ParsedPage,
  frameworks: RuleContext["frameworks"],
): Iterable<Finding> {
  if (node?.kind !== "map") return;
  const { file } = page;
  const keys = frameworks.map(({ key }) => key);
  for (const { key, keySpan, value } of node.entries) {
    const name = key.normalize("NFC");
    const framework = frameworks.find((candidate) => candidate.key === name);
    if (framework === undefined) {
      yield finding("unknown-framework", file, keySpan, `There is no framework "${key}".`, () => {
        const guess = nearest(key, keys);
        if (guess !== undefined) return didYouMean(key, guess);
        if (keys.length === 0) return `Add frameworks/${key}.yaml with its ids.`;
        return `Frameworks are ${keys.map((name) => `\`${name}\``).join(", ")}.`;
      });
      continue;
    }
    for (const { id, span } of idsIn(value)) {
      if (framework.requirements.has(id)) continue;
      const help = () => {
        const guess = nearest(id, framework.requirements.keys());
        return guess ? didYouMean(id, guess) : `Its ids are in frameworks/${key}.yaml.`;
      };
      yield finding("unknown-requirement", file, span, `${framework.short} has no requirement "${id}".`, help);
    }
    yield* levelsIn(value, page);
  }
}

interface WrittenId {
  readonly id: string;
  readonly span: Span;
}

/** The ids of one framework: a list, lists under `official` and `editorial`, or keys with levels. */
function idsIn(node: YamlNode): readonly WrittenId[] {
  if (node.kind === "list")
    return node.items.map((item) => ({ id: item.kind === "scalar" ? toOneLine(item.text) : "", span: item.span }));
  if (node.kind !== "map") return [];
  return node.entries.flatMap(({ key, keySpan, value }) =>
    value.kind === "list" ? idsIn(value) : [{ id: key, span: keySpan }],
  );
}

/** The levels named by the ids of one framework. */
function* levelsIn(node: YamlNode, page: ParsedPage): Iterable<Finding> {
  if (node.kind !== "map") return;
  for (const { value: detail } of node.entries) {
    if (detail.kind !== "map") continue;
    const numbers = new Map<string, number>();
    for (const { key, value } of detail.entries) {
      if (!["level", "partly", "wholly"].includes(key) || value.kind !== "scalar" || value.value === "none") continue;
      numbers.set(key, Number(value.value));
      yield* checkLevel(Number(value.value), value.text, value.span, page);
    }
    const [partly, wholly] = [numbers.get("partly"), numbers.get("wholly") ?? numbers.get("level")];
    if (partly !== undefined && wholly !== undefined && partly >= wholly) {
      const message = `A requirement cannot be met in part from level ${partly} on and wholly from level ${wholly} on.`;
      yield finding("unknown-level", page.file, detail.span, message, "Give `partly` the lower level.");
    }
  }
}

function* checkLevel(number: number, written: string, span: Span, { levels, file }: ParsedPage): Iterable<Finding> {
  if (levels.some((level) => level.number === number)) return;
  const help =
    levels.length > 0
      ? `Its levels are ${levels[0]?.number} to ${levels.at(-1)?.number}.`
      : "Only practices have levels.";
  yield finding("unknown-level", file, span, `This page has no level ${written}.`, help);
}

function* checkItem(written: string, span: Span, { places = [], file }: ParsedPage): Iterable<Finding> {
  const ids = places.flatMap(({ name, item }) => (item ? [name] : []));
  if (ids.includes(written)) return;
  const help = () => {
    const guess = nearest(written, ids);
    if (guess !== undefined) return didYouMean(written, guess);
    return ids.length > 0
      ? `Its items are ${ids.slice(0, 6).join(", ")}${ids.length > 6 ? " …" : ""}.`
      : "Items are in kinds of part with `items: true` in site.yaml.";
  };
  yield finding("unknown-item", file, span, `This page has no item "${written}".`, help);
}
