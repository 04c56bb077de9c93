/** Proximity: how near each other the words of a question stand in the text of a page and its levels. */

import type { Alternative } from "../index/format.ts";
import type { PageText } from "../index/page-text.ts";
import type { Clause, Question } from "../question/question.ts";
import { WEIGHTS } from "./weights.ts";

/** Largest distance in words that counts. */
const LARGEST_DISTANCE = 8;
/** Weight of two words with another between them in the question, beside 1 for neighbours. */
const ONE_BETWEEN = 0.5;

/** Weight of pairs that only match by loosely related synonyms. */
const ONLY_RELATED = 0.5;

/** Length of a passage in words. */
const PASSAGE = 30;

export interface Proximity {
  /** From 0 to 1 for each place on the page: its beginning, then its levels. */
  readonly places: readonly number[];
  /** The share of the question that the best passage of each place has. */
  readonly passages: readonly number[];
}

/** Word positions of each term of the question in one place, ascending. */
type Positions = ReadonlyMap<string, readonly number[]>;

/** @param rarity of a term */
export function proximityIn(text: PageText, question: Question, rarity: (term: string) => number): Proximity {
  const groups = groupsOf(question, 0);
  const sameThingGroups = groupsOf(question, WEIGHTS.sameThing);
  const phrases = question.clauses.filter(isMatchedByPhrase).map(({ alternatives }) => alternatives);
  const parts = partsOf(question, rarity);
  const wanted = new Set(parts.flatMap(({ terms }) => [...terms.keys()]));
  const pairs = pairsOf(groups.map((terms, index) => ({ terms, sameThing: sameThingGroups[index] ?? terms })));
  const most = pairs.reduce((sum, { weight }) => sum + weight, 0) + phrases.length;
  const inPlaces = text.bounds
    .slice(1)
    .map((end, index) => positionsIn(text, text.bounds[index] ?? 0, end, wanted))
    .map((positions) => {
      let sum = 0;
      for (const { one, other, weight } of pairs)
        sum +=
          weight *
          Math.max(
            closeness(nearest(merged(one.sameThing, positions), merged(other.sameThing, positions))),
            ONLY_RELATED * closeness(nearest(merged(one.terms, positions), merged(other.terms, positions))),
          );
      for (const alternatives of phrases)
        sum += Math.max(...alternatives.map((phrase) => phrase.weight * phraseProximity(phrase, positions)));
      return { near: most === 0 ? 0 : sum / most, passage: bestPassage(positions, parts) };
    });
  return { places: inPlaces.map(({ near }) => near), passages: inPlaces.map(({ passage }) => passage) };
}

/** A word of a question: the terms that match it with their weights, and its importance. */
interface Part {
  readonly terms: ReadonlyMap<string, number>;
  readonly importance: number;
}

function partsOf({ clauses }: Question, rarity: (term: string) => number): Part[] {
  return clauses.flatMap(({ words, alternatives }) =>
    words.map((word): Part => {
      const terms = new Map<string, number>();
      let importance = 0;
      for (const { terms: all, weight } of [...word.alternatives, ...alternatives])
        for (const term of all) {
          const share = weight / all.length;
          terms.set(term, Math.max(terms.get(term) ?? 0, share));
          importance = Math.max(importance, rarity(term) * share);
        }
      return { terms, importance: importance * word.weight };
    }),
  );
}

/** The largest share of the question, by importance, in a passage of `PASSAGE` words. */
function bestPassage(positions: Positions, parts: readonly Part[]): number {
  const total = parts.reduce((sum, { importance }) => sum + importance, 0);
  if (total === 0) return 0;
  const hits = parts
    .flatMap(({ terms, importance }, part) =>
      Array.from(terms, ([term, weight]) =>
        (positions.get(term) ?? []).map((at) => ({ at, part, value: importance * weight })),
      ).flat(),
    )
    .sort((a, b) => a.at - b.at);
  let best = 0;
  for (const [index, { at: start }] of hits.entries()) {
    const found = new Map<number, number>();
    for (let next = index; next < hits.length; next++) {
      const { at = Number.POSITIVE_INFINITY, part = 0, value = 0 } = hits[next] ?? {};
      if (at >= start + PASSAGE) break;
      found.set(part, Math.max(found.get(part) ?? 0, value));
    }
    let sum = 0;
    for (const value of found.values()) sum += value;
    best = Math.max(best, sum);
  }
  return best / total;
}

