/** Recognises the kind of a part by its heading. */
import type { SectionKinds } from "../parse/parsed-page.ts";
import type { ItemKinds } from "../parse/places/items.ts";
import type { PartConfig, SiteConfig } from "./site-config.ts";

/**
 * A heading normalised for comparison: without letter case, smart quotes, a closing `?`, `:` or `.`,
 * and bold marks.
 */
function normalize(heading: string): string {
  const plain = heading
    .normalize("NFKC")
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, " ")
    .toLowerCase();
  // A loop, because a pattern anchored at the end would take quadratic time on a long run of marks.
  let [start, end] = [0, plain.length];
  while (start < end && "*_ ".includes(plain.charAt(start))) start++;
  while (end > start && "*_?:.! ".includes(plain.charAt(end - 1))) end--;
  return plain.slice(start, end);
}

/** Kinds by normalised wording, cached per list of kinds, because every part of every page is looked up. */
const wordings = new WeakMap<readonly PartConfig[], ReadonlyMap<string, PartConfig>>();

/** The kind whose heading, or one of whose other wordings, is `heading`. */
export function partKindOf(heading: string, kinds: readonly PartConfig[]): PartConfig | undefined {
  const known = wordings.get(kinds) ?? readWordings(kinds);
  return known.get(heading) ?? known.get(normalize(heading));
}

/** The declared kinds of section, for the parser; undefined where a site declares none. */
export function sectionKinds(kinds: readonly PartConfig[] | undefined): SectionKinds | undefined {
  if (kinds === undefined) return undefined;
  return {
    ids: kinds.map(({ id }) => id),
    idOf: (heading) => partKindOf(heading, kinds)?.id,
    key: JSON.stringify(kinds),
  };
}

/** The kinds of part and section with items, for the parser; undefined where a site has none. */
export function itemKinds({ parts, sections = [], levels, words }: ItemSettings): ItemKinds | undefined {
  if (![...parts, ...sections].some(({ items }) => items)) return undefined;
  const { one, many } = words.nouns.level ?? {};
  const levelWords = [...new Set([many, one, levels.word, "levels", "level"].flatMap((word) => word ?? []))];
  const kindIn = (kinds: readonly PartConfig[]) => (heading: string) => {
    const labels = partKindOf(heading, kinds)?.items;
    return labels && { labels, levelWords };
  };
  return {
    ofPart: kindIn(parts),
    ofSection: kindIn(sections),
    key: JSON.stringify([parts, sections, levelWords]),
  };
}

type ItemSettings = Pick<SiteConfig, "parts" | "sections" | "levels" | "words">;

function readWordings(kinds: readonly PartConfig[]): ReadonlyMap<string, PartConfig> {
  const known = new Map<string, PartConfig>();
  for (const kind of kinds) {
    for (const wording of [kind.heading, ...kind.also]) {
      const normal = normalize(wording);
      if (!known.has(normal)) known.set(normal, kind);
      if (!known.has(wording)) known.set(wording, known.get(normal) ?? kind);
    }
  }
  wordings.set(kinds, known);
  return known;
}
