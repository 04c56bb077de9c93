/** Acronyms that a text explains itself, as in "recovery point objective (RPO)" or "RPO (recovery point objective)". */

const ACRONYM = /^([A-Z][A-Za-z0-9]{1,6}?)s?$/;
const WORDS = /^[\p{L}\p{N}]+(?:[\s-]+[\p{L}\p{N}]+){1,6}$/u;
/** Characters before a bracket, and inside it, that can hold what an acronym stands for. */
const REACH = 100;
const JOINTS = /[\s-]+/;
const NO_WORD = /[^\p{L}\p{N}\s-]/u;

/** Each acronym of a text with its words, where the initial letters of the words spell it. */
export function acronymsIn(text: string): [acronym: string, expansion: string][] {
  const found: [string, string][] = [];
  for (let open = text.indexOf("("); open !== -1; open = text.indexOf("(", open + 1)) {
    const close = text.indexOf(")", open);
    if (close === -1) break;
    if (close - open > REACH) continue;
    const inside = text.slice(open + 1, close);
    const before =
      text
        .slice(Math.max(0, open - REACH), open)
        .split(NO_WORD)
        .at(-1)
        ?.trim()
        .split(JOINTS) ?? [];
    const [, after] = ACRONYM.exec(inside) ?? [];
    const words = after === undefined ? undefined : spelling(after, before);
    if (after !== undefined && words !== undefined) found.push([after, words.join(" ")]);
    if (!WORDS.test(inside)) continue;
    const [, first] = ACRONYM.exec(before.at(-1) ?? "") ?? [];
    const expansion = inside.split(JOINTS);
    if (first !== undefined && spelling(first, expansion)?.length === expansion.length)
      found.push([first, expansion.join(" ")]);
  }
  return found;
}

/** The last words whose initials spell an acronym; small words between may be left out of it. */
function spelling(acronym: string, words: readonly string[]): readonly string[] | undefined {
  const letters = acronym.toLowerCase();
  let at = letters.length;
  for (let index = words.length - 1; index >= 0; index--) {
    const word = words[index]?.toLowerCase() ?? "";
    if (word[0] === letters[at - 1]) at--;
    else if (word.length > 3 || at === letters.length) return undefined;
    if (at === 0) return words.slice(index);
  }
  return undefined;
}
