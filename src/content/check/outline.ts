/** The outline of a site, from the places and bodies of its pages. Generated pages depend on it. */
import type { Term } from "../../base/model/guidance.ts";
import { numbersOf } from "../../base/model/level-style.ts";
import type { SiteOutline } from "../../base/model/site-outline.ts";
import type { FrameworkConfig } from "../config/frameworks.ts";
import type { SiteConfig } from "../config/site-config.ts";
import { labelsOf } from "./labels/labels.ts";
import { idOf, type PageRecord } from "./page-record.ts";

interface Settings {
  readonly config: SiteConfig;
  readonly frameworks: readonly FrameworkConfig[];
  readonly glossary: readonly Term[];
}

/** @param records every page, including drafts */
export function outlineOf(records: readonly PageRecord[], { config, frameworks, glossary }: Settings): SiteOutline {
  const published = records.filter(({ isPublished }) => isPublished);
  const practices = published.filter(({ kind }) => kind === "practice");
  const [ownPractices, ownPages] = [
    countByTopic(practices),
    countByTopic(published.filter(({ kind }) => kind === "page")),
  ];
  return {
    title: config.title,
    hasHome: published.some(({ kind }) => kind === "home"),
    topics: published
      .filter(({ kind }) => kind === "topic")
      .map(idOf)
      .map((id) => ({ id, practices: ownPractices.get(id) ?? 0, pages: ownPages.get(id) ?? 0 })),
    levelNumbers: numbersOf(practices.map(({ page }) => page)),
    hasItems: practices.some(({ page }) => page.places?.some(({ item }) => item)),
    isCumulative: config.levels.isCumulative,
    frameworks: frameworks.map(({ key, title, requirements }) => ({
      key,
      title,
      requirements: [...requirements.keys()],
    })),
    isAssessed: config.isAssessed,
    labels: labelsOf(published, config),
    terms: glossary.map(({ id }) => id),
  };
}

/** How many of some pages are in each topic, by its id. */
function countByTopic(pages: readonly PageRecord[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { topic } of pages) if (topic) counts.set(idOf(topic), (counts.get(idOf(topic)) ?? 0) + 1);
  return counts;
}
