/** The frameworks of the model, and the requirements that each practice answers. */
import { frameworkAddress, requirementAnchor } from "../../base/address/slug.ts";
import type { FrontMatterKeys } from "../../base/front-matter/keys.ts";
import type { Framework, Item, MappedLevel, Mapping } from "../../base/model/guidance.ts";
import type { FrameworkConfig } from "../config/frameworks.ts";
import { entryOf, type YamlNode } from "../parse/yaml.ts";

type Mappings = NonNullable<FrontMatterKeys["mappings"]>;

export function frameworksOf(configs: readonly FrameworkConfig[]): Framework[] {
  return configs.map(({ requirements, ...about }) => ({
    ...about,
    address: frameworkAddress(about.key),
    requirements: [...requirements].map(([id, title]) => ({ id, title, anchor: requirementAnchor(id) })),
  }));
}

/**
 * The mappings of a page: one for each requirement, for the whole practice or for the levels named.
 *
 * @param written front matter as parsed from YAML, because plain objects lose the order of integer
 * keys such as `2`
 */
export function mappingsOf(
  yaml: FrontMatterKeys | undefined,
  has?: readonly { readonly number: number }[],
  written?: YamlNode,
  items: readonly Pick<Item, "id" | "anchor">[] = [],
): Mapping[] {
  const found = new Map<string, Mapping>();
  const add = (mapping: Mapping) => {
    const key = JSON.stringify([mapping.framework, mapping.requirement]);
    const known = found.get(key);
    found.set(key, known ? merged(known, mapping) : mapping);
  };
  read(yaml?.mappings ?? {}, [], valueIn(written, "mappings")).forEach(add);
  const byLevel = valueIn(written, "level_mappings");
  // By level, in any order.
  for (const [number, mappings] of Object.entries(yaml?.level_mappings ?? {}))
    read(mappings, [{ number: Number(number), extent: "answers" }], valueIn(byLevel, number)).forEach(add);
  const byItem = valueIn(written, "item_mappings");
  for (const [id, mappings] of inWrittenOrder(Object.entries(yaml?.item_mappings ?? {}), byItem)) {
    const own = items.filter((item) => item.id === id).slice(0, 1);
    for (const mapping of read(mappings, [], valueIn(byItem, id)))
      add(own.length > 0 ? { ...mapping, items: own } : mapping);
  }
  // A site may turn off the error for a missing level; a link to it would be broken.
  const isThere = ({ number }: MappedLevel) => has === undefined || has.some((level) => level.number === number);
  return Array.from(found.values(), (mapping) => ({ ...mapping, levels: mapping.levels.filter(isThere) }));
}

/** @param levels the levels of ids that name none */
function read(mappings: Mappings, levels: readonly MappedLevel[], node: YamlNode | undefined): Mapping[] {
  return inWrittenOrder(Object.entries(mappings), node).flatMap(([name, ids]) => {
    const framework = name.normalize("NFC"); // As paths of files are.
    const plain = (isOfficial: boolean) => (requirement: string) => ({
      framework,
      requirement,
      isOfficial,
      levels,
      reason: undefined,
      through: undefined,
    });
    if (Array.isArray(ids)) return ids.map(plain(false));
    return inWrittenOrder(Object.entries(ids), valueIn(node, name)).flatMap(([key, value]) => {
      if (Array.isArray(value)) return value.map(plain(key === "official"));
      if (value === undefined) return [];
      const { level, partly, wholly, reason, through } = value;
      const own = [...extent(partly, "partly"), ...extent(level === "none" ? wholly : (level ?? wholly), "wholly")];
      return [{ framework, requirement: key, isOfficial: false, levels: [...levels, ...own], reason, through }];
    });
  });
}

/** Entries in the order of the file, if known. */
function inWrittenOrder<T>(entries: readonly [string, T][], node: YamlNode | undefined): readonly [string, T][] {
  if (node?.kind !== "map") return entries;
  const places = new Map(node.entries.map(({ key }, place) => [key, place]));
  return [...entries].sort(([a], [b]) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
}

function valueIn(node: YamlNode | undefined, key: string): YamlNode | undefined {
  return node?.kind === "map" ? entryOf(node, key)?.value : undefined;
}

function extent(number: number | undefined, extent: MappedLevel["extent"]): MappedLevel[] {
  return number === undefined ? [] : [{ number, extent }];
}

function merged(a: Mapping, b: Mapping): Mapping {
  return {
    ...a,
    isOfficial: a.isOfficial || b.isOfficial,
    levels: [...a.levels, ...b.levels],
    ...((a.items || b.items) && { items: [...(a.items ?? []), ...(b.items ?? [])] }),
    reason: a.reason ?? b.reason,
    through: a.through ?? b.through,
  };
}
