/** Validates front matter, and reads the values that determine a page's place, even if other values are wrong. */

import { type Finding, finding } from "../../base/diagnostics/diagnostic.ts";
import { type FrontMatterKeys, frontMatterSchema } from "../../base/front-matter/keys.ts";
import { toOneLine } from "../../base/front-matter/one-line.ts";
import { onceEach } from "../../base/source/once-each.ts";
import type { FrontMatter } from "../parse/front-matter.ts";
import { validate } from "../parse/validate.ts";
import { nodeAt, type YamlMap } from "../parse/yaml.ts";

/** The values that determine a page's place, as written; not validated. */
export interface Placement {
  readonly title: string | undefined;
  readonly id: string | undefined;
  readonly key: string | undefined;
  /** The topic that gives the address. Empty for a `parent` without a value. */
  readonly parent: string | undefined;
  /** Further topics that list the page. */
  readonly alsoIn: readonly string[];
  readonly hasNavigation: boolean;
  /** False where `ladder: false` says that the page has no levels. */
  readonly hasLadder: boolean;
  readonly isDraft: boolean;
}

export interface ReadFrontMatter {
  readonly front: FrontMatter;
  readonly yaml: FrontMatterKeys | undefined;
  readonly placing: Placement;
  readonly findings: readonly Finding[];
}

export const readFrontMatter = onceEach((front: FrontMatter): ReadFrontMatter => {
  const { map, file } = front;
  if (map === undefined) return { front, yaml: undefined, placing: NO_PLACING, findings: front.findings };
  const { value, findings } = validate(frontMatterSchema, map, file, {
    shape: "front-matter-shape",
    unknownKey: "unknown-key",
  });
  return {
    front,
    yaml: value,
    placing: placingOf(map),
    findings: [...front.findings, ...findings.map((one) => toMove(one, map, file))],
  };
});

/** Keys of `eleventyNavigation`, which authors also write at the top. */
const NAVIGATION_KEYS = ["parent", "order", "key"];

/** Changes the finding for a key of `eleventyNavigation` at the top level: says where it belongs. */
function toMove(found: Finding, map: YamlMap, file: string): Finding {
  // Tests the message first, because every line may have an unknown key.
  const [, name = ""] = /^Unknown key `(\w+)`\.$/.exec(found.message) ?? [];
  if (found.code !== "unknown-key" || !NAVIGATION_KEYS.includes(name)) return found;
  const entry = map.entries.find(({ keySpan }) => keySpan === found.span);
  if (entry === undefined) return found;
  const { key, keySpan, value } = entry;
  const isThere = map.entries.some((other) => other.key === "eleventyNavigation");
  const line = value.kind === "scalar" && value.value !== null ? `${key}: ${value.text}` : `${key}: …`;
  const message = `\`${key}\` belongs below \`eleventyNavigation\`.`;
  const help = isThere
    ? `Move it there: \`${line}\`, indented below \`eleventyNavigation:\`.`
    : `Write a line \`eleventyNavigation:\` and, indented below it, \`${line}\`.`;
  return finding("unknown-key", file, keySpan, message, help);
}

const NO_PLACING: Placement = {
  title: undefined,
  id: undefined,
  key: undefined,
  parent: undefined,
  alsoIn: [],
  hasNavigation: false,
  hasLadder: true,
  isDraft: false,
};

function placingOf(map: YamlMap): Placement {
  const text = (...path: string[]) => {
    const node = find(map, path);
    return node?.kind === "scalar" && node.value !== null ? toOneLine(node.text) : undefined;
  };
  const draft = find(map, ["draft"]);
  const ladder = find(map, ["ladder"]);
  const parent = find(map, ["eleventyNavigation", "parent"]);
  const [main, ...others] = (parent?.kind === "list" ? parent.items : [parent]).map((node) =>
    node?.kind === "scalar" && node.value !== null ? toOneLine(node.text) : "",
  );
  return {
    title: text("title"),
    id: text("id"),
    key: text("eleventyNavigation", "key"),
    parent: parent && main,
    alsoIn: others.filter(Boolean),
    hasNavigation: find(map, ["eleventyNavigation"]) !== undefined,
    hasLadder: !(ladder?.kind === "scalar" && ladder.value === false),
    isDraft: draft?.kind === "scalar" && (draft.value === true || draft.text === "true"),
  };
}

function find(map: YamlMap, path: readonly string[]) {
  const last = path.at(-1);
  const parent = nodeAt(map, path.slice(0, -1));
  return parent.kind === "map" ? parent.entries.find((entry) => entry.key === last)?.value : undefined;
}
