/** What may stand in for a phrase on this site: synonyms, acronyms and their words, what is near. */
import type { LevelsFile } from "./format.ts";
import type { Stem } from "./language.ts";
import { keysOf, ONLY_STANDS_IN, termsOf } from "./phrases.ts";
import type { Way } from "./question.ts";

/** Words of the longest phrase that is looked for in a question. */
export const LONGEST_PHRASE = 6;

export class StandIns {
  readonly #byKey = new Map<string, Way[]>();

  constructor({ language, synonyms }: LevelsFile, stem: Stem) {
    const small = new Set(language.stop.map(stem));
    const isSmall = (word: string) => small.has(word);
    for (const [weight, ...phrases] of synonyms) {
      const group = phrases.map((phrase) => {
        const isAsked = !phrase.startsWith(ONLY_STANDS_IN);
        const stems = (isAsked ? phrase : phrase.slice(ONLY_STANDS_IN.length)).split(" ");
        const ways = termsOf(stems, isSmall, stem).map((terms): Way => ({ terms, weight: Number(weight) }));
        return { isAsked, stems, ways };
      });
      for (const one of group) {
        if (!one.isAsked) continue;
        const ways = group.flatMap((other) => (other === one ? [] : other.ways));
        for (const key of keysOf(one.stems, isSmall)) this.#byKey.set(key, distinct([...this.of(key), ...ways]));
      }
    }
  }

  /** The ways to meet a phrase by another, whether or not the site has them. */
  of(key: string): readonly Way[] {
    return this.#byKey.get(key) ?? [];
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
