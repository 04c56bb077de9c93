/**
 * Pseudo-localization: catalogues made from English by rule. A site with
 * `lang: en-XA` or `ar-XB` shows which text is not in the catalogue, and what breaks
 * with longer text or from right to left.
 */
import { changed } from "./change.ts";
import type { Words } from "./words.ts";

const PLAIN = "AaCcDdEeGgHhIiKkLlNnOoRrSsTtUuWwYyZz";
const ACCENTED = "ÅåÇçÐðÉéĜĝĤĥÎîĶķĻļÑñÖöŔŕŠšŢţÛûŴŵÝýŽž";
const LETTERS: ReadonlyMap<string, string> = new Map([...PLAIN].map((letter, at) => [letter, ACCENTED[at] ?? letter]));

/** Placeholders of templates, and of arguments of functions. */
const PLACEHOLDER = /(\{\w+\}|\uE000\d+\uE000)/;
/** Placeholders and numbers, whose direction is isolated. */
const ISOLATED = /\{\w+\}|\uE000\d+\uE000|\d+/g;

/** Accented letters, and each text longer by about a third: `[Šéåŕçĥ~~]`. */
export function accented(words: Words): Words {
  return changed(words, accent);
}

/** Accented text that runs from right to left. */
export function mirrored(words: Words): Words {
  return changed(words, (text) => (text === "" ? text : forceRightToLeft(accent(text))));
}

/** A right-to-left override around the text, with first-strong isolates around placeholders and numbers. */
function forceRightToLeft(text: string): string {
  return `\u202E${text.replace(ISOLATED, "\u2068$&\u2069")}\u202C`;
}

function accent(text: string): string {
  if (text.trim() === "") return text;
  const pieces = text.split(PLACEHOLDER);
  const own = pieces.filter((piece) => !PLACEHOLDER.test(piece)).join("");
  const letters = (piece: string) => [...piece].map((letter) => LETTERS.get(letter) ?? letter).join("");
  const changedText = pieces.map((piece) => (PLACEHOLDER.test(piece) ? piece : letters(piece))).join("");
  return `[${changedText}${"~".repeat(Math.ceil(own.length / 3))}]`;
}
