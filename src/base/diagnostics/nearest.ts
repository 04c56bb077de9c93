/** Suggestions for misspelt names. */
import { looksOf } from "./unseen.ts";

/** Most letters compared in one run. Beyond that, help texts contain no suggestion. */
const MOST_COMPARED = 15e6;

let left = Number.POSITIVE_INFINITY;

/** Runs `make` with a limit on comparisons: thousands of faults and thousands of names would take hours. */
export function withFewGuesses<T>(make: () => T): T {
  const before = left;
  left = MOST_COMPARED;
  try {
    return make();
  } finally {
    left = before;
  }
}

/**
 * The candidate closest to `word`, ignoring letter case; undefined when none is within one edit for
 * each three letters.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  const looks = looksOf(word);
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of candidates) {
    const isNear = Math.abs(candidate.length - wanted.length) < bestDistance;
    left -= candidate.length * (isNear ? wanted.length : 8);
    if (left < 0) return undefined;
    // A candidate that looks the same is meant, however many characters differ.
    if (candidate !== word && looksOf(candidate) === looks) return candidate;
    const distance = editDistance(wanted, candidate.toLowerCase(), bestDistance);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** Edits (insert, delete, replace, swap neighbours) between two words; gives up at `limit`. */
export function editDistance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    let smallest = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(at(previous, j) + 1, at(current, j - 1) + 1, at(previous, j - 1) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, at(before, j - 2) + 1);
      current.push(cost);
      smallest = Math.min(smallest, cost);
    }
    if (smallest >= limit) return limit;
    before = previous;
    previous = current;
  }
  return at(previous, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
