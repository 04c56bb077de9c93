/** What an author wrote counts, whatever YAML would make of it; and one line is one line. */
import { describe, expect, test } from "vitest";
import { readFrontMatter } from "../../../../src/content/check/front-matter.ts";
import { readFrameworks } from "../../../../src/content/config/frameworks.ts";
import { readGlossary } from "../../../../src/content/config/glossary.ts";
import { readSiteConfig } from "../../../../src/content/config/site-config.ts";
import { parseFrontMatter } from "../../../../src/content/parse/front-matter.ts";

const WORDS = [
  "5.10",
  "1e3",
  "0x10",
  "010",
  "0o17",
  "1_000",
  "true",
  "no",
  "2026-01-01",
  "1.0",
  ".5",
  "12:30",
  "+1",
  ".inf",
];

const framework = (ids: string) => readFrameworks([{ path: "frameworks/f.yaml", text: `title: F\nids:${ids}\n` }]);
const requirements = (ids: string) => [...(framework(ids).value[0]?.requirements ?? [])];
const front = (yaml: string) => readFrontMatter(parseFrontMatter({ path: "page.md", text: `---\n${yaml}\n---\n` }));
const messages = (outcome: { findings: readonly { message: string; help: string }[] }) =>
  outcome.findings.map(({ message, help }) => `${message} ${help}`);

describe("an identifier is text", () => {
  test("keys of a framework are kept as written, in the order of the file", () => {
    const words = [...WORDS, "2", "1.1", "1", "5.1"];
    const found = requirements(words.map((word) => `\n  ${word}: Title of ${word}`).join(""));
    expect(found).toEqual(words.map((word) => [word, `Title of ${word}`]));
  });

  test("titles that look like numbers stay text", () => {
    expect(requirements("\n  A: 5.10\n  B: 1e3\n  C: true")).toEqual([
      ["A", "5.10"],
      ["B", "1e3"],
      ["C", "true"],
    ]);
  });

  test.each([
    ["on lines", (words: readonly string[]) => words.map((word) => `\n  - ${word}`).join("")],
    ["in brackets", (words: readonly string[]) => ` [${words.join(", ")}]`],
  ])("a list of ids %s is kept as written", (_form, list) => {
    expect(requirements(list(WORDS)).map(([id]) => id)).toEqual(WORDS);
  });

  test("an id that is there twice is told, also where only its quotes differ", () => {
    expect(messages(framework(" [A1, B1, A1]"))).toEqual(['The id "A1" is there twice. Remove one of the two.']);
    expect(messages(framework(" ['1', 1]"))).toEqual(['The id "1" is there twice. Remove one of the two.']);
    expect(framework("\n  '1': a\n  1: b").findings).toHaveLength(1);
  });

  test.each(WORDS)("%s is a title, a tag and a mapping", (word) => {
    const yaml = `title: ${word}\ntags: [a, ${word}]\nmappings: { ${word}: [${word}] }\neleventyNavigation: { key: ${word}, parent: ${word} }`;
    const { yaml: read, placing, findings } = front(yaml);
    expect(findings).toEqual([]);
    expect(read?.title).toBe(word);
    expect(read?.tags).toEqual(["a", word]);
    expect(read?.mappings).toEqual({ [word]: [word] });
    expect(placing).toMatchObject({ title: word, key: word, parent: word });
  });

  test.each(WORDS)("%s is a single tag", (word) => {
    expect(front(`title: a\ntags: ${word}`).yaml?.tags).toEqual([word]);
  });

  test.each(WORDS)("%s is a term of the glossary, and the name of a level and of a site", (word) => {
    const glossary = readGlossary({
      path: "glossary.yaml",
      text: `- term: ${word}\n  meaning: ${word}\n  synonyms: [${word}x]\n`,
    });
    expect(glossary.findings).toEqual([]);
    expect(glossary.value[0]).toMatchObject({ term: word, meaning: word, synonyms: [`${word}x`] });
    const site = readSiteConfig({ path: "site.yaml", text: `title: ${word}\nlevels: { names: [${word}] }\n` });
    expect(site.findings).toEqual([]);
    expect(site.value).toMatchObject({ title: word, levels: { names: [word] } });
  });

  test("numbers and switches stay what they are", () => {
    const { yaml } = front("title: a\ndraft: true\neleventyNavigation: { order: 010 }");
    expect(yaml).toMatchObject({ draft: true, eleventyNavigation: { order: 10 } });
  });

  test("a word that YAML takes for nothing is to be put in quotes", () => {
    expect(messages(front("title: null"))).toEqual([expect.stringContaining('put it in quotes: `title: "null"`')]);
    expect(messages(front("title: a\ntags: [~, b]"))[0]).toContain("tags");
    expect(front('title: "null"').yaml?.title).toBe("null");
  });

  test.each([
    ["title: Backups: why?", '`title: "Backups: why?"`'],
    ["title: a\ntags:\n  - @home", '`- "@home"`'],
    ["title: *star", '`title: "*star"`'],
    ["title: %go", '`title: "%go"`'],
  ])("%j shows the line as it should be", (yaml, shown) => {
    expect(messages(front(yaml)).join(" ")).toContain(shown);
  });

  test("what stands behind a # is told, and a comment is not", () => {
    expect(messages(front("title: Report #3"))).toEqual([expect.stringContaining('"Report #3"')]);
    expect(messages(front("title: Report # 3\ntags: [c#] #! x"))).toEqual([]);
    expect(messages(front("title: 'Report #3'"))).toEqual([]);
  });

  test("a draft is a draft in each spelling of true", () => {
    for (const word of ["true", "True", "TRUE"]) expect(front(`title: a\ndraft: ${word}`).placing.isDraft).toBe(true);
  });
});

