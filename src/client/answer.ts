/** What a match means to a reader: which level answers, and what to show of it. */
import type { HitData, SubHit } from "./pagefind.ts";

export interface Answer {
  readonly title: string;
  readonly topic: string | undefined;
  /** Where the main link leads: the best level, or the page. */
  readonly url: string;
  /** The level that the main link leads to. */
  readonly level: LevelMatch | undefined;
  /** Further levels that match, in order of their numbers. */
  readonly others: readonly LevelMatch[];
  readonly excerpt: string;
}

export interface LevelMatch {
  readonly number: number;
  readonly statement: string;
  readonly url: string;
}

/** Turns a match into an answer. A level wins over its page unless the page's own words match better. */
export function answerOf(hit: HitData): Answer {
  const scored = hit.sub_results.map((sub) => ({ sub, score: scoreOf(sub), number: levelNumber(sub) }));
  const levels = scored.filter(({ number }) => number !== undefined).sort((a, b) => b.score - a.score);
  const ownScore = Math.max(0, ...scored.filter(({ sub }) => !sub.anchor).map(({ score }) => score));
  const best = levels[0] && levels[0].score >= ownScore ? levels[0] : undefined;
  // Other places, such as a requirement of a framework, are led to but are no levels.
  const place = scored
    .filter(({ sub, number }) => number === undefined && sub.anchor)
    .sort((a, b) => b.score - a.score)[0];
  const matches = levels.map(({ sub }) => ({ number: levelNumber(sub) ?? 0, statement: sub.title, url: sub.url }));
  const level = best && matches[0];
  return {
    title:
      best === undefined && place ? `${place.sub.title} – ${hit.meta["title"] ?? ""}` : (hit.meta["title"] ?? hit.url),
    topic: hit.filters["topic"]?.[0],
    url: level?.url ?? place?.sub.url ?? hit.url,
    level,
    others: matches.filter((match) => match !== level).sort((a, b) => a.number - b.number),
    excerpt: (best ?? place)?.sub.excerpt ?? hit.excerpt,
  };
}

function scoreOf(sub: SubHit): number {
  return sub.weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0);
}

function levelNumber(sub: SubHit): number | undefined {
  const number = /^level-(\d+)$/.exec(sub.anchor?.id ?? "")?.[1];
  return number === undefined ? undefined : Number(number);
}
