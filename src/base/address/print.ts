/**
 * The sheets: pages for printing that put together what otherwise lies on many
 * pages. Each holds all practices, or those of one topic, whole or with one
 * level only.
 */
import type { Address, PrintSheet } from "../model/guidance.ts";

export const PRINT_ADDRESS = "/print/";

/** Most practices on one sheet: about 250 sides of A4. A larger site has sheets of its topics. */
export const MOST_ON_A_SHEET = 60;

/** What a sheet needs to know of a topic. */
export interface PrintedTopic {
  readonly id: string;
  /** Number of its practices. */
  readonly practices: number;
}

/**
 * The sheets of a site: everything, then each level; where that is too much,
 * the same for each topic, and the first ones only lead there.
 *
 * @param ladderLength number of levels of the practice that has most
 */
export function sheetsOf(topics: readonly PrintedTopic[], ladderLength: number): readonly PrintSheet[] {
  const isWhole = topics.reduce((sum, { practices }) => sum + practices, 0) <= MOST_ON_A_SHEET;
  const sheets = (topic: string | undefined, isWhole: boolean): PrintSheet[] =>
    [undefined, ...Array.from({ length: ladderLength }, (_, index) => index + 1)].map((level) => ({
      address: addressOf(topic, level),
      topic,
      level,
      isWhole,
    }));
  const ofTopics = isWhole ? [] : topics.filter(({ practices }) => practices > 0);
  return [...sheets(undefined, isWhole), ...ofTopics.flatMap(({ id }) => sheets(id, true))];
}

/** True for a topic whose sheet would have the address of a level's. */
export function isLevelSheetName(topic: string): boolean {
  return /^level-\d+$/.test(topic);
}

function addressOf(topic: string | undefined, level: number | undefined): Address {
  return `${PRINT_ADDRESS}${topic === undefined ? "" : `${topic}/`}${level === undefined ? "" : `level-${level}/`}`;
}
