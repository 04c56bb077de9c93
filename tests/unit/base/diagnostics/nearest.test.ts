import { describe, expect, test } from "vitest";
import { editDistance, nearest, withFewGuesses } from "../../../../src/base/diagnostics/nearest.ts";

describe("the number of edits between two words", () => {
  test.each([
    ["", "", 0],
    ["same", "same", 0],
    ["", "abc", 3],
    ["abc", "", 3],
    ["titl", "title", 1],
    ["titlee", "title", 1],
    ["tidle", "title", 1],
    ["titel", "title", 1],
    ["ab", "ba", 1],
    ["secruity", "security", 1],
    ["kitten", "sitting", 3],
    ["flaw", "lawn", 2],
  ])("from %j to %j is %i", (from, to, edits) => {
    expect(editDistance(from, to)).toBe(edits);
    expect(editDistance(to, from)).toBe(edits);
  });

  test("is not counted beyond a limit", () => {
    expect(editDistance("kitten", "sitting", 2)).toBe(2);
    expect(editDistance("a", "a very long word indeed", 5)).toBe(5);
    expect(editDistance("kitten", "sitting", 4)).toBe(3);
  });

  test("counts swapped neighbours as one edit also where a limit is near", () => {
    expect(editDistance("abcd", "badc", 3)).toBe(2);
  });
});

describe("the nearest word", () => {
  const KEYS = ["title", "description", "owner", "tags"];

  test.each([
    ["titel", "title"],
    ["descripton", "description"],
    ["ower", "owner"],
    ["TAGS", "tags"],
    ["tag", "tags"],
  ])("to %j is %j", (word, expected) => expect(nearest(word, KEYS)).toBe(expected));

  test.each(["colour", "t", "", "discussion"])("to %j is none: nothing is a slip away", (word) =>
    expect(nearest(word, KEYS)).toBeUndefined(),
  );

  test("may differ by one edit for each three letters, and no more", () => {
    expect(nearest("abcdef", ["abcdxy"])).toBe("abcdxy");
    expect(nearest("abcdef", ["abcxyz"])).toBeUndefined();
  });

  test("is the first of two that are as near", () => expect(nearest("cat", ["bat", "hat"])).toBe("bat"));

  test("is an equal word before a similar one", () => expect(nearest("hat", ["bat", "hat"])).toBe("hat"));

  test("is none among none", () => expect(nearest("title", [])).toBeUndefined());
});

test("many guesses among many names end before they take the square of their number", () => {
  const names = Array.from({ length: 2000 }, (_, number) => `page-number-${number}.md`);
  let looked = 0;
  function* counted() {
    for (const name of names) {
      looked++;
      yield name;
    }
  }
  const guesses = withFewGuesses(() => names.map((name) => nearest(name.replace("page", "pgae"), counted())));
  expect(guesses[0]).toBe("page-number-0.md");
  expect(guesses.at(-1)).toBeUndefined();
  expect(looked).toBeLessThan(100_000);
  expect(nearest("pgae-number-7.md", names)).toBe("page-number-7.md");
});
