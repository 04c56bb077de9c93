/**
 * Pseudo-locales: catalogues made from the English one, for looking at a site.
 * A word that stays plain English is not in the catalogue; a line that breaks
 * has no room for longer languages. What comes from content is left as it is.
 */
import type { Words } from "./words.ts";

/** Around a text that a phrase was given, so that it can be told from the phrase. Both are private-use characters. */
const OPEN = "\uE000";
const CLOSE = "\uE001";
/** What is not part of the phrase: texts that it was given, and the words in braces that scripts fill in. */
const GIVEN = /(\uE000[^\uE001]*\uE001|\{\w+\})/;

/**
 * A catalogue with every phrase of another one changed.
 *
 * @param mark changes a stretch of a phrase that comes from the catalogue
 * @param frame changes a phrase as a whole, after that
 */
export function pseudoLocale(
  words: Words,
  about: Pick<Words, "lang" | "dir">,
  mark: (text: string) => string,
  frame: (phrase: string) => string,
): Words {
  const phrase = (text: string): string => {
    if (text === "") return text;
    const pieces = text.split(GIVEN).map((piece, index) => (index % 2 === 1 || piece === "" ? piece : mark(piece)));
    return frame(pieces.join("").replaceAll(OPEN, "").replaceAll(CLOSE, ""));
  };
  const changed = (value: unknown): unknown => {
    if (typeof value === "string") return phrase(value);
    if (typeof value === "function")
      return (...given: unknown[]) => changed(Reflect.apply(value, undefined, given.map(fenced)));
    if (Array.isArray(value)) return value.map(changed);
    if (typeof value === "object" && value !== null) return changedObject(value);
    return value;
  };
  const changedObject = <T extends object>(object: T): T =>
    new Proxy(object, { get: (target, key) => changed(Reflect.get(target, key)) });
  return { ...changedObject(words), ...about };
}

function fenced(given: unknown): unknown {
  if (typeof given === "string") return `${OPEN}${given}${CLOSE}`;
  return Array.isArray(given) ? given.map(fenced) : given;
}