/** True for a word that only a phrase matches, such as an acronym that the site does not use. */
function isMatchedByPhrase({ words, alternatives }: Clause): boolean {
  return (
    words.length === 1 && words[0]?.alternatives.length === 0 && alternatives.some(({ terms }) => terms.length > 1)
  );
}

/**
 * The terms that match each word of the question, in order.
 *
 * @param leastWeight of a synonym
 */
function groupsOf({ clauses }: Question, leastWeight: number): Set<string>[] {
  return clauses.flatMap(({ words, alternatives }) => {
    const single = alternatives.filter(({ terms }) => terms.length === 1);
    const synonyms = single.filter(({ weight }) => weight >= leastWeight).flatMap(({ terms }) => terms);
    return words
      .filter((word) => word.alternatives.length > 0 || single.length > 0)
      .map(
        (word) =>
          new Set([...word.alternatives.flatMap(({ terms }) => terms), ...(words.length === 1 ? synonyms : [])]),
      );
  });
}

/** The terms that match one word: all of them, and those that mean the same thing. */
interface Group {
  readonly terms: ReadonlySet<string>;
  readonly sameThing: ReadonlySet<string>;
}

interface Pair {
  readonly one: Group;
  readonly other: Group;
  readonly weight: number;
}

/** Neighbouring words of the question, and words with one between. */
function pairsOf(groups: readonly Group[]): Pair[] {
  return groups.flatMap((one, index) => {
    const [next, afterNext] = groups.slice(index + 1, index + 3);
    return [
      ...(next ? [{ one, other: next, weight: 1 }] : []),
      ...(afterNext ? [{ one, other: afterNext, weight: ONE_BETWEEN }] : []),
    ];
  });
}

function positionsIn(text: PageText, from: number, to: number, wanted: ReadonlySet<string>): Positions {
  const positions = new Map<string, number[]>();
  for (let at = from; at < to; at++) {
    for (const term of text.words[at]?.terms ?? []) {
      if (!wanted.has(term)) continue;
      const known = positions.get(term);
      if (known) known.push(at);
      else positions.set(term, [at]);
    }
  }
  return positions;
}

function merged(terms: ReadonlySet<string>, positions: Positions): number[] {
  return Array.from(terms, (term) => positions.get(term) ?? [])
    .flat()
    .sort((a, b) => a - b);
}

function closeness(distance: number): number {
  return distance <= LARGEST_DISTANCE ? 1 / Math.sqrt(Math.max(1, distance)) : 0;
}

/** 1 if the terms of a phrase follow each other, less the further they are apart, 0 if one is missing or too far away. */
function phraseProximity({ terms }: Alternative, positions: Positions): number {
  let least = 1;
  for (const [index, term] of terms.entries()) {
    const current = positions.get(term) ?? [];
    if (current.length === 0) return 0;
    const previous = index > 0 ? (positions.get(terms[index - 1] ?? "") ?? []) : undefined;
    if (previous !== undefined) least = Math.min(least, closeness(nearest(previous, current)));
  }
  return least;
}

/** Least distance between two ascending lists of positions. */
function nearest(a: readonly number[], b: readonly number[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const x = a[i] ?? 0;
    const y = b[j] ?? 0;
    // The reverse order counts as one word further apart.
    const distance = x < y ? y - x : x - y + 1;
    if (x !== y && distance < least) least = distance;
    if (x <= y) i++;
    else j++;
  }
  return least;
}
