/** What the search page offers a reader who has not asked yet. */
import { describe, expect, test } from "vitest";
import { type PopularSources, popularTerms } from "../../../../src/search/index/popular-terms.ts";

const sources = (part: Partial<PopularSources>): PopularSources => ({
  practices: [],
  glossary: [],
  commonWords: new Set(),
  stem: (word) => word,
  documentsWith: () => 5,
  ...part,
});

const ladders = [
  {
    title: "How are backups kept?",
    statements: ["We have backups.", "Offsite vaults hold backups.", "Offsite vaults are tested."],
  },
  { title: "Who holds keys?", statements: ["Someone has keys.", "An owner has the keys.", "The owner rotates keys."] },
  { title: "Where does mail go?", statements: ["Mail is read.", "A gateway looks at mail.", "A gateway stops mail."] },
  { title: "What is logged?", statements: ["Some things.", "Most things.", "All, for a year."] },
];

describe("words to try", () => {
  test("are those of the glossary that titles and statements use, then repeated pairs, then what ladders are about", () => {
    const terms = popularTerms(sources({ practices: ladders, glossary: ["gateway", "nowhere"] }));
    expect(terms.slice(0, 2)).toEqual(["gateway", "Offsite vaults".toLowerCase()]);
    expect(terms).toEqual(expect.arrayContaining(["backups", "keys", "mail"]));
    expect(terms).not.toContain("nowhere");
  });

  test("leave out what is in most ladders, small words and words that say little", () => {
    const practices = ladders.map(({ title, statements }) => ({
      title: `${title} Everywhere`,
      statements: [...statements, "Everywhere we go.", "Everywhere it is."],
    }));
    const terms = popularTerms(sources({ practices, commonWords: new Set(["keys"]) }));
    expect(terms).not.toContain("everywhere");
    expect(terms).not.toContain("keys");
    expect(terms.every((term) => term.length >= 4)).toBe(true);
  });

  test("prefer what the rest of the text hardly uses", () => {
    const plain = popularTerms(sources({ practices: ladders, documentsWith: (word) => (word === "keys" ? 400 : 4) }));
    expect(plain.indexOf("keys")).toBeGreaterThan(plain.indexOf("backups"));
  });

  test("come once in whatever form, and the same for the same content", () => {
    const stem = (word: string) => word.replace(/s$/, "");
    const practices = ladders.map((one) => ({
      ...one,
      statements: [...one.statements, "A key.", "A backup.", "A key."],
    }));
    const terms = popularTerms(sources({ practices: practices.slice(0, 2), stem }));
    expect(new Set(terms.map(stem)).size).toBe(terms.length);
    expect(popularTerms(sources({ practices: practices.slice(0, 2), stem }))).toEqual(terms);
  });
});
