/** Positions of front-matter keys and values. */

import { type Span, START_OF_FILE } from "../../base/source/position.ts";
import type { FrontMatter } from "../parse/front-matter.ts";
import { nodeAt, type YamlEntry, type YamlNode } from "../parse/yaml.ts";

/** The value at a path of keys, if it exists. */
export function valueAt(front: FrontMatter, path: readonly string[]): YamlNode | undefined {
  return entryAt(front, path)?.value;
}

/** The topics that a page names as its parents, as they are written; the first gives its address. */
export function writtenParents(front: FrontMatter): readonly YamlNode[] {
  const parent = valueAt(front, ["eleventyNavigation", "parent"]);
  return parent === undefined ? [] : parent.kind === "list" && parent.items.length > 0 ? parent.items : [parent];
}

/** The position of a key, else of the nearest existing key above it, else the start of the file. */
export function keySpan(front: FrontMatter, path: readonly string[]): Span {
  for (let length = path.length; length > 0; length--) {
    const entry = entryAt(front, path.slice(0, length));
    if (entry) return entry.keySpan;
  }
  return START_OF_FILE;
}

/** The position of a value, else the same as `keySpan`. */
export function valueSpan(front: FrontMatter, path: readonly string[]): Span {
  return valueAt(front, path)?.span ?? keySpan(front, path);
}

function entryAt(front: FrontMatter, path: readonly string[]): YamlEntry | undefined {
  if (front.map === undefined) return undefined;
  const parent = nodeAt(front.map, path.slice(0, -1));
  return parent.kind === "map" ? parent.entries.find((entry) => entry.key === path.at(-1)) : undefined;
}
