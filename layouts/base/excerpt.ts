/** Descriptions for search engines and link previews. */
import type { Markup } from "../../src/base/model/guidance.ts";

/** Longest description that search engines show, in UTF-16 units. */
const MAX_LENGTH = 160;

/** A text of at most 160 characters: whole, its first sentences, or cut after a word with an ellipsis. */
export function shorten(text: string): string {
  const plain = text.replace(/\s+/g, " ").trim();
  if (plain.length <= MAX_LENGTH) return plain;
  const sentences = /^.{80,159}(?:[.?!](?=\s)|[。？！])/.exec(plain)?.[0];
  if (sentences !== undefined) return sentences;
  const cut = plain.slice(0, MAX_LENGTH - 1);
  // A script without spaces is cut at its punctuation, or anywhere.
  const atWord = cut.replace(UNSPACED.test(cut) ? /\p{P}+[^\p{P}]*$/u : /[\s\p{P}]+[^\s]*$/u, "");
  return `${atWord}…`;
}

/** The beginning of a body's text; undefined for an empty body. */
export function excerptOf(body: Markup): string | undefined {
  const text = body.html
    .replace(/<(pre|table|h[1-6])\b[\s\S]*?<\/\1>/g, " ")
    .replace(/<[^>]*>/g, " ")
    .replace(/&(lt|gt|quot|amp);/g, (_entity, name: string) => ENTITIES[name] ?? "")
    .replace(/\s+/g, " ")
    .replace(/ (?=[.,;:?!)])/g, "")
    .trim();
  return text === "" ? undefined : shorten(text);
}

/** Scripts that are written without spaces between words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;

/** The entities that markdown-it writes. */
const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', amp: "&" };
