/** Matches registered levels to current levels by their whole text, not by number or heading. */

import { anchorOf, type LevelEntry, type PlaceEntry } from "../store/register.ts";
import type { SiteLevel, SitePlace } from "./current-site.ts";
import { decodeSketch, type Sketch } from "./fingerprint.ts";
import { sharedWords, similarityOf, type TermWeight, termWeights } from "./similarity.ts";

/*
 * Bounds of likeness. Over the ladders of our own guidance, levels of one ladder are alike by 0.05 to 0.17, levels of
 * two practices by 0.03 to 0.23; a level keeps 0.32 and more when three words in ten are replaced, 0.24 and more when
 * three sentences in ten are left out besides.
 */
/** Least similarity at which a text counts as the same one, reworded. */
export const SAME_TEXT = 0.26;
/** Below this, it is a different text. Between the two, people are asked. */
export const UNSURE = 0.17;
/** How much more similar another level must be than the one with the same number. */
const MARGIN = 0.08;
/** A level counts as merged into another that contains at least this share and number of its words. */
const MERGED = { share: 0.5, words: 8, ofWhole: 0 };
/**
 * The same for a short text, which must also make up a fair share of the whole, because a long text
 * contains the few words of any placeholder.
 */
const SHORT_MERGED = { share: 0.8, words: 5, ofWhole: 0.15 };

/** A text of the register: a level or a place. */
export type KnownText = LevelEntry | PlaceEntry;
/** A text of the site. */
export type SiteText = SiteLevel | SitePlace;

/** The new place of a text. */
export interface LevelMatch<T extends SiteText = SiteLevel> {
  readonly level: T;
  /** From 0 to 1. */
  readonly similarity: number;
}

export type LevelVerdict<T extends SiteText = SiteLevel> =
  /** The level is the same, at most reworded. */
  | { readonly kind: "same" }
  /** A similar level has the same number, but it may be a different one. */
  | { readonly kind: "unsure"; readonly similarity: number }
  /** Its text is now somewhere else. */
  | ({ readonly kind: "moved" } & LevelMatch<T>)
  /** Its text is not on this page. */
  | { readonly kind: "lost" };

/** Finds out what became of the levels of one practice, or of the places of a page, from that page alone. */
export function matchLevels<E extends KnownText, T extends SiteText>(
  old: readonly E[],
  now: readonly T[],
): Map<E, LevelVerdict<T>> {
  const weight = termWeights(old.map(({ sketch }) => decodeSketch(sketch)));
  const similarities = old.map((entry) => now.map((level) => similarityTo(entry, level, weight)));
  const partner = assign(similarities, old, now);
  return new Map(old.map((entry, i) => [entry, verdict(entry, similarities[i] ?? [], partner.get(i), now, old)]));
}

/** Similarity of a registered level and a current one; 1 when the text is unchanged. */
function similarityTo(entry: KnownText, level: SiteText, weight: TermWeight): Row[number] {
  if (isVerbatim(entry, level)) return { similarity: 1, isHeld: true, containment: 1 };
  const { similarity, containment } = similarityOf(decodeSketch(entry.sketch), level.sketch(), weight);
  return { similarity, containment, isHeld: isMostlyIn(decodeSketch(entry.sketch), level.sketch(), weight) };
}

export function isVerbatim(entry: { readonly says: string; readonly print: string }, level: SiteText): boolean {
  return entry.says === level.says && entry.print === level.print();
}

/** True when `whole` contains so much of `text` that `text` was merged into it. */
export function isMostlyIn(text: Sketch, whole: Sketch, weight: TermWeight): boolean {
  const { containment } = similarityOf(text, whole, weight);
  const words = sharedWords(text, whole);
  return [MERGED, SHORT_MERGED].some(
    (least) => containment >= least.share && words >= least.words && words >= least.ofWhole * whole.length,
  );
}

type Row = readonly { readonly similarity: number; readonly containment: number; readonly isHeld: boolean }[];

