/**
 * The matrix: every practice with the statements of all its levels, on one
 * page, or topic by topic where one page would be too much to load.
 */
import type { Address } from "./guidance.ts";

export const MATRIX_ADDRESS: Address = "/matrix/";

/** Most practices that one page shows. */
const MOST_TOGETHER = 120;

/** True when the matrix of so many practices is published topic by topic. */
export function isMatrixSplit(practices: number): boolean {
  return practices > MOST_TOGETHER;
}

/** The address of a topic's own matrix. */
export function topicMatrixAddress(topic: string): Address {
  return `${MATRIX_ADDRESS}${topic}/`;
}
