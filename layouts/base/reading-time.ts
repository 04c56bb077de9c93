/** Estimates reading time, in whole minutes. */
import type { Level, Markup, Practice } from "../../src/base/model/guidance.ts";

/** Reading speed for technical prose. */
const WORDS_A_MINUTE = 220;

/** Number of words in rendered bodies; a word contains a letter or digit and no space or tag. */
export function countWords(bodies: readonly Markup[]): number {
  return bodies.reduce((sum, { html }) => sum + countWordsIn(html), 0);
}

const LETTER = /[\p{L}\p{N}]/u;
const SPACE = /\s/;

/** Character by character, because a regular expression takes several times as long over all text of the site. */
function countWordsIn(html: string): number {
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

/** At least one. */
export function minutesFor(words: number): number {
  return Math.max(1, Math.round(words / WORDS_A_MINUTE));
}

export function minutesOfLevel(level: Level): number {
  return minutesFor(countWords(bodiesOf(level)));
}

export function minutesOfPractice({ lead, levels }: Practice): number {
  return minutesFor(countWords([lead, ...levels.flatMap(bodiesOf)]));
}

function bodiesOf({ lead, parts }: Level): Markup[] {
  return [lead, ...parts.map(({ body }) => body)];
}
