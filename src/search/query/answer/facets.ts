/** Facets: filtering results by topic, level and framework, and the number of results for each choice. */
import { type IndexContents, numberAt } from "../index/format.ts";
import type { RankedPage } from "../rank/rank.ts";

export const FACETS = ["topic", "level", "framework", "tags", "audience"] as const;
export type Facet = (typeof FACETS)[number];

/** Chosen values by facet: ids of topics, numbers of levels, keys of frameworks. An empty list filters nothing. */
export type FacetChoices = Readonly<Record<Facet, readonly string[]>>;

export const NO_FACET_CHOICES: FacetChoices = { topic: [], level: [], framework: [], tags: [], audience: [] };

export interface FacetChoice {
  readonly value: string;
  /** Of a level what stands for its number, if anything does. */
  readonly name: string | undefined;
  /** Number of results with this value, given the choices in the other facets. */
  readonly count: number;
  readonly isChosen: boolean;
}

/** The results that match all choices. If levels are chosen, a result leads to one of them. */
export function filterByFacets(pages: readonly RankedPage[], choices: FacetChoices, file: IndexContents): RankedPage[] {
  const left = pages.filter(({ page }) =>
    FACETS.every((facet) => facet === "level" || meets(valuesOf(page, facet, file), choices[facet])),
  );
  if (choices.level.length === 0) return left;
  return left.flatMap((page) => {
    const levels = levelsOf(page, file).filter((place) =>
      choices.level.includes(String(numberAt(file, page.page, place))),
    );
    const [best, ...others] = levels;
    return best === undefined ? [] : [{ ...page, level: best, others }];
  });
}

/** The values of each facet, in the site's order; one without results is listed only if it is chosen. */
export function choicesFor(
  pages: readonly RankedPage[],
  choices: FacetChoices,
  file: IndexContents,
): Readonly<Record<Facet, readonly FacetChoice[]>> {
  const offer = (facet: Facet): FacetChoice[] => {
    const counts = new Map<string, number>();
    for (const page of filterByFacets(pages, { ...choices, [facet]: [] }, file)) {
      const values =
        facet === "level"
          ? levelsOf(page, file).map((place) => String(numberAt(file, page.page, place)))
          : valuesOf(page.page, facet, file);
      for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return allValues(facet, file)
      .map(({ value, name }) => ({
        value,
        name,
        count: counts.get(value) ?? 0,
        isChosen: choices[facet].includes(value),
      }))
      .filter(({ count, isChosen }) => count > 0 || isChosen);
  };
  return {
    topic: offer("topic"),
    level: offer("level"),
    framework: offer("framework"),
    tags: offer("tags"),
    audience: offer("audience"),
  };
}

/** The places of the levels at which a page matches, best first; the places of a reference page are no levels. */
function levelsOf({ page, level, others }: RankedPage, { references }: IndexContents): readonly number[] {
  if (page >= references) return [];
  return level === undefined ? others : [level, ...others];
}

function meets(values: readonly string[], chosen: readonly string[]): boolean {
  return chosen.length === 0 || values.some((value) => chosen.includes(value));
}

function valuesOf(page: number, facet: Exclude<Facet, "level">, file: IndexContents): string[] {
  if (facet === "tags" || facet === "audience") {
    const { names = [], pages = {} } = file.labels?.[facet] ?? {};
    return (pages[page] ?? []).flatMap((index) => names[index]?.[0] ?? []);
  }
  const [topic = -1, , ...frameworks] = file.pages[page] ?? [];
  if (facet === "topic") return withThoseAbove(file.topics[topic]?.[0] ?? "");
  return frameworks.flatMap((index) => file.frameworks[index]?.[0] ?? []);
}

/** The ids of a topic and of those that it is in: each id begins with that of the topic above it. */
function withThoseAbove(topic: string): string[] {
  const steps = topic === "" ? [] : topic.split("/");
  return steps.map((_step, index) => steps.slice(0, index + 1).join("/"));
}

function levelNumbers(file: IndexContents): number[] {
  const counted = file.pages.slice(0, file.references).map(([, count], page) => (file.numbers?.[page] ? 0 : count));
  const most = Math.max(0, ...counted);
  const numbers = Array.from({ length: most }, (_, index) => index + 1);
  return [...new Set([...numbers, ...Object.values(file.numbers ?? {}).flat()])].sort((a, b) => a - b);
}

function allValues(facet: Facet, file: IndexContents): { value: string; name: string | undefined }[] {
  if (facet === "level") {
    return levelNumbers(file).map((number) => ({ value: String(number), name: file.levelLabels?.[number] }));
  }
  if (facet === "tags" || facet === "audience")
    return (file.labels?.[facet]?.names ?? []).map(([value, name]) => ({ value, name }));
  return file[facet === "topic" ? "topics" : "frameworks"].map(([value, name]) => ({ value, name }));
}
