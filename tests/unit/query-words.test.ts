/** Words, stems, spellings and postings: what index and question must agree on. */
import { describe, expect, test } from "vitest";
import { englishStem } from "../../src/query/english.ts";
import { decodePostings, encodeLength, encodePostings, lengthOf } from "../../src/query/format.ts";
import { stemmerFor } from "../../src/query/language.ts";
import { slipsBetween } from "../../src/query/slips.ts";
import { completions, corrections } from "../../src/query/spelling.ts";
import { wordsOf } from "../../src/query/words.ts";

describe("words", () => {
  test.each([
    ["CI/CD", "cicd", ["ci", "cd"]],
    ["multi-factor", "multifactor", ["multi", "factor"]],
    ["PR.AA-05", "praa05", ["pr", "aa", "05"]],
    ["Café", "cafe", ["cafe"]],
    ["team’s", "team", ["team"]],
    ["tŷ", "ty", ["ty"]],
  ])("%s is %s", (text, joined, parts) => {
    expect(wordsOf(`a ${text}, b`)[1]).toMatchObject({ joined, parts, start: 2, end: 2 + text.length });
  });
});

describe("English stems", () => {
  test.each([
    ["organisation", "organization"],
    ["behaviour", "behavior"],
    ["centralised", "centralized"],
    ["modelling", "modeling"],
    ["enrolment", "enrollment"],
    ["licence", "license"],
    ["catalogue", "catalog"],
    ["defence", "defense"],
    ["recovery", "recovered"],
    ["vulnerability", "vulnerable"],
    ["restoring", "restores"],
    ["policies", "policy"],
    ["lost", "losing"],
  ])("of %s and %s are the same", (one, other) => {
    expect(englishStem(one)).toBe(englishStem(other));
  });

  test.each([
    ["container", "contain"],
    ["accessibility", "access"],
    ["insider", "inside"],
    ["authorised", "author"],
    ["customer", "custom"],
    ["policy", "police"],
  ])("of %s and %s differ", (one, other) => {
    expect(englishStem(one)).not.toBe(englishStem(other));
  });

  test("are not for other languages", () => {
    expect(stemmerFor("cy")("testing")).toBe("testing");
    expect(stemmerFor("en-GB")("testing")).toBe("test");
  });
});

describe("spelling", () => {
  const words = { backup: 9, backups: 3, backing: 1, privileged: 4, private: 2, provide: 8 };

  test("completes with the most used first", () => {
    expect(completions("back", words, 2)).toEqual(["backup", "backups"]);
  });

  test.each([
    ["privleged", "privileged"],
    ["bakcup", "backup"],
    ["privilegd", "privileged"],
  ])("takes %s for %s", (typed, meant) => {
    expect(corrections(typed, words)[0]?.word).toBe(meant);
  });

  test("leaves short words and distant ones alone", () => {
    expect(corrections("bac", words)).toEqual([]);
    expect(corrections("giraffe", words)).toEqual([]);
  });

  test("a swapped pair is less than two slips, a doubled letter less than one", () => {
    expect(slipsBetween("bakcup", "backup", 3)).toBeLessThan(1);
    expect(slipsBetween("loging", "logging", 3)).toBeLessThan(1);
  });
});

describe("postings", () => {
  test("come back as they went in, over gaps of every size", () => {
    const postings = [0, 77, 156, 1300, 9000, 9001, 700_000].map((document, index) => ({
      document,
      name: index % 3,
      heading: (index + 1) % 3,
      body: [0, 1, 2, 3, 4, 6, 9][index] ?? 0,
    }));
    expect(decodePostings(encodePostings(postings))).toEqual(postings);
    expect(JSON.parse(JSON.stringify(encodePostings(postings)))).toBe(encodePostings(postings));
  });

  test("lengths are right to a twentieth", () => {
    for (const words of [1, 12, 150, 700, 2000])
      expect(Math.abs(lengthOf(encodeLength(words), 0) - words) / words).toBeLessThan(0.06);
  });
});