describe("one line is one line", () => {
  test.each([
    ["kept line ends", "title: |\n  One\n  # two\n\n  - three\n", "One # two - three"],
    ["folded line ends", "title: >\n  One\n  two\n\n  three\n", "One two three"],
    ["escapes", 'title: "One\\n\\ttwo\\u2028three\\u0085four"', "One two three four"],
    ["no-break spaces, which are kept", 'title: "One\\u00a0two ?"', "One\u00a0two ?"],
  ])("%s", (_name, yaml, title) => {
    expect(front(yaml).yaml?.title).toBe(title);
    expect(front(yaml).placing.title).toBe(title);
  });

  test("names, notes and meanings as well", () => {
    const { value } = readFrameworks([
      { path: "frameworks/f.yaml", text: "title: |\n  F\n  one\nnote: |\n  a\n  b\nids:\n  A: |\n    One\n    two\n" },
    ]);
    expect(value[0]).toMatchObject({ title: "F one", note: "a b" });
    expect([...(value[0]?.requirements ?? [])]).toEqual([["A", "One two"]]);
    const glossary = readGlossary({
      path: "glossary.yaml",
      text: "- term: |\n    a\n    b\n  meaning: |\n    c\n    d\n",
    });
    expect(glossary.value[0]).toMatchObject({ term: "a b", meaning: "c d" });
    const site = readSiteConfig({ path: "site.yaml", text: "title: |\n  a\n  b\ndescription: |\n  c\n  d\n" });
    expect(site.value).toMatchObject({ title: "a b", description: "c d" });
  });

  test("control characters are refused", () => {
    expect(messages(front('title: "a\\x07b"'))).toEqual([expect.stringContaining("must not hold control characters")]);
    expect(messages(front('title: "a\\0b"'))).toEqual([expect.stringContaining("holds the character \\u0000")]);
  });
});

describe("terms with signs", () => {
  const ids = (...terms: string[]) =>
    readGlossary({
      path: "glossary.yaml",
      text: terms.map((term) => `- term: ${JSON.stringify(term)}\n  meaning: m\n`).join(""),
    });

  test("each has an address of its own, whatever the order", () => {
    expect(ids("C", "C++", "C#", ".NET").value.map(({ id }) => id)).toEqual(["c", "c-plus-plus", "c-sharp", "net"]);
    expect(ids("C#", "C++", "C").value.map(({ id }) => id)).toEqual(["c-sharp", "c-plus-plus", "c"]);
    expect(ids("R&D").value.map(({ id }) => id)).toEqual(["r-d"]);
  });

  test("terms that give the same address are told", () => {
    expect(messages(ids("R-D", "R/D"))).toEqual([
      expect.stringContaining('"R/D" and "R-D" would have the same address'),
    ]);
    expect(messages(ids("C", "C++", "C plus plus"))).toEqual([expect.stringContaining("would have the same address")]);
    expect(messages(ids("…"))).toEqual([expect.stringContaining('"…" has no letters or digits')]);
  });

  test("one word with either apostrophe is there twice", () => {
    expect(messages(ids("driver's licence", "driver’s licence"))).toHaveLength(1);
  });
});
