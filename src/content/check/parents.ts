/**
 * Finds the page that each page names as its parent. Names are looked up in an order in which a page
 * at the top never loses its name to one in a topic, however deep the topics are.
 */
import { slugify, slugOfFile } from "../../base/address/slug.ts";
import type { ReadFrontMatter } from "./front-matter.ts";

export interface Parents {
  /** The parent of each page that has one; pages in a circle have none. */
  readonly of: ReadonlyMap<ReadFrontMatter, ReadFrontMatter>;
  /** Pages of which each names the next one as its parent, and the last one the first. */
  readonly circles: readonly (readonly ReadFrontMatter[])[];
  /** The further topics that list a page, each once. */
  readonly others: ReadonlyMap<ReadFrontMatter, readonly ReadFrontMatter[]>;
  readonly named: (name: string) => ReadFrontMatter | undefined;
}

const HOME_FILE = "index.md";

export function isHome({ front: { file } }: ReadFrontMatter): boolean {
  return file === HOME_FILE;
}

/** What other pages call a page, if they use its key. */
export function keyOf({ placing }: ReadFrontMatter): string {
  return placing.key ?? placing.title ?? "";
}

export function findParents(read: readonly ReadFrontMatter[]): Parents {
  const byName = namesOf(read);
  const named = (name: string) => byName.get(name.toLowerCase());
  const of = new Map<ReadFrontMatter, ReadFrontMatter>();
  for (const entry of read) {
    if (isHome(entry) || entry.placing.parent === undefined) continue;
    const parent = named(entry.placing.parent);
    // A practice may be named like its topic; only by its own key or title does it name itself.
    if (parent && (parent !== entry || isCalled(entry, entry.placing.parent))) of.set(entry, parent);
  }
  const circles = circlesIn(of);
  for (const entry of circles.flat()) of.delete(entry);
  cutTooDeep(of);
  const others = new Map(
    read.flatMap((entry) => {
      const found = entry.placing.alsoIn.flatMap((name) => named(name) ?? []);
      const own = new Set(found.filter((parent) => parent !== entry && parent !== of.get(entry)));
      return own.size > 0 ? [[entry, [...own]] as const] : [];
    }),
  );
  return { of, circles, others, named };
}

function isCalled(entry: ReadFrontMatter, name: string): boolean {
  return [keyOf(entry), entry.placing.title].some((own) => own?.toLowerCase() === name.toLowerCase());
}

/** Pages by every name that others may use, in lower case; the first one to have a name keeps it. */
function namesOf(read: readonly ReadFrontMatter[]): ReadonlyMap<string, ReadFrontMatter> {
  const used = new Set(
    read.flatMap(({ placing }) => [placing.parent ?? [], placing.alsoIn].flat().map((name) => name.toLowerCase())),
  );
  const slugOf = ({ front }: ReadFrontMatter) => slugOfFile(front.file);
  const idOf = (entry: ReadFrontMatter) => (entry.placing.id === undefined ? slugOf(entry) : slugify(entry.placing.id));
  const titleOf = ({ placing }: ReadFrontMatter) => placing.title ?? "";
  const isUsed = (name: string) => used.has(name.toLowerCase());
  const others = read.filter((entry) => !isHome(entry));
  const tops = others.filter(
    (entry) =>
      entry.placing.parent === undefined &&
      (entry.placing.hasNavigation || isUsed(titleOf(entry)) || isUsed(slugOf(entry))),
  );
  const inTopics = others.filter(({ placing }) => placing.parent !== undefined);

  const byName = new Map<string, ReadFrontMatter>();
  const learn = (entries: readonly ReadFrontMatter[], nameOf: (entry: ReadFrontMatter) => string) => {
    for (const entry of entries) {
      const name = nameOf(entry).toLowerCase();
      if (name !== "" && !byName.has(name)) byName.set(name, entry);
    }
  };
  learn(tops, keyOf);
  learn(inTopics, ({ placing }) => placing.key ?? "");
  for (const entries of [tops, inTopics]) {
    learn(entries, titleOf);
    learn(entries, idOf);
  }
  return byName;
}

/**
 * Deepest that topics lie in each other: the addresses there are longer than any disk takes, which is
 * reported. The length of all addresses would grow by the square.
 */
const DEEPEST = 450;

function cutTooDeep(parents: Map<ReadFrontMatter, ReadFrontMatter>): void {
  const depths = new Map<ReadFrontMatter, number>();
  for (const start of [...parents.keys()]) {
    const way: ReadFrontMatter[] = [];
    for (let entry: ReadFrontMatter | undefined = start; entry && !depths.has(entry); entry = parents.get(entry))
      way.push(entry);
    for (const entry of way.toReversed()) {
      const parent = parents.get(entry);
      const depth = parent === undefined ? 0 : (depths.get(parent) ?? 0) + 1;
      if (depth > DEEPEST) parents.delete(entry);
      depths.set(entry, depth > DEEPEST ? 0 : depth);
    }
  }
}

/** Every circle once, beginning with the page that comes first. */
function circlesIn(parents: ReadonlyMap<ReadFrontMatter, ReadFrontMatter>): ReadFrontMatter[][] {
  const circles: ReadFrontMatter[][] = [];
  const seen = new Set<ReadFrontMatter>();
  for (const start of parents.keys()) {
    const way: ReadFrontMatter[] = [];
    let entry: ReadFrontMatter | undefined = start;
    for (; entry && !seen.has(entry); entry = parents.get(entry)) {
      seen.add(entry);
      way.push(entry);
    }
    const from = entry === undefined ? -1 : way.indexOf(entry);
    if (from >= 0) circles.push(way.slice(from));
  }
  return circles;
}
