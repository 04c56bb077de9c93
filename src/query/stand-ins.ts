/** What may stand in for a phrase on this site: synonyms, acronyms and their words, what is near. */
import type { LevelsFile } from "./format.ts";
import type { Stem } from "./language.ts";
import { keysOf, ONLY_STANDS_IN, stemsIn, termsOf } from "./phrases.ts";
import type { Way } from "./question.ts";

/** Words of the longest phrase that is looked for in a question. */
export const LONGEST_PHRASE = 6;

export class StandIns {
  readonly #synonyms: LevelsFile["synonyms"];
  readonly #stem: Stem;
  readonly #isSmall: (stem: string) => boolean;
  /** The groups that each key is in, and where: a question needs few of them, so the rest is worked out when it is asked for. */
  readonly #places = new Map<string, (readonly [group: number, phrase: number])[]>();
  readonly #ways = new Map<string, readonly Way[]>();

  constructor({ language, synonyms }: LevelsFile, stem: Stem) {
    const small = new Set(language.stop.map(stem));
    this.#synonyms = synonyms;
    this.#stem = stem;
    this.#isSmall = (word) => small.has(word);
    for (const [group, [, ...phrases]] of synonyms.entries()) {
      for (const [index, phrase] of phrases.entries()) {
        if (phrase.startsWith(ONLY_STANDS_IN)) continue;
        for (const key of keysOf(phrase.split(" "), this.#isSmall)) {
          const places = this.#places.get(key);
          if (places) places.push([group, index]);
          else this.#places.set(key, [[group, index]]);
        }
      }
    }
  }

  /** The ways to meet a phrase by another, whether or not the site has them. */
  of(key: string): readonly Way[] {
    const known = this.#ways.get(key);
    if (known !== undefined) return known;
    const ways = distinct((this.#places.get(key) ?? []).flatMap(([group, index]) => this.#others(group, index)));
    this.#ways.set(key, ways);
    return ways;
  }

  /** The ways to meet the other phrases of a group. */
  #others(group: number, own: number): Way[] {
    const [weight, ...phrases] = this.#synonyms[group] ?? [];
    return phrases.flatMap((phrase, index) => {
      if (index === own) return [];
      return termsOf(stemsIn(phrase), this.#isSmall, this.#stem).map((terms) => ({ terms, weight: Number(weight) }));
    });
  }
}

/** Each set of terms once, at its best weight. */
function distinct(ways: readonly Way[]): Way[] {
  const best = new Map<string, Way>();
  for (const way of ways) {
    const key = way.terms.join(" ");
    if (way.weight > (best.get(key)?.weight ?? 0)) best.set(key, way);
  }
  return [...best.values()];
}
