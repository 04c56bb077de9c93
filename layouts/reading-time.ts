/** How long a text takes to read. An estimate, so only whole minutes are told. */
import type { Level, Markup, Practice } from "../src/model/guidance.ts";

/** Words that a reader of technical prose takes in during a minute. */
const WORDS_A_MINUTE = 220;

/** Number of words in rendered bodies. */
export function wordsIn(bodies: readonly Markup[]): number {
  return bodies.reduce(
    (sum, { html }) => sum + (html.replace(/<[^>]*>/g, " ").match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0),
    0,
  );
}

/** Minutes to read so many words; at least one. */
export function minutesFor(words: number): number {
  return Math.max(1, Math.round(words / WORDS_A_MINUTE));
}

/** Minutes to read one level. */
export function minutesOfLevel(level: Level): number {
  return minutesFor(wordsIn(bodiesOf(level)));
}

/** Minutes to read a practice straight through. */
export function minutesOfPractice({ lead, levels }: Practice): number {
  return minutesFor(wordsIn([lead, ...levels.flatMap(bodiesOf)]));
}

function bodiesOf({ lead, parts }: Level): Markup[] {
  return [lead, ...parts.map(({ body }) => body)];
}
