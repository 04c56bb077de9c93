/** What a site calls things, in every text of the interface. */
import { describe, expect, test } from "vitest";
import { words } from "../../../layouts/words/languages/en.ts";
import { withOwnWords } from "../../../layouts/words/own-words.ts";

const NONE = { nouns: {}, explanation: undefined, matrixIntro: undefined, searchHint: undefined };

describe("a site's own nouns", () => {
  const own = withOwnWords(words, {
    ...NONE,
    nouns: {
      practice: { one: "aspect", many: "aspects" },
      topic: { one: "track", many: "tracks" },
      level: { one: "tier", many: "tiers" },
    },
  });

  test("stand in every text, with their letter case and article", () => {
    expect(own.level(3)).toBe("Tier 3");
    expect(own.topics).toBe("Tracks");
    expect(own.practiceCount(1)).toBe("1 aspect");
    expect(own.practiceCount(2)).toBe("2 aspects");
    expect(own.searchDialog.level).toBe("Tier {number}");
  });

  test("have the article that fits them", () => {
    const areas = withOwnWords(words, { ...NONE, nouns: { level: { one: "area", many: "areas" } } });
    expect(JSON.stringify({ ...areas, accessibility: "" })).not.toMatch(/\ba areas?\b/i);
    expect(areas.level(1)).toBe("Area 1");
  });

  test("are not put into titles and statements of the content", () => {
    expect(own.levelsOf("Which level of practice?")).toBe("Tiers of: Which level of practice?");
  });

  test("leave what is said of standards, and placeholders", () => {
    expect(own.accessibility).toEqual(words.accessibility);
    expect(JSON.stringify(own.matrix.script)).toContain("{levels}");
  });

  test("leave no noun of ours anywhere else", () => {
    const texts = JSON.stringify({ ...own, accessibility: "" })
      .replace(/"[\w]+":/g, "")
      .replace(/\{\w+\}/g, "");
    expect(texts).not.toMatch(/\b(practices?|topics?|levels?)\b/i);
  });
});

test("a site's own texts take the place of ours", () => {
  const own = withOwnWords(words, {
    ...NONE,
    explanation: ["One.", "Two."],
    matrixIntro: "All.",
    searchHint: "Try it",
  });
  expect(own.howItWorksText(5)).toEqual(["One.", "Two."]);
  expect([own.matrix.intro, own.matrix.splitIntro(200), own.searchHint]).toEqual(["All.", "All.", "Try it"]);
});

test("without words of its own a site has ours", () => {
  expect(withOwnWords(words, NONE)).toEqual(words);
});
