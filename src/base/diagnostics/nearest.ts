/** Suggestions for misspelt names. */
import { looksOf } from "./unseen.ts";

/** Most letters compared in one run. Beyond that, help texts contain no suggestion. */
const MOST_COMPARED = 15e6;

/** A look at a name costs as much as comparing so many letters. */
const A_LOOK = 200;

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
    const isPlain = looks === word && looksOf(candidate) === candidate;
    left -= A_LOOK + (isNear ? candidate.length * wanted.length : 0);
    if (left < 0) return undefined;
    // A candidate that looks the same is meant, however many characters differ.
    if (!isPlain && candidate !== word && looksOf(candidate) === looks) return candidate;
    if (!isNear) continue;
    const distance = editDistance(wanted, candidate.toLowerCase(), bestDistance);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/**
 * Edits (insert, delete, replace, swap neighbours) between two words; gives up at `limit`. Looks only at
 * the places of the table that fewer edits than that can reach.
 */
export function editDistance(a: string, b: string, limit = Math.max(a.length, b.length) + 1): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let [before, previous, current] = [rowOf(b, 0), rowOf(b, 1), rowOf(b, 2)];
  for (let j = 0; j <= b.length; j++) previous[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const from = Math.max(1, i - limit + 1);
    const to = Math.min(b.length, i + limit - 1);
    let smallest = from === 1 ? i : limit;
    current[from - 1] = smallest;
    for (let j = from; j <= to; j++) {
      const isSame = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min(at(previous, j) + 1, at(current, j - 1) + 1, at(previous, j - 1) + (isSame ? 0 : 1));
      const isSwapped =
        i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (isSwapped) cost = Math.min(cost, at(before, j - 2) + 1);
      current[j] = cost;
      if (cost < smallest) smallest = cost;
    }
    if (to < b.length) current[to + 1] = limit;
    if (smallest >= limit) return limit;
    [before, previous, current] = [previous, current, before];
  }
  return Math.min(limit, at(previous, b.length));
}

/** Rows that are used again: there may be millions of comparisons. */
const rows: number[][] = [[], [], []];

function rowOf(word: string, index: number): number[] {
  const row = rows[index] ?? [];
  while (row.length <= word.length) row.push(0);
  return row;
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? 0;
}
