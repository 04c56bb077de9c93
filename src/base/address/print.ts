/**
 * Print sheets: pages that combine many practices for printing. Each contains all practices or those
 * of one topic, with all levels or one level only.
 */
import type { Address, PrintSheet } from "../model/guidance.ts";

export const PRINT_ADDRESS = "/print/";

/** Most practices on one sheet: about 250 A4 pages. A larger site gets a sheet for each topic. */
export const MOST_ON_A_SHEET = 60;

/** What a sheet needs of a topic. */
export interface PrintedTopic {
  readonly id: string;
  /** Number of its practices. */
  readonly practices: number;
}

/** What decides on the sheets of a site, besides its topics. */
export interface PrintedLevels {
  /** The numbers of the site's levels, lowest first. */
  readonly levelNumbers: readonly number[];
  /** True where there are sheets of everything up to a level too. */
  readonly isCumulative: boolean;
}

/**
 * The sheets of a site: one with everything, then one for each level. On a large site, each topic gets
 * these, and the sheets of the whole site only link to them.
 */
export function sheetsOf(
  topics: readonly PrintedTopic[],
  { levelNumbers, isCumulative }: PrintedLevels,
): readonly PrintSheet[] {
  const isWhole = topics.reduce((sum, { practices }) => sum + practices, 0) <= MOST_ON_A_SHEET;
  const sheets = (topic: string | undefined, isWhole: boolean): PrintSheet[] => [
    ...[undefined, ...levelNumbers].map((level) => ({ address: addressOf(topic, level), topic, level, isWhole })),
    ...(isCumulative ? levelNumbers.slice(1) : []).map((level) => ({
      address: addressOf(topic, level, "up-to-"),
      topic,
      level,
      isUpTo: true,
      isWhole,
    })),
  ];
  const ofTopics = isWhole ? [] : topics.filter(({ practices }) => practices > 0);
  return [...sheets(undefined, isWhole), ...ofTopics.flatMap(({ id }) => sheets(id, true))];
}

/** True for a topic whose sheet would have the same address as a level's sheet. */
export function isLevelSheetName(topic: string): boolean {
  return /^(up-to-)?level-\d+$/.test(topic);
}

function addressOf(topic: string | undefined, level: number | undefined, upTo = ""): Address {
  const ofLevel = level === undefined ? "" : `${upTo}level-${level}/`;
  return `${PRINT_ADDRESS}${topic === undefined ? "" : `${topic}/`}${ofLevel}`;
}
