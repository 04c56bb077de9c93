/**
 * Languages made from English by rule. A site with `lang: en-XA` or `ar-XB`
 * shows at a glance which words do not come from the catalogue, what breaks
 * when words are longer, and what does not mirror.
 */
import type { Words } from "./words.ts";

const PLAIN = "AaCcDdEeGgHhIiKkLlNnOoRrSsTtUuWwYyZz";
const ACCENTED = "ÅåÇçÐðÉéĜĝĤĥÎîĶķĻļÑñÖöŔŕŠšŢţÛûŴŵÝýŽž";
const LETTERS: ReadonlyMap<string, string> = new Map([...PLAIN].map((letter, at) => [letter, ACCENTED[at] ?? letter]));

/** Gaps of templates, and what stands for content that a function was given. */
const KEPT = /(\{\w+\}|\uE000\d+\uE000)/;
/** Content and numbers: they run as they do anywhere, also inside words that are turned round. */
const ISOLATED = /\{\w+\}|\uE000\d+\uE000|\d+/g;

/** Every letter that can have one gets an accent, and each text grows by about a third: `[Šéåŕçĥ~~]`. */
export function accented(words: Words): Words {
  return changed(words, accent);
}

/** Accented, and each text is forced to run from right to left. */
export function mirrored(words: Words): Words {
  return changed(words, (text) => (text === "" ? text : turned(accent(text))));
}

/** Right-to-left override around the text, first-strong isolates around what is not its own. */
function turned(text: string): string {
  return `\u202E${text.replace(ISOLATED, "\u2068$&\u2069")}\u202C`;
}

function accent(text: string): string {
  if (text.trim() === "") return text;
  const pieces = text.split(KEPT);
  const own = pieces.filter((piece) => !KEPT.test(piece)).join("");
  const letters = (piece: string) => [...piece].map((letter) => LETTERS.get(letter) ?? letter).join("");
  const changedText = pieces.map((piece) => (KEPT.test(piece) ? piece : letters(piece))).join("");
  return `[${changedText}${"~".repeat(Math.ceil(own.length / 3))}]`;
}

type Change = (text: string) => string;

function changed(words: Words, change: Change): Words {
  return Object.assign({ ...words }, changedEntries(words, change));
}

function changedEntries(values: object, change: Change): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, changedValue(value, change)]));
}

function changedValue(value: unknown, change: Change): unknown {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) return value.map((item) => changedValue(item, change));
  if (typeof value === "function")
    return (...given: readonly unknown[]) => {
      // Titles and other content go through unchanged: only the words around them are the interface's.
      const content: string[] = [];
      const hide = (item: unknown): unknown => {
        if (Array.isArray(item)) return item.map(hide);
        return typeof item === "string" ? `\uE000${content.push(item) - 1}\uE000` : item;
      };
      const show: Change = (text) => text.replace(/\uE000(\d+)\uE000/g, (_mark, at) => content[Number(at)] ?? "");
      return changedValue(value(...given.map(hide)), (text) => show(change(text)));
    };
  return typeof value === "object" && value !== null ? changedEntries(value, change) : value;
}
