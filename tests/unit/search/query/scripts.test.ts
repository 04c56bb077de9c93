/** Words with signs of their own, and scripts that are written without spaces. */
import { describe, expect, test } from "vitest";
import { excerptOf } from "../../../../src/search/query/answer/excerpt.ts";
import { parsePageText } from "../../../../src/search/query/index/page-text.ts";
import { fold, wordsOf } from "../../../../src/search/query/language/words.ts";
import { highlightsOf } from "../../../../src/search/query/question/question.ts";

const same = (word: string) => word;
const joined = (text: string) => wordsOf(text).map((word) => word.joined);

describe("words", () => {
  test.each([
    ["C++, C# and C", ["c++", "c#", "and", "c"]],
    ["(F#) C#12 A+", ["f#", "c", "12", "a"]],
    [".NET, ASP.NET and .gitignore", [".net", "aspnet", "and", ".gitignore"]],
    ["R&D, Q&A, AT&T and r&d.", ["r&d", "q&a", "att", "and", "r&d"]],
    ["Wait ...now. Then .5 of it", ["wait", "now", "then", "5", "of", "it"]],
    ["CI/CD wi-fi don't", ["cicd", "wifi", "dont"]],
    ["データを復旧します", ["データ", "を", "復旧", "し", "ます"]],
    ["C++とC#のコード", ["c++", "と", "c#", "の", "コード"]],
    ["รหัสผ่าน", ["รหัส", "ผ่าน"]],
    ["备份每月测试", ["备份", "每月", "测试"]],
  ])("of %s", (text, words) => {
    expect(joined(text)).toEqual(words);
  });

  test("are at their offsets", () => {
    const text = "AIを使う C#";
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(["AI", "を", "使う", "C#"]);
  });

  test("keep the signs that are letters, and lose the accents that are not", () => {
    expect(fold("Ünïcode ὅτι")).toBe("unicode οτι");
    expect(fold("がガ")).toBe("がガ");
    expect(fold("ที่")).toBe("ที่");
    expect(fold("한국어")).toBe("한국어");
  });
});

test("an excerpt of a text that Pagefind cut has no cuts, and begins at its level", () => {
  const content = ["安全", ". ", "金庫", "に", "保管", "した", ". ", "復旧", "を", "確か", "め", "ます", "。"].join(
    "\u200B",
  );
  const text = parsePageText(JSON.stringify({ content, anchors: [{ id: "level-1", location: 6 }] }), same);
  const highlights = highlightsOf([
    { words: [{ word: "復旧", weight: 1, alternatives: [{ terms: ["復旧"], weight: 1 }] }], alternatives: [] },
  ]);
  const pieces = excerptOf(text, 1, highlights);
  expect(
    pieces
      .map(({ text: piece }) => piece)
      .join("")
      .trim(),
  ).toBe("復旧を確かめます。");
  expect(pieces.filter(({ isMatch }) => isMatch).map(({ text: piece }) => piece)).toEqual(["復旧"]);
});
