/** What a question says of levels: a level number, or words such as "basic" and "advanced". */
import type { LanguageData, SiteFile } from "../index/format.ts";
import { wordsOf } from "../language/words.ts";

export interface LevelReference {
  /** The question without the reference. */
  readonly rest: string;
  readonly level: number | undefined;
}

/**
 * Takes "level 4", "level four", or what the site calls it, such as "level 300", out of a question, unless
 * it consists of nothing else.
 */
export function extractLevel(
  text: string,
  { level: names, numbers }: LanguageData,
  labels: SiteFile["levelLabels"] = {},
): LevelReference {
  if (names.length === 0) return { rest: text, level: undefined };
  const labelled = Object.values(labels).map((label) => label.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"));
  const values = [...labelled, "\\d{1,2}", ...numbers].join("|");
  const pattern = new RegExp(`\\b(?:${names.join("|")})\\s*(?:no\\.?\\s*)?(${values})(?![\\p{L}\\p{N}])`, "iu");
  const [found, word = ""] = pattern.exec(text) ?? [];
  if (found === undefined) return { rest: text, level: undefined };
  const rest = text.replace(found, " ");
  const [called] = Object.entries(labels).find(([, label]) => label.toLowerCase() === word.toLowerCase()) ?? [];
  const level = called === undefined ? Number(word) || numbers.indexOf(word.toLowerCase()) + 1 : Number(called);
  return wordsOf(rest).length === 0 ? { rest: text, level: undefined } : { rest, level };
}

/** -1 for words such as "basic", 1 for words such as "advanced", 0 for neither or both. */
export function leaningOf(words: readonly { readonly joined: string }[], { low, high }: LanguageData): number {
  const has = (list: readonly string[]) => Number(words.some(({ joined }) => list.includes(joined)));
  return has(high) - has(low);
}
