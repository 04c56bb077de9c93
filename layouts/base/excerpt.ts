/** Short text about a page, for search engines and link previews. */
import type { Markup } from "../../src/base/model/guidance.ts";

/** Most characters that search engines show. */
const LENGTH = 160;

/** Text of at most 160 characters: as it is, or cut behind a word and ended with an ellipsis. */
export function shorten(text: string): string {
  const plain = text.replace(/\s+/g, " ").trim();
  if (plain.length <= LENGTH) return plain;
  // The first sentences by themselves, where they say enough.
  const sentences = /^.{80,159}[.?!](?=\s)/.exec(plain)?.[0];
  if (sentences !== undefined) return sentences;
  const cut = plain.slice(0, LENGTH - 1).replace(/[\s\p{P}]+[^\s]*$/u, "");
  return `${cut}…`;
}

/** The first words of a body, or undefined when it has none. */
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

/** The entities that markdown-it writes. */
const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', amp: "&" };
