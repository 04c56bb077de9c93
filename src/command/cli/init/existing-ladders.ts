/** Looks at Markdown that is there already: which headings look like levels and parts, and which `site.yaml` fits them. */
import { slugify } from "../../../base/address/slug.ts";
import type { SourceFile } from "../../../base/source/source-file.ts";
import { readFrontMatter } from "../../../content/check/front-matter.ts";
import { parseFrontMatter } from "../../../content/parse/front-matter.ts";
import { type BodyParser, createBodyParser } from "../../../content/parse/page.ts";
import type { ParsedLevel } from "../../../content/parse/parsed-page.ts";
import { areLadder, readNumber } from "./heading-numbers.ts";

export interface FoundLadders {
  /** Files with levels. */
  readonly practices: number;
  /** Fewest and most levels of one. */
  readonly levels: { readonly min: number; readonly max: number };
  /** Where most ladders have numbers in their headings. */
  readonly numbering?: FoundNumbering | undefined;
  /** What all ladders call their levels, lowest first; empty where each says something else. */
  readonly names: readonly string[];
  readonly parts: readonly FoundPart[];
  /** Files whose levels have another rank than `###`, with the number of `#` that they have. */
  readonly shifted: readonly { readonly file: string; readonly depth: number }[];
}

export interface FoundNumbering {
  /** What stands before the number; undefined for "Level". */
  readonly word: string | undefined;
  readonly min: number;
  readonly max: number;
  /** The numbers themselves, where they do not count one by one: 100, 200, 300. */
  readonly labels: readonly number[];
  /** Ladders whose headings have no numbers. */
  readonly without: readonly string[];
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

/** Numbers of `#` of a level and of a part. */
const LEVEL_DEPTH = 3;

/** Highest number of a level that `site.yaml` takes. */
const HIGHEST = 20;

interface Ladder {
  readonly file: string;
  readonly depth: number;
  readonly levels: readonly ParsedLevel[];
}

/** What the ladders of some files have in common; undefined where no file has a level. */
export function findLadders(files: readonly SourceFile[]): FoundLadders | undefined {
  const parse = createBodyParser();
  const ladders = practicesAmong(files)
    .map((file) => ladderOf(file, parse))
    .filter(({ levels }) => levels.length > 0);
  if (ladders.length === 0) return undefined;
  const levels = ladders.flatMap((ladder) => ladder.levels);
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
  const lengths = ladders.map((ladder) => ladder.levels.length);
  const numbering = numberingOf(ladders);
  return {
    practices: ladders.length,
    levels: { min: Math.min(...lengths), max: Math.max(...lengths) },
    numbering,
    names: namesOf(ladders, numbering),
    parts: distinct(parts),
    shifted: ladders.filter(({ depth }) => depth !== LEVEL_DEPTH),
  };
}

/** Pages that belong to a topic; where none does, all but those that say that they are no ladders, and READMEs. */
function practicesAmong(files: readonly SourceFile[]): readonly SourceFile[] {
  const placed = files.map((file) => ({ file, ...readFrontMatter(parseFrontMatter(file)).placing }));
  const withLadder = placed.filter(({ hasLadder }) => hasLadder);
  const inTopics = withLadder.filter(({ parent }) => parent !== undefined);
  const chosen = inTopics.length > 0 ? inTopics : withLadder.filter(({ file }) => !/^readme\.md$/i.test(file.path));
  return chosen.map(({ file }) => file);
}

/** The ladder of a file. Where headings of another rank than `###` are numbered levels, it is read as if they had that rank. */
function ladderOf(file: SourceFile, parse: BodyParser): Ladder {
  const page = parse(parseFrontMatter(file), true);
  const headings = page.outline.filter(({ isTop }) => isTop);
  const at = (depth: number) => headings.filter((heading) => heading.depth === depth).map(({ text }) => text);
  const isLevels = (depth: number) => at(depth).length > 1 && areLadder(at(depth));
  const depth = isLevels(LEVEL_DEPTH) ? LEVEL_DEPTH : ([2, 4, 1].find(isLevels) ?? LEVEL_DEPTH);
  if (depth === LEVEL_DEPTH) return { file: file.path, depth, levels: page.levels };
  const lines = file.text.split("\n");
  for (const { span } of headings) {
    const line = lines[span.line - 1] ?? "";
    const marks = /^ {0,3}(#+)/.exec(line)?.[1]?.length;
    // Headings above the levels are of the page, and stay.
    if (marks !== undefined && marks >= depth)
      lines[span.line - 1] = "#".repeat(Math.min(6, marks + LEVEL_DEPTH - depth)) + line.replace(/^ {0,3}#+/, "");
  }
  const moved = parse(parseFrontMatter({ ...file, text: lines.join("\n") }), true);
  return { file: file.path, depth, levels: moved.levels };
}

/** The numbers in headings, where more ladders have them than have none. */
function numberingOf(ladders: readonly Ladder[]): FoundNumbering | undefined {
  const statements = (ladder: Ladder) => ladder.levels.map(({ statement }) => statement);
  const numbered = ladders.filter((ladder) => areLadder(statements(ladder)));
  if (numbered.length * 2 <= ladders.length) return undefined;
  const read = numbered.flatMap(statements).flatMap((statement) => readNumber(statement) ?? []);
  const [word = ""] = mostFrequent(read.map((one) => one.word));
  const numbers = [...new Set(read.map((one) => one.number))].sort((a, b) => a - b);
  const max = numbers.at(-1) ?? 0;
  if (max > HIGHEST && numbers.length > HIGHEST) return undefined;
  const labels = max > HIGHEST ? numbers : [];
  return {
    word: word.toLowerCase() === "level" ? undefined : word,
    min: labels.length > 0 ? 1 : Math.min(1, ...numbers),
    max: labels.length > 0 ? labels.length : max,
    labels,
    without: ladders.filter((ladder) => !numbered.includes(ladder)).map(({ file }) => file),
  };
}

/** Names, where two ladders or more have the same words at every level. */
function namesOf(ladders: readonly Ladder[], numbering: FoundNumbering | undefined): string[] {
  if (ladders.length < 2) return [];
  const said = new Map<number, string[]>();
  for (const { levels } of ladders)
    for (const [index, { statement }] of levels.entries()) {
      const number = numbering && readNumber(statement);
      const place = number ? placeOf(number.number, numbering) : index;
      said.set(place, [...(said.get(place) ?? []), number?.statement ?? statement]);
    }
  const names = Array.from({ length: said.size }, (_, place) => {
    const [first = "", ...others] = said.get(place) ?? [];
    return others.length > 0 && others.every((other) => other === first) ? first : "";
  });
  return names.every((name) => NAME.test(name)) ? names : [];
}

/** A few words, and no sentence. */
const NAME = /^\P{C}{0,39}[^.!?\s]$/u;

function placeOf(number: number, { min, labels }: FoundNumbering): number {
  return labels.length > 0 ? labels.indexOf(number) : number - min;
}

function mostFrequent(words: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
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
export function siteYamlFor(title: string, { levels, numbering, names, parts }: FoundLadders): string {
  const { min, max, word, labels = [] } = { ...levels, ...numbering };
  const settings = [
    ...(numbering ? ["numbered: true"] : []),
    ...(labels.length > 0 ? [`labels: [${labels.join(", ")}]`] : [`min: ${min}`, `max: ${max}`]),
    ...(word === undefined ? [] : [`word: ${JSON.stringify(word)}`]),
    ...(names.length > 0 ? [`names: [${names.map((name) => JSON.stringify(name)).join(", ")}]`] : []),
  ];
  const lines = parts.map(
    ({ id, heading, isEverywhere }) =>
      `  - { id: ${id}, heading: ${JSON.stringify(heading)}${isEverywhere ? ", required: true" : ""} }\n`,
  );
  return `title: ${JSON.stringify(title)}
levels: { ${settings.join(", ")} }
parts:${lines.length > 0 ? `\n${lines.join("")}` : " []\n"}`;
}
