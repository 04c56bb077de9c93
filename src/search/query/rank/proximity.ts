/** How near the words of a question stand to each other in the text of a page and of its levels. */

import type { Alternative } from "../index/format.ts";
import type { PageText } from "../index/page-text.ts";
import type { Clause, Question } from "../question/question.ts";
import { WEIGHTS } from "./weights.ts";

/** Words between two that still belong together. */
const REACH = 8;
/** What two words of the question count that have another between them, beside neighbours. */
const ONE_BETWEEN = 0.5;

/** What it counts that words stand near each other which only have to do with those that were asked for. */
const ONLY_RELATED = 0.5;

export interface Proximity {
  /** From 0 to 1 for each place on the page: its beginning, then its levels. */
  readonly places: readonly number[];
}

/** Where each term of a question stands in one place of a page, in order. */
type Positions = ReadonlyMap<string, readonly number[]>;

export function proximityIn(text: PageText, question: Question): Proximity {
  const groups = groupsOf(question, 0);
  const closeGroups = groupsOf(question, WEIGHTS.sameThing);
  const phrases = question.clauses.filter(isMetByPhrase).map(({ alternatives }) => alternatives);
  const wanted = new Set([...groups.flatMap((terms) => [...terms]), ...phrases.flat().flatMap(({ terms }) => terms)]);
  const pairs = pairsOf(groups.map((terms, index) => ({ terms, own: closeGroups[index] ?? terms })));
  const most = pairs.reduce((sum, { weight }) => sum + weight, 0) + phrases.length;
  const places = text.bounds.slice(1).map((end, index) => {
    if (most === 0) return 0;
    const positions = positionsIn(text, text.bounds[index] ?? 0, end, wanted);
    let sum = 0;
    for (const { one, other, weight } of pairs)
      sum +=
        weight *
        Math.max(
          closeness(nearest(merged(one.own, positions), merged(other.own, positions))),
          ONLY_RELATED * closeness(nearest(merged(one.terms, positions), merged(other.terms, positions))),
        );
    for (const ways of phrases) sum += Math.max(...ways.map((way) => way.weight * standsTogether(way, positions)));
    return sum / most;
  });
  return { places };
}

/** True for a word that the site does not have, but a phrase in its place: an acronym. */
function isMetByPhrase({ words, alternatives }: Clause): boolean {
  return (
    words.length === 1 && words[0]?.alternatives.length === 0 && alternatives.some(({ terms }) => terms.length > 1)
  );
}

/** The terms that each word of the question may be met by, in order; of stand-ins those of some weight. */
function groupsOf({ clauses }: Question, least: number): Set<string>[] {
  return clauses.flatMap(({ words, alternatives }) => {
    const single = alternatives.filter(({ terms }) => terms.length === 1);
    const standIns = single.filter(({ weight }) => weight >= least).flatMap(({ terms }) => terms);
    return words
      .filter((one) => one.alternatives.length > 0 || single.length > 0)
      .map(
        (one) => new Set([...one.alternatives.flatMap(({ terms }) => terms), ...(words.length === 1 ? standIns : [])]),
      );
  });
}

/** What one word of a question may be met by: anything, and the word itself or another name for the same thing. */
interface Group {
  readonly terms: ReadonlySet<string>;
  readonly own: ReadonlySet<string>;
}

interface Pair {
  readonly one: Group;
  readonly other: Group;
  readonly weight: number;
}

/** Neighbours in the question, and those with one between. */
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
      const own = positions.get(term);
      if (own) own.push(at);
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
  return distance <= REACH ? 1 / Math.sqrt(Math.max(1, distance)) : 0;
}

/** 1 where the terms of a way follow each other, less the further they are apart, 0 where they do not belong together. */
function standsTogether({ terms }: Alternative, positions: Positions): number {
  let least = 1;
  for (const [index, term] of terms.entries()) {
    const own = positions.get(term) ?? [];
    if (own.length === 0) return 0;
    const before = index > 0 ? (positions.get(terms[index - 1] ?? "") ?? []) : undefined;
    if (before !== undefined) least = Math.min(least, closeness(nearest(before, own)));
  }
  return least;
}

/** Least distance between two lists of places, each in order. */
function nearest(a: readonly number[], b: readonly number[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const x = a[i] ?? 0;
    const y = b[j] ?? 0;
    // The order in which they were asked for is worth a word.
    const distance = x < y ? y - x : x - y + 1;
    if (x !== y && distance < least) least = distance;
    if (x <= y) i++;
    else j++;
  }
  return least;
}
