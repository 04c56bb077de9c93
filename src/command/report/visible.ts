/**
 * Text of the content on its way to a terminal or a CI log. Names, keys and
 * messages may hold what moves a cursor, turns text round or starts a command of
 * the log's reader: it is shown as `\u…` and does nothing.
 */

/** Control characters, what turns the direction of text, line ends that are not `\n`, and halves of characters. */
const UNSEEN = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;
/** What CI takes for a command anywhere in a line (`##[…]`, `##vso[…]`, `##teamcity[…]`): after the first `#`. */
const COMMAND_ANYWHERE = /(?<=#)#(?=(?:vso|teamcity)?\[)/gi;
/** What it takes for one at the start of a line. */
const COMMAND_AT_START = /^(\s*):(?=:)/;
/** What our own colours are written as. */
const OWN_COLOURS = new RegExp(`(${String.fromCharCode(27)}\\[\\d{1,2}m)`);

/** One value, on one line. */
export function visible(text: string): string {
  return text
    .replace(UNSEEN, escaped)
    .replace(COMMAND_ANYWHERE, escaped)
    .replace(COMMAND_AT_START, (_whole, space) => `${space}${escaped(":")}`);
}

/** Text of our own with values in it: its line ends stay. */
export function visibleLines(text: string): string {
  return text.split("\n").map(visible).join("\n");
}

/**
 * Whatever is written to a stream: a last look, should a value have come there unseen.
 *
 * @param hasColours true where our own colours may stand in it
 */
export function visibleStream(text: string, hasColours: boolean): string {
  const plain = (part: string) =>
    part.replace(UNSEEN, (sign) => (sign === "\n" ? sign : escaped(sign))).replace(COMMAND_ANYWHERE, escaped);
  if (!hasColours) return plain(text);
  return text
    .split(OWN_COLOURS)
    .map((part, index) => (index % 2 === 1 ? part : plain(part)))
    .join("");
}

function escaped(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
