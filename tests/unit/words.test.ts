/** Every catalogue of words is whole, whatever its language. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { words as english } from "../../layouts/words/languages/en.ts";
import { directionOf, isForeign, wordsFor } from "../../layouts/words/words.ts";
import { PACKAGE_FOLDER } from "../../src/setup/package-folder.mjs";

const LANGUAGES = readdirSync(join(PACKAGE_FOLDER, "layouts/words/languages"))
  .map((file) => file.replace(/\.ts$/, ""))
  .sort();

/** What phrases may be given: numbers, texts, lists of texts. A phrase takes the first that it can do with. */
const GIVEN: readonly (readonly unknown[])[] = [
  [1, 5, 2026],
  ["Σ", "Τ", "Υ"],
  [["Σ", "Τ"], 2],
];

/** Every phrase of a catalogue by its key, as a reader gets it. */
function phrasesOf(value: unknown, key = ""): [key: string, phrase: string][] {
  if (typeof value === "string") return [[key, value]];
  if (typeof value === "function") return phrasesOf(answerOf(value), key);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => phrasesOf(inner, key === "" ? name : `${key}.${name}`));
}

function answerOf(phrase: unknown): unknown {
  for (const given of GIVEN) {
    try {
      if (typeof phrase === "function") return Reflect.apply(phrase, undefined, given);
    } catch {
      // Not what it takes.
    }
  }
  return undefined;
}

const keysOf = (words: unknown) => [...new Set(phrasesOf(words).map(([key]) => key.replace(/\.\d+$/, "")))].sort();

describe.each(LANGUAGES)("the catalogue %s", (name) => {
  test("has every phrase that English has, and none that it has not", async () => {
    expect(keysOf(await wordsFor(name))).toEqual(keysOf(english));
  });

  test("has no empty phrase and no gap in one", async () => {
    for (const [key, phrase] of phrasesOf(await wordsFor(name))) {
      expect(phrase.trim(), key).not.toBe("");
      expect(phrase, key).not.toMatch(/undefined|NaN|null|\[object|[\uE000\uE001]/);
    }
  });

  test("keeps the words in braces that scripts fill in", async () => {
    const braces = (words: unknown) =>
      phrasesOf(words).map(([key, phrase]) => [key, [...phrase.matchAll(/\{\w+\}/g)].map(String).sort()]);
    const own = new Map(braces(await wordsFor(name)).map(([key, found]) => [key, found]));
    for (const [key, found] of braces(english)) if (found?.length) expect(own.get(key), String(key)).toEqual(found);
  });

  test("says which language it is in, and that is its name", async () => {
    const words = await wordsFor(name);
    expect(words.lang.toLowerCase()).toBe(name);
    expect(words.dir).toBe(directionOf(words.lang));
  });
});

test("a region or script falls back to its language, and an unknown language to English", async () => {
  expect((await wordsFor("de-AT")).lang).toBe("de");
  expect((await wordsFor("en-GB")).lang).toBe("en");
  expect((await wordsFor("cy")).lang).toBe("en");
  expect((await wordsFor("../../../package")).lang).toBe("en");
});

test("words in another language than the content are known as such", async () => {
  expect(isForeign(await wordsFor("cy"), "cy")).toBe(true);
  expect(isForeign(await wordsFor("en-GB"), "en-GB")).toBe(false);
  expect(isForeign(await wordsFor("ar-XB"), "ar-XB")).toBe(false);
});

test("the direction of a language is that of its script", () => {
  expect(["ar", "he", "fa-IR", "pa-Arab", "ar-XB"].map(directionOf)).toEqual(Array(5).fill("rtl"));
  expect(["en", "de-AT", "cy", "az-Latn", "en-XA"].map(directionOf)).toEqual(Array(5).fill("ltr"));
});

test("a pseudo-locale changes its own words, and leaves what it is given", async () => {
  const accented = await wordsFor("en-XA");
  expect(accented.linkToPart(2, "How to do better")).toMatch(/^\[Ļîñķ ţö “How to do better” öƒ ļéṽéļ 2·+\]$/);
  expect(accented.share.copyLink).toMatch(/^\[Çöþý ţĥé ļîñķ ţö \{name\}·+\]$/);
  expect(JSON.parse(JSON.stringify(accented.share)).close).toBe(accented.share.close);
  const marked = await wordsFor("ar-XB");
  expect(marked.levelsOf("Why?")).toBe("\u200F\u202ELevels of: \u202CWhy?\u200F");
});
