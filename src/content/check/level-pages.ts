/**
 * Pages that say what the levels of one number mean: `levels/3.md`. Their titles are the levels' names
 * where `site.yaml` gives none.
 */
import type { SiteConfig } from "../config/site-config.ts";
import { LevelNumbering } from "../parse/level-numbering.ts";
import type { ReadFrontMatter } from "./front-matter.ts";
import type { PlacedPage } from "./page-record.ts";

const FILE = /^levels\/(0|[1-9]\d{0,4})\.md$/;

/** The number of the level whose meaning a file tells; undefined for any other file. */
export function levelNumberOf({ front, placing }: ReadFrontMatter): number | undefined {
  const [, number] = FILE.exec(front.file) ?? [];
  const isElsewhere = placing.parent !== undefined || placing.hasNavigation || placing.id !== undefined;
  return number === undefined || isElsewhere ? undefined : Number(number);
}

/** What the levels of a site are called, by their pages if `site.yaml` has no names. */
export function withNamesOfPages(config: SiteConfig, pages: readonly PlacedPage[]): SiteConfig {
  const { levels } = config;
  if (levels.names.length > 0 || !pages.some(({ levelNumber }) => levelNumber !== undefined)) return config;
  const numbering = new LevelNumbering(levels);
  const names: string[] = [];
  for (let number = numbering.lowest; number <= levels.max; number++) {
    const page = pages.find(({ levelNumber, isPublished }) => levelNumber === number && isPublished);
    names.push(page ? nameOfLevelPage(page, numbering) : "");
  }
  return { ...config, levels: { ...levels, names } };
}

/** The title of a level's page without the number: "Level 3 – Defined" is "Defined". */
function nameOfLevelPage({ title, yaml }: PlacedPage, numbering: LevelNumbering): string {
  const name = yaml?.short ?? title;
  return numbering.read(name)?.statement ?? name;
}
