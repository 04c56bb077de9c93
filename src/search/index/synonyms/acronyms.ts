/** Finds acronyms that a text explains, as in "recovery point objective (RPO)" or "RPO (recovery point objective)". */

const ACRONYM = /^([A-Z][A-Za-z0-9]{1,6}?)s?$/;
const WORDS = /^[\p{L}\p{N}]+(?:[\s-]+[\p{L}\p{N}]+){1,6}$/u;
/** Longest expansion, in characters: before a bracket, or inside it. */
const MAX_EXPANSION = 100;
const JOINTS = /[\s-]+/;
const NO_WORD = /[^\p{L}\p{N}\s-]/u;

/** Each acronym of a text with its expansion, if the initials of the expansion spell it. */
export function acronymsIn(text: string): [acronym: string, expansion: string][] {
  const found: [string, string][] = [];
  for (let open = text.indexOf("("); open !== -1; open = text.indexOf("(", open + 1)) {
    const close = text.indexOf(")", open);
    if (close === -1) break;
    if (close - open > MAX_EXPANSION) continue;
    const inside = text.slice(open + 1, close);
    const before =
      text
        .slice(Math.max(0, open - MAX_EXPANSION), open)
        .split(NO_WORD)
        .at(-1)
        ?.trim()
        .split(JOINTS) ?? [];
    const [, after] = ACRONYM.exec(inside) ?? [];
    const words = after === undefined ? undefined : expansionAtEnd(after, before);
    if (after !== undefined && words !== undefined) found.push([after, words.join(" ")]);
    if (!WORDS.test(inside)) continue;
    const [, first] = ACRONYM.exec(before.at(-1) ?? "") ?? [];
    const expansion = inside.split(JOINTS);
    if (first !== undefined && expansionAtEnd(first, expansion)?.length === expansion.length)
      found.push([first, expansion.join(" ")]);
  }
  return found;
}

/** The last words whose initials spell an acronym; words of up to three letters between them may be skipped. */
function expansionAtEnd(acronym: string, words: readonly string[]): readonly string[] | undefined {
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
