/** Words, stems, spellings and postings: what index and question must agree on. */
import { describe, expect, test } from "vitest";
import { acronymsIn } from "../../../../src/search/index/synonyms/acronyms.ts";
import { keysOf, significantStems, termsOf } from "../../../../src/search/index/synonyms/phrases.ts";
import { decodePostings, encodeLength, encodePostings, lengthOf } from "../../../../src/search/query/index/format.ts";
import { parsePageText } from "../../../../src/search/query/index/page-text.ts";
import { englishStem } from "../../../../src/search/query/language/english.ts";
import { stemmerFor } from "../../../../src/search/query/language/language.ts";
import { phraseKey } from "../../../../src/search/query/language/phrases.ts";
import { wordsOf } from "../../../../src/search/query/language/words.ts";
import { weightedEditDistance } from "../../../../src/search/query/question/edit-distance.ts";
import type { Clause, Question } from "../../../../src/search/query/question/question.ts";
import { completions, corrections, firstLettersOf } from "../../../../src/search/query/question/spelling.ts";
import { proximityIn } from "../../../../src/search/query/rank/proximity.ts";

describe("words", () => {
  test.each([
    ["CI/CD", "cicd", ["ci", "cd"]],
    ["multi-factor", "multifactor", ["multi", "factor"]],
    ["PR.AA-05", "praa05", ["pr", "aa", "05"]],
    ["Café", "cafe", ["cafe"]],
    ["team’s", "team", ["team"]],
    ["tŷ", "ty", ["ty"]],
    ["KPIs", "kpi", ["kpi"]],
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
    ["decision", "deciding"],
    ["retention", "retain"],
    ["failure", "failing"],
    ["analytics", "analyze"],
    ["response", "responds"],
    ["slos", "slo"],
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
    ["personal", "people"],
    ["responsible", "response"],
    ["continuity", "continuous"],
    ["production", "product"],
    ["government", "governance"],
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
    ["priviledged", "privileged"],
    ["backyp", "backup"],
  ])("takes %s for %s", (typed, meant) => {
    expect(corrections(typed, words)[0]?.word).toBe(meant);
  });

  test("leaves short words and distant ones alone", () => {
    expect(corrections("bac", words)).toEqual([]);
    expect(corrections("giraffe", words)).toEqual([]);
    expect(corrections("country", { counted: 3, count: 9 })).toEqual([]);
  });

  test("a swapped pair is less than two slips, a doubled letter less than one", () => {
    expect(weightedEditDistance("bakcup", "backup", 3)).toBeLessThan(1);
    expect(weightedEditDistance("loging", "logging", 3)).toBeLessThan(1);
  });
});

describe("slips", () => {
  test("of the ear and of the finger are less than others", () => {
    expect(weightedEditDistance("fishing", "phishing", 3)).toBeLessThan(1);
    expect(weightedEditDistance("seperate", "separate", 3)).toBeLessThan(1);
    expect(weightedEditDistance("servre", "server", 3)).toBeLessThan(1);
    expect(weightedEditDistance("risl", "risk", 3)).toBeLessThan(weightedEditDistance("rise", "risk", 3));
  });

  test("of the ear are looked for under the other letter", () => {
    expect(firstLettersOf("fishing")).toContain("p");
  });
});

describe("acronyms that a text explains", () => {
  test.each([
    ["We agree a recovery point objective (RPO) first.", [["RPO", "recovery point objective"]]],
    ["RTO (recovery time objective) is written down.", [["RTO", "recovery time objective"]]],
    [
      "the National Institute of Standards and Technology (NIST)",
      [["NIST", "National Institute of Standards and Technology"]],
    ],
    ["service level objectives (SLOs)", [["SLO", "service level objectives"]]],
    ["Ask the owner (HR), then wait. See (A) and the plan (draft).", []],
  ])("in %s", (text, found) => {
    expect(acronymsIn(text)).toEqual(found);
  });
});

describe("a phrase", () => {
  const isSmall = (word: string) => ["as", "the", "in", "off"].includes(word);
  const keys = (...stems: string[]) => keysOf(stems, significantStems(stems, isSmall));
  const terms = (...stems: string[]) => termsOf(stems, significantStems(stems, isSmall), englishStem);

  test("is found without its small words where two others are left", () => {
    expect(keys("leav", "the", "compani")).toEqual(["leav the compani", "leav compani"]);
    expect(keys("sign", "in")).toEqual(["sign in"]);
  });

  test("is filed from its first telling word on", () => {
    expect(phraseKey("off the shelf", isSmall)).toBe("shelf");
    expect(phraseKey("shelf life", isSmall)).toBe("shelf life");
    expect(phraseKey("as in", isSmall)).toBe("as in");
  });

  test("is on a page that has its telling words, or has it as one word", () => {
    expect(terms("infrastructur", "as", "code")).toEqual([["infrastructur", "code"]]);
    expect(terms("sign", "in")).toEqual([["signin"]]);
    expect(terms("web", "site")).toEqual([["web", "site"], ["websit"]]);
  });
});

describe("nearness", () => {
  const text = (content: string) => parsePageText(JSON.stringify({ content, anchors: [] }), englishStem);
  const question = (clauses: readonly Clause[]): Question => ({
    clauses,
    level: undefined,
    isSentence: false,
    leaning: 0,
    corrected: [],
    unknown: [],
    highlights: { terms: new Map(), phrases: [] },
    readAs: "",
  });
  const word = (term: string): Clause => ({
    words: [{ word: term, weight: 1, alternatives: [{ terms: [term], weight: 1 }] }],
    alternatives: [],
  });

  test("is more the closer words stand, and none beyond reach", () => {
    const asked = question([word("risk"), word("owner")]);
    const of = (content: string) => proximityIn(text(content), asked, () => 1).places[0] ?? 0;
    expect(of("risk owner")).toBeGreaterThan(of("risk has its owner"));
    expect(of("risk a b c d e f g h i j owner")).toBe(0);
  });

  test("of an acronym's words asks that they stand together", () => {
    const slo = question([
      {
        words: [{ word: "SLO", weight: 1, alternatives: [] }],
        alternatives: [{ terms: ["servic", "object"], weight: 0.9 }],
      },
    ]);
    const of = (content: string) => proximityIn(text(content), slo, () => 1).places[0] ?? 0;
    expect(of("service object")).toBeGreaterThan(0.8);
    expect(of("service a b c d e f g h i j object")).toBe(0);
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
