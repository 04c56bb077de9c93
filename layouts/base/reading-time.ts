/** How long a text takes to read. An estimate, so only whole minutes are told. */
import type { Level, Markup, Practice } from "../../src/base/model/guidance.ts";

/** Words that a reader of technical prose takes in during a minute. */
const WORDS_A_MINUTE = 220;

/** Number of words in rendered bodies: stretches without a space or a tag in which there is a letter or a digit. */
export function wordsIn(bodies: readonly Markup[]): number {
  return bodies.reduce((sum, { html }) => sum + countWords(html), 0);
}

const LETTER = /[\p{L}\p{N}]/u;
const SPACE = /\s/;

/** Character by character: every text of the site is counted, and a search by pattern takes several times as long. */
function countWords(html: string): number {
  let count = 0;
  let isInWord = false;
  for (let at = 0; at < html.length; at++) {
    const code = html.charCodeAt(at);
    if (code === 60) {
      isInWord = false;
      const close = html.indexOf(">", at);
      if (close === -1) break;
      at = close;
    } else if (code <= 32 || (code > 127 && SPACE.test(html.charAt(at)))) isInWord = false;
    else if (!isInWord && isLetter(code, html, at)) {
      isInWord = true;
      count++;
    }
  }
  return count;
}

function isLetter(code: number, html: string, at: number): boolean {
  if (code > 127) return LETTER.test(String.fromCodePoint(html.codePointAt(at) ?? code));
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
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
