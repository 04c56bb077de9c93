/** Acronyms that a text explains itself, as in "recovery point objective (RPO)" or "RPO (recovery point objective)". */

const AFTER = /((?:[\p{L}\p{N}]+[\s-]+){2,7})\(([A-Z][A-Za-z0-9]{1,6}?)s?\)/gu;
const BEFORE = /\b([A-Z][A-Za-z0-9]{1,6}?)s?\s+\(((?:[\p{L}\p{N}]+[\s-]+){1,6}[\p{L}\p{N}]+)\)/gu;
const JOINTS = /[\s-]+/;

/** Each acronym of a text with its words, where the initial letters of the words spell it. */
export function acronymsIn(text: string): [acronym: string, expansion: string][] {
  if (!text.includes("(")) return [];
  const found: [string, string][] = [];
  for (const [, before = "", acronym = ""] of text.matchAll(AFTER)) {
    const words = spelling(acronym, before.trim().split(JOINTS));
    if (words !== undefined) found.push([acronym, words.join(" ")]);
  }
  for (const [, acronym = "", inside = ""] of text.matchAll(BEFORE)) {
    const words = inside.split(JOINTS);
    if (spelling(acronym, words)?.length === words.length) found.push([acronym, words.join(" ")]);
  }
  return found;
}

/** The last words whose initials spell an acronym; small words between may be left out of it. */
function spelling(acronym: string, words: readonly string[]): readonly string[] | undefined {
  const letters = acronym.toLowerCase();
  let at = letters.length;
  for (let index = words.length - 1; index >= 0 && at > 0; index--) {
    const word = words[index]?.toLowerCase() ?? "";
    if (word[0] === letters[at - 1]) at--;
    else if (word.length > 3 || at === letters.length) return undefined;
    if (at === 0) return words.slice(index);
  }
  return undefined;
}
