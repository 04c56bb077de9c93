/** Facets: filtering results by topic, level and framework, and the number of results for each choice. */
import type { IndexContents } from "../index/format.ts";
import type { RankedPage } from "../rank/rank.ts";

export const FACETS = ["topic", "level", "framework"] as const;
export type Facet = (typeof FACETS)[number];

/** Chosen values by facet: ids of topics, numbers of levels, keys of frameworks. An empty list filters nothing. */
export type FacetChoices = Readonly<Record<Facet, readonly string[]>>;

export const NO_FACET_CHOICES: FacetChoices = { topic: [], level: [], framework: [] };

export interface FacetChoice {
  readonly value: string;
  /** Undefined for a level, which is named by its number. */
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
    const levels = levelsOf(page, file).filter((level) => choices.level.includes(String(level)));
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
      const values = facet === "level" ? levelsOf(page, file).map(String) : valuesOf(page.page, facet, file);
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
  return { topic: offer("topic"), level: offer("level"), framework: offer("framework") };
}

/** The levels at which a page matches, best first; the places of a reference page are no levels. */
function levelsOf({ page, level, others }: RankedPage, { references }: IndexContents): readonly number[] {
  if (page >= references) return [];
  return level === undefined ? others : [level, ...others];
}

function meets(values: readonly string[], chosen: readonly string[]): boolean {
  return chosen.length === 0 || values.some((value) => chosen.includes(value));
}

function valuesOf(page: number, facet: "topic" | "framework", file: IndexContents): string[] {
  const [topic = -1, , ...frameworks] = file.pages[page] ?? [];
  if (facet === "topic") return withThoseAbove(file.topics[topic]?.[0] ?? "");
  return frameworks.flatMap((index) => file.frameworks[index]?.[0] ?? []);
}

/** The ids of a topic and of those that it is in: each id begins with that of the topic above it. */
function withThoseAbove(topic: string): string[] {
  const steps = topic === "" ? [] : topic.split("/");
  return steps.map((_step, index) => steps.slice(0, index + 1).join("/"));
}

function allValues(facet: Facet, file: IndexContents): { value: string; name: string | undefined }[] {
  if (facet === "level") {
    const most = Math.max(0, ...file.pages.slice(0, file.references).map(([, levels]) => levels));
    return Array.from({ length: most }, (_, index) => ({ value: String(index + 1), name: undefined }));
  }
  return file[facet === "topic" ? "topics" : "frameworks"].map(([value, name]) => ({ value, name }));
}
