/**
 * The words of a site's own: what it calls practices, topics and levels, and its texts in place of
 * ours. English only: other languages decline what they count.
 */
import type { SiteNoun, SiteWords } from "../../src/base/model/site-words.ts";
import { type Change, changed } from "./change.ts";
import type { Words } from "./words.ts";

/** The nouns of the English catalogue, one and many. */
const PRACTICE: SiteNoun = { one: "practice", many: "practices" };
const TOPIC: SiteNoun = { one: "topic", many: "topics" };
const LEVEL: SiteNoun = { one: "level", many: "levels" };

/** Texts that speak of standards, where "level" and "practice" have another meaning. */
const KEPT: readonly (keyof Words)[] = ["accessibility"];

export function withOwnWords(words: Words, { nouns, explanation, matrixIntro, searchHint }: SiteWords): Words {
  const changes = [
    ...renaming(PRACTICE, nouns.practice),
    ...renaming(TOPIC, nouns.topic),
    ...renaming(LEVEL, nouns.level),
  ];
  const named =
    changes.length === 0 ? words : changed(words, (text) => changes.reduce((t, change) => change(t), text), KEPT);
  return {
    ...named,
    ...(explanation !== undefined && { howItWorksText: () => explanation }),
    ...(searchHint !== undefined && { searchHint }),
    ...(matrixIntro !== undefined && {
      matrix: { ...named.matrix, intro: matrixIntro, splitIntro: () => matrixIntro },
    }),
  };
}

/** Puts one noun for another, with the letter case of the first letter and the article before it. */
function renaming(ours: SiteNoun, own: SiteNoun | undefined): Change[] {
  if (own === undefined) return [];
  const pattern = new RegExp(`\\b(an? )?(${ours.many}|${ours.one})\\b(?!})`, "gi");
  const change: Change = (text) =>
    text.replace(pattern, (_whole, article: string | undefined, noun: string) => {
      const name = noun.toLowerCase() === ours.many ? own.many : own.one;
      const written = /^\p{Lu}/u.test(noun) ? name.slice(0, 1).toUpperCase() + name.slice(1) : name;
      if (article === undefined) return written;
      const an = /^[aeiou]/i.test(name) ? "an " : "a ";
      return (/^A/.test(article) ? an.slice(0, 1).toUpperCase() + an.slice(1) : an) + written;
    });
  return [change];
}
