/** The catalogues of the interface: each says everything, and the right one is chosen. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { date } from "../../../layouts/base/date.ts";
import { sampleContext } from "../../../layouts/examples/sample.ts";
import { interfaceFor } from "../../../layouts/words/interface.ts";
import { words as english } from "../../../layouts/words/languages/en.ts";
import { fillTemplate, type Plural, pluralForm } from "../../../layouts/words/templates.ts";
import { PACKAGE_FOLDER } from "../../../src/setup/package-folder.mjs";

const LANGUAGES = readdirSync(join(PACKAGE_FOLDER, "layouts/words/languages")).map((file) => file.replace(/\.ts$/, ""));

/** What functions are given where numbers do not fit. */
const GIVEN: Readonly<Record<string, readonly unknown[]>> = { alsoCalled: [["this", "that"]] };

/** Every text of a catalogue by its path; a function is asked for what it says, a plural stands for all its forms. */
function textsOf(value: unknown, path = ""): Map<string, string> {
  if (typeof value === "string") return new Map([[path, value]]);
  if (typeof value === "function") return textsOf(value(...(GIVEN[path] ?? [1, 2, 3])), path);
  if (Array.isArray(value)) return new Map([[path, value.join(" ")]]);
  if (typeof value !== "object" || value === null) throw new Error(`${path} says nothing`);
  if ("other" in value) return new Map([[path, Object.values(value).join(" ")]]);
  return new Map(Object.entries(value).flatMap(([key, below]) => [...textsOf(below, path ? `${path}.${key}` : key)]));
}

const gapsOf = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();

describe.each([...LANGUAGES, "en-XA", "ar-XB"])("the catalogue %s", (tag) => {
  test("is found by its tag, and says all that English says, with the same gaps", async () => {
    const { words, lang } = await interfaceFor(tag);
    expect(lang).toBe(tag);
    const texts = textsOf(words);
    for (const [path, text] of textsOf(english)) {
      expect(texts.get(path)?.trim(), path).not.toBe("");
      expect(gapsOf(texts.get(path) ?? "no text"), path).toEqual(gapsOf(text));
    }
    expect([...texts.keys()].sort()).toEqual([...textsOf(english).keys()].sort());
  });

  test("has no plural form that its language does not know", async () => {
    const { searchPage } = (await interfaceFor(tag)).words;
    const { pluralCategories } = new Intl.PluralRules(tag).resolvedOptions();
    for (const plural of [searchPage.found, searchPage.results])
      expect(pluralCategories).toEqual(expect.arrayContaining(Object.keys(plural)));
  });
});

describe("the interface of a site", () => {
  test.each([
    ["en", "en", "ltr"],
    ["en-GB", "en", "ltr"],
    ["en-US", "en-US", "ltr"],
    ["en-us", "en-US", "ltr"],
    ["en-US-x-team", "en-US", "ltr"],
    ["cy", "en", "ltr"],
    ["he", "en", "rtl"],
    ["ar-EG", "en", "rtl"],
    ["az", "en", "ltr"],
    ["az-Arab", "en", "rtl"],
    ["ar-Latn", "en", "ltr"],
    ["en-XA", "en-XA", "ltr"],
    ["ar-XB", "ar-XB", "rtl"],
  ])("in %s has words in %s and runs %s", async (site, lang, dir) => {
    expect(await interfaceFor(site)).toMatchObject({ lang, dir });
  });

  test("writes dates as its language does", async () => {
    const context = await sampleContext("/");
    const written = async (lang: string) =>
      date({ ...context, words: (await interfaceFor(lang)).words }, "2026-03-09").value;
    expect(await written("en")).toBe('<time datetime="2026-03-09">9 March 2026</time>');
    expect(await written("en-US")).toBe('<time datetime="2026-03-09">March 9, 2026</time>');
    expect(await written("en-XA")).toBe('<time datetime="2026-03-09">[9 Måŕçĥ 2026~~~~]</time>');
  });
});

describe("a made language", () => {
  test("changes every text of the interface and no content", async () => {
    const { words } = await interfaceFor("en-XA");
    for (const [path, text] of textsOf(words)) expect(text, path).toMatch(/^\[.*\]$/);
    expect(words.levelsOf("Who signs in?")).toBe("[Ļévéļš öf: Who signs in?~~~~]");
    expect(words.alsoCalled(["MFA", "2FA"])).toContain("MFA, 2FA");
    expect(fillTemplate(words.searchPage.empty, { query: "tokens" })).toContain("“tokens”");
  });

  test("from right to left says so to the browser", async () => {
    const { words } = await interfaceFor("ar-XB");
    expect(words.home).toBe("\u202E[Ĥömé~~]\u202C");
    expect(words.level(17)).toBe("\u202E[Ļévéļ \u206817\u2069~~~]\u202C");
    expect(words.levelsOf("Who?")).toContain("\u2068Who?\u2069");
  });
});

describe("a template", () => {
  test("is filled once: what fills a gap has no gaps of its own", () => {
    expect(fillTemplate("{count} for “{query}”", { count: 3, query: "{count} {other}" })).toBe(
      "3 for “{count} {other}”",
    );
  });

  test("is chosen by the plural rules of the language", () => {
    const plural: Plural = { one: "one", two: "two", few: "few", other: "other" };
    const chosen = (lang: string) => [1, 2, 3, 100].map((count) => pluralForm(plural, count, lang));
    expect(chosen("en")).toEqual(["one", "other", "other", "other"]);
    expect(chosen("cy")).toEqual(["one", "two", "few", "other"]);
    expect(chosen("ar")).toEqual(["one", "two", "few", "other"]);
  });
});
