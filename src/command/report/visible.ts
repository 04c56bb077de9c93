/**
 * Escapes text from the content for terminals and CI logs: control characters,
 * bidirectional controls and CI commands are written as `\u…`.
 */

/** Control characters, bidirectional controls, line separators, and lone surrogates. */
const INVISIBLE = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;
const INVISIBLE_IN_LINES = new RegExp(`(?!\n)${INVISIBLE.source}`, "gu");
/** The second `#` of CI commands that may be anywhere in a line: `##[…]`, `##vso[…]`, `##teamcity[…]`. */
const COMMAND_ANYWHERE = /(?<=#)#(?=(?:vso|teamcity)?\[)/gi;
/** CI commands at the start of a line: `::…`. */
const COMMAND_AT_START = /^(\s*):(?=:)/;
/** The escape sequences of our own colours. */
const OWN_COLOURS = new RegExp(`(${String.fromCharCode(27)}\\[\\d{1,2}m)`);

/** True for text in which there is nothing to escape, as in nearly all. */
function isPlain(text: string): boolean {
  return /^[\n -~]*$/.test(text) && !text.includes("##") && !text.includes("::");
}

/** Escapes a value, line ends included. */
export function visible(text: string): string {
  if (isPlain(text) && !text.includes("\n")) return text;
  return text
    .replace(INVISIBLE, escaped)
    .replace(COMMAND_ANYWHERE, escaped)
    .replace(COMMAND_AT_START, (_whole, space) => `${space}${escaped(":")}`);
}

/** Escapes a text and keeps its line ends. */
export function visibleLines(text: string): string {
  return text.split("\n").map(visible).join("\n");
}

/**
 * Escapes everything that is written to a stream, in case a value was not escaped before.
 *
 * @param hasColours true to keep our own colours
 */
export function visibleStream(text: string, hasColours: boolean): string {
  const plain = (part: string) => {
    const seen = part.replace(INVISIBLE_IN_LINES, escaped);
    return seen.includes("##") ? seen.replace(COMMAND_ANYWHERE, escaped) : seen;
  };
  if (isPlain(text)) return text;
  if (!hasColours) return plain(text);
  return text
    .split(OWN_COLOURS)
    .map((part, index) => (index % 2 === 1 ? part : plain(part)))
    .join("");
}

function escaped(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
