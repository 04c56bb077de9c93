/** Looks at Markdown that is there already: which headings look like levels and parts, and which `site.yaml` fits them. */
import { slugify } from "../../../base/address/slug.ts";
import type { SourceFile } from "../../../base/source/source-file.ts";
import { parseFrontMatter } from "../../../content/parse/front-matter.ts";
import { createBodyParser } from "../../../content/parse/page.ts";

export interface FoundLadders {
  /** Files with levels. */
  readonly practices: number;
  /** Fewest and most levels of one. */
  readonly levels: { readonly min: number; readonly max: number };
  readonly parts: readonly FoundPart[];
}

export interface FoundPart {
  readonly heading: string;
  readonly id: string;
  /** Levels that have it. */
  readonly count: number;
  /** True where every level has it. */
  readonly isEverywhere: boolean;
}

/** Share of all levels that must have a part for it to be a kind and not a heading of one page. */
const USUAL = 0.25;

/** What the ladders of some files have in common; undefined where no file has a level. */
export function findLadders(files: readonly SourceFile[]): FoundLadders | undefined {
  const parse = createBodyParser();
  const ladders = files.map((file) => parse(parseFrontMatter(file), true).levels).filter((levels) => levels.length > 0);
  if (ladders.length === 0) return undefined;
  const levels = ladders.flat();
  const counts = new Map<string, { heading: string; count: number }>();
  for (const { parts } of levels) {
    for (const heading of new Set(parts.map((part) => part.heading.trim()))) {
      const id = slugify(heading);
      const known = counts.get(id) ?? { heading, count: 0 };
      counts.set(id, { ...known, count: known.count + 1 });
    }
  }
  const parts = [...counts]
    .filter(([id, { count }]) => id !== "" && count >= levels.length * USUAL)
    .map(([id, { heading, count }]) => ({ heading, id: shortId(id), count, isEverywhere: count === levels.length }));
  const lengths = ladders.map(({ length }) => length);
  return {
    practices: ladders.length,
    levels: { min: Math.min(...lengths), max: Math.max(...lengths) },
    parts: distinct(parts),
  };
}

/** The known short ids of the usual parts, else the heading's own slug, cut at a word. */
function shortId(slug: string): string {
  if (/good-enough/.test(slug)) return "good-enough";
  if (/do-better|improve|next-level/.test(slug)) return "do-better";
  if (/evidence|show-it/.test(slug)) return "evidence";
  return slug.length <= 30 ? slug : slug.slice(0, 30).replace(/-[^-]*$/, "");
}

/** Parts whose short ids are the same keep the first; the others are other wordings of it. */
function distinct(parts: readonly FoundPart[]): FoundPart[] {
  const seen = new Set<string>();
  return parts.filter(({ id }) => !seen.has(id) && seen.add(id));
}

/** The `site.yaml` that fits. */
export function siteYamlFor(title: string, { levels, parts }: FoundLadders): string {
  const lines = parts.map(
    ({ id, heading, isEverywhere }) =>
      `  - { id: ${id}, heading: ${JSON.stringify(heading)}${isEverywhere ? ", required: true" : ""} }\n`,
  );
  return `title: ${JSON.stringify(title)}
levels: { min: ${levels.min}, max: ${levels.max} }
parts:${lines.length > 0 ? `\n${lines.join("")}` : " []\n"}`;
}