/** Greedy one-to-one matching, most similar first; ties go to the same number. */
function assign(
  similarities: readonly Row[],
  old: readonly KnownText[],
  now: readonly SiteText[],
): ReadonlyMap<number, number> {
  const distance = (i: number, j: number) => Math.abs(rankOf(old[i], i) - rankOf(now[j], j));
  const pairs = similarities
    .flatMap((row, i) => row.map(({ similarity }, j) => ({ i, j, similarity })))
    .sort((a, b) => b.similarity - a.similarity || distance(a.i, a.j) - distance(b.i, b.j) || a.i - b.i || a.j - b.j);
  const partner = new Map<number, number>();
  const taken = new Set<number>();
  for (const { i, j, similarity } of pairs) {
    if (similarity < UNSURE || partner.has(i) || taken.has(j)) continue;
    partner.set(i, j);
    taken.add(j);
  }
  return partner;
}

/** A level's number, or the place of anything else among its like. */
function rankOf(text: KnownText | SiteText | undefined, index: number): number {
  return text && "level" in text ? text.level : index;
}

function verdict<T extends SiteText>(
  entry: KnownText,
  row: Row,
  partner: number | undefined,
  now: readonly T[],
  old: readonly KnownText[],
): LevelVerdict<T> {
  const anchor = anchorOf(entry.address);
  const own = now.findIndex(({ address }) => anchorOf(address) === anchor);
  const similarity = row[own]?.similarity ?? 0;
  const best = partner === undefined ? undefined : { level: now[partner], similarity: row[partner]?.similarity ?? 0 };
  if (best?.level && partner !== own && best.similarity >= SAME_TEXT && best.similarity >= similarity + MARGIN)
    return { kind: "moved", level: best.level, similarity: best.similarity };

  const here = now[own];
  if (here && (similarity >= SAME_TEXT || (partner === own && entry.print === here.print()))) return { kind: "same" };
  const merged = mergedInto(entry, row, now, old);
  if (merged && merged.level !== here) return { kind: "moved", ...merged };
  if (here && (similarity >= UNSURE || entry.says === here.says)) return { kind: "unsure", similarity };
  return { kind: "lost" };
}

/**
 * The level that contains most of the entry's words, if it contains enough. A level whose text equals
 * another registered text did not absorb anything.
 */
function mergedInto<T extends SiteText>(
  entry: KnownText,
  row: Row,
  now: readonly T[],
  old: readonly KnownText[],
): LevelMatch<T> | undefined {
  let best: LevelMatch<T> | undefined;
  row.forEach(({ containment, isHeld }, j) => {
    const level = now[j];
    if (!level || !isHeld || containment <= (best?.similarity ?? 0)) return;
    if (old.every((other) => other === entry || !isVerbatim(other, level))) best = { level, similarity: containment };
  });
  return best;
}

/** Finds levels, or places, anywhere on the site by their words. */
export class LevelFinder<T extends SiteText = SiteLevel> {
  readonly #levels: readonly T[];
  readonly #holders = new Map<number, number[]>();

  /** @param levels those of new or changed pages; others cannot contain text that is missing elsewhere */
  constructor(levels: readonly T[]) {
    this.#levels = levels;
    levels.forEach((level, index) => {
      for (const word of level.sketch()) {
        const holders = this.#holders.get(word);
        if (holders) holders.push(index);
        else this.#holders.set(word, [index]);
      }
    });
  }

  /** The levels most similar to a text, best first: those that count as the same text, then those that absorbed it. */
  find(sketch: Sketch, weight: TermWeight): LevelMatch<T>[] {
    const shared = new Map<number, number>();
    for (const word of sketch) {
      for (const index of this.#holders.get(word) ?? []) shared.set(index, (shared.get(index) ?? 0) + weight(word));
    }
    return [...shared]
      .sort(([a, x], [b, y]) => y - x || a - b)
      .slice(0, CANDIDATES)
      .flatMap(([index]) => {
        const level = this.#levels[index];
        if (level === undefined) return [];
        const { similarity, containment } = similarityOf(sketch, level.sketch(), weight);
        if (similarity >= SAME_TEXT) return [{ level, similarity, rank: 1 + similarity }];
        const isHeld = containment >= TAKEN_IN && isMostlyIn(sketch, level.sketch(), weight);
        return isHeld ? [{ level, similarity: containment, rank: containment }] : [];
      })
      .sort((a, b) => b.rank - a.rank)
      .map(({ level, similarity }) => ({ level, similarity }));
  }
}

/** Least share of a level's words that a level on another page must contain to have absorbed it. */
const TAKEN_IN = 0.6;
/** Levels compared in full: those that share most words with the text. */
const CANDIDATES = 8;
