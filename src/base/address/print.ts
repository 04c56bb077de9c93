/**
 * Print sheets: pages that combine many practices for printing. Each contains all practices or those
 * of one topic, with all levels or one level only.
 */
import type { Address, PrintSheet } from "../model/guidance.ts";
import { isWithin } from "../model/topic-contents.ts";

export const PRINT_ADDRESS = "/print/";

/** Most practices on one sheet: about 250 A4 pages. A larger site gets a sheet for each topic. */
export const MOST_ON_A_SHEET = 60;

/** What a sheet needs of a topic. */
export interface PrintedTopic {
  readonly id: string;
  /** Numbers of its own practices and of its own pages without levels. */
  readonly practices: number;
  readonly pages: number;
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
 * these, with what is in topics in it. A sheet that would be too large links to those of the topics in it.
 */
export function sheetsOf(
  topics: readonly PrintedTopic[],
  { levelNumbers, isCumulative }: PrintedLevels,
): readonly PrintSheet[] {
  const sheets = (topic: string | undefined): PrintSheet[] => {
    const { practices, pages } = countIn(topics, topic);
    const isLeaf = topic !== undefined && !topics.some(({ id }) => id !== topic && isWithin(id, topic));
    const isWhole = isLeaf || practices <= MOST_ON_A_SHEET;
    const everything = { topic, level: undefined, isWhole: isLeaf || practices + pages <= MOST_ON_A_SHEET };
    return [
      { address: addressOf(topic, undefined), ...everything },
      ...levelNumbers.map((level) => ({ address: addressOf(topic, level), topic, level, isWhole })),
      ...(isCumulative ? levelNumbers.slice(1) : []).map((level) => ({
        address: addressOf(topic, level, "up-to-"),
        topic,
        level,
        isUpTo: true,
        isWhole,
      })),
    ];
  };
  const all = sheets(undefined);
  if (all.every(({ isWhole }) => isWhole)) return all;
  // A topic has the sheets that are too large for the whole site.
  const isSplit = all.map(({ isWhole }) => !isWhole);
  const filled = topics.filter(({ id }) => {
    const { practices, pages } = countIn(topics, id);
    return practices + pages > 0;
  });
  return [
    ...all,
    ...filled.flatMap(({ id }) =>
      sheets(id).filter(({ level }, at) => isSplit[at] && (level === undefined || countIn(topics, id).practices > 0)),
    ),
  ];
}

/** How much is in a topic and in topics in it; of everything without one. */
function countIn(topics: readonly PrintedTopic[], topic: string | undefined): { practices: number; pages: number } {
  const counted = { practices: 0, pages: 0 };
  for (const { id, practices, pages } of topics) {
    if (!isWithin(id, topic)) continue;
    counted.practices += practices;
    counted.pages += pages;
  }
  return counted;
}

/** True for a topic whose sheet would have the same address as a level's sheet. */
export function isLevelSheetName(topic: string): boolean {
  return /^(up-to-)?level-\d+$/.test(topic);
}

function addressOf(topic: string | undefined, level: number | undefined, upTo = ""): Address {
  const ofLevel = level === undefined ? "" : `${upTo}level-${level}/`;
  return `${PRINT_ADDRESS}${topic === undefined ? "" : `${topic}/`}${ofLevel}`;
}
