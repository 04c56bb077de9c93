import { describe, expect, test } from "vitest";
import { levelAnchor, partAnchor, sectionAnchor, slugify, slugOfFile } from "../../../../src/base/address/slug.ts";
import { isSlug } from "../../../../src/base/front-matter/formats.ts";

describe("the slug of a name", () => {
  test.each([
    ["Software supply chain", "software-supply-chain"],
    ["  How do you store passwords?  ", "how-do-you-store-passwords"],
    ["Élan vital — naïve", "elan-vital-naive"],
    ["A & B / C_d", "a-b-c-d"],
    ["Level 3", "level-3"],
    ["ﬁle №5", "file-no5"],
    ["日本語 の 見出し", "日本語-の-見出し"],
    ["Überprüfung", "uberprufung"],
    ["...", ""],
    ["", ""],
    ["🚀 Launch 🚀", "launch"],
    ["<script>", "script"],
    ["../../etc", "etc"],
  ])("%j is %j", (name, slug) => expect(slugify(name)).toBe(slug));

  test("is its own slug", () => {
    for (const name of ["Élan vital", "日本語", "A  B"]) expect(slugify(slugify(name))).toBe(slugify(name));
  });
});

describe("the slug of a file", () => {
  test.each([
    ["about.md", "about"],
    ["security/passwords.md", "passwords"],
    ["security/index.md", "security"],
    ["a/b/INDEX.MD", "b"],
    ["Our Words.md", "our-words"],
    ["v1.2.md", "v1-2"],
    ["index.md", ""],
    ["!.md", ""],
  ])("%j is %j", (path, slug) => expect(slugOfFile(path)).toBe(slug));
});

describe("an id that an author gives", () => {
  test.each(["a", "a-b", "level-3", "2fa"])("may be %j", (id) => expect(isSlug(id)).toBe(true));
  test.each(["", "-a", "a-", "a--b", "A", "a b", "a/b", "é", "a\n"])("may not be %j", (id) =>
    expect(isSlug(id)).toBe(false),
  );
});

describe("anchors", () => {
  test("of levels and parts hold a number and an id, and no wording", () => {
    expect(levelAnchor(3)).toBe("level-3");
    expect(partAnchor(3, "do-better")).toBe("level-3-do-better");
  });

  test("of other headings are prefixed, so that none takes the id of a level or a script", () => {
    expect(sectionAnchor("Level 3", new Map())).toBe("section-level-3");
    expect(sectionAnchor("search", new Map())).toBe("section-search");
  });

  test("of headings with the same text are numbered", () => {
    const taken = new Map<string, number>();
    const anchors = ["Why", "Why", "why?", "Why 2"].map((text) => sectionAnchor(text, taken));
    expect(anchors).toEqual(["section-why", "section-why-2", "section-why-3", "section-why-2-2"]);
    expect([...taken.keys()].sort()).toEqual([...anchors].sort());
  });

  test("of headings without a letter are called untitled", () => {
    const taken = new Map<string, number>();
    expect(["?!", "…"].map((text) => sectionAnchor(text, taken))).toEqual(["section-untitled", "section-untitled-2"]);
  });
});
