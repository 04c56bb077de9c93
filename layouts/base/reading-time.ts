/** Estimates reading time, in whole minutes. */
import type { Level, Markup, Practice } from "../../src/base/model/guidance.ts";

/** Reading speed for technical prose. */
const WORDS_A_MINUTE = 220;
/** Signs of Chinese and Japanese that are read in the time of a word, and likewise of Thai, Lao, Khmer and Burmese. */
const SIGNS_A_WORD = 2.3;
const LETTERS_A_WORD = 5;

/** Number of words in rendered bodies; a word contains a letter or digit and no space or tag. */
export function countWords(bodies: readonly Markup[]): number {
  return bodies.reduce((sum, { html }) => sum + countWordsIn(html), 0);
}

const LETTER = /[\p{L}\p{N}]/u;
/** Scripts that are written without spaces between words, by how much a sign of them says. */
const SIGN = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u;
const UNSPACED = /[\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;
/** No script without spaces begins below Thai. */
const FIRST_UNSPACED = 0x0e00;
const SPACE = /\s/;

/** Character by character, because a regular expression takes several times as long over all text of the site. */
function countWordsIn(html: string): number {
  let count = 0;
  let unspaced = 0;
  let isInWord = false;
  for (let at = 0; at < html.length; at++) {
    const code = html.charCodeAt(at);
    if (code === 60) {
      isInWord = false;
      const close = html.indexOf(">", at);
      if (close === -1) break;
      at = close;
    } else if (code <= 32 || (code > 127 && SPACE.test(html.charAt(at)))) isInWord = false;
    else if (code >= FIRST_UNSPACED && SIGN.test(html.charAt(at))) unspaced += 1 / SIGNS_A_WORD;
    else if (code >= FIRST_UNSPACED && UNSPACED.test(html.charAt(at))) unspaced += 1 / LETTERS_A_WORD;
    else if (!isInWord && isLetter(code, html, at)) {
      isInWord = true;
      count++;
    }
  }
  return count + Math.round(unspaced);
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

/** Longest markup of a level that is laid out at once; of others the height is estimated first, and rather too high. */
const SHORT = 2000;

/** False for a level of which nothing is said but its statement. */
export function hasText(level: Level): boolean {
  return bodiesOf(level).some(({ html }) => html !== "");
}

export function isShortLevel(level: Level): boolean {
  return bodiesOf(level).reduce((sum, { html }) => sum + html.length, 0) < SHORT;
}

function bodiesOf({ lead, parts }: Level): Markup[] {
  return [lead, ...parts.map(({ body }) => body)];
}
