/** Merge conflicts, and what looks like one. */
import { describe, expect, test } from "vitest";
import { settleConflicts } from "../../../../src/content/parse/merge-conflict.ts";

const settled = (text: string, path = "page.md") => {
  const file = { path, text };
  const isData = path.endsWith(".yaml");
  return settleConflicts({
    site: undefined,
    glossary: isData ? file : undefined,
    frameworks: [],
    register: undefined,
    texts: [file],
    markdown: isData ? [] : [file],
    assets: [],
    others: [],
    editions: [],
  });
};
const places = (text: string, path?: string) =>
  settled(text, path)
    .withoutOthers([])
    .map(({ span }) => `${span.line}:${span.column}`);

describe("a merge conflict is told at its first mark", () => {
  test.each([
    ["<<<<<<< HEAD\na\n=======\nb\n>>>>>>> b\n", "1:1"],
    ["a\n||||||| base\n", "2:1"],
    ["a\n\n>>>>>>> b\n", "3:1"],
    ["a\n\n=======\n\nb\n", "3:1"],
    ["a\n=======\nb\n", "2:1"],
    ["- a\n<<<<<<< HEAD\n- b\n", "2:1"],
    ["- a\n  <<<<<<< HEAD\n", "2:3"],
    ["> a\n> <<<<<<< HEAD\n", "2:3"],
    ["| a |\n|---|\n<<<<<<< HEAD\n| b |\n", "3:1"],
    ["---\ntitle: a\n<<<<<<< HEAD\n---\ntext\n", "3:1"],
    ["---\ntitle: a\n=======\n---\ntext\n", "3:1"],
    ["```\na\n```\n<<<<<<< HEAD\n", "4:1"],
    ["<<<<<<< HEAD\n---\ntitle: a\n---\n", "1:1"],
  ])("%j", (text, place) => expect(places(text)).toEqual([place]));

  test.each(["- term: a\n<<<<<<< HEAD\n", "a: |\n  b\n  =======\n  c\n", "||||||| base\n", ">>>>>>> b\n"])(
    "%j in a data file",
    (text) => expect(places(text, "glossary.yaml")).toHaveLength(1),
  );
});

test.each(["robots.txt", "own.css", "logo.svg", "table.CSV"])("also in %s, which is published as it is", (path) => {
  const found = (text: string) => {
    const { value } = settled("");
    const files = [{ path, bytes: new TextEncoder().encode(text) }];
    const { withoutOthers } = settleConflicts({
      ...value,
      ...(path === "own.css" ? { others: files } : { assets: files }),
    });
    return withoutOthers([]).map(({ file, span }) => `${file}:${span.line}`);
  };
  expect(found("a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> d\n")).toEqual([`${path}:2`]);
  expect(found("Robots\n=======\n")).toEqual([]);
});

test.each([
  "```\n<<<<<<< HEAD\n=======\n>>>>>>> b\n```\n",
  "text\n\n    <<<<<<< HEAD\n",
  "- a\n\n  ~~~\n  <<<<<<< HEAD\n  ~~~\n",
  "Backups\n=======\n\ntext\n",
  "Our backups\n=======\n",
  "| a |\n|---|\n|||||||\n",
  "a <<<<<<< b\n",
  "<<<<<<<<\n",
  "`<<<<<<< HEAD`\n",
  "========\n",
])("%j is content", (text) => {
  expect(places(text)).toEqual([]);
  expect(settled(text).value.markdown[0]?.text).toBe(text);
});

test("nothing else is told of the file, and others are checked against its first side", () => {
  const text = "a\n<<<<<<< HEAD\nours\n||||||| base\nbase\n=======\ntheirs\n>>>>>>> b\nz\n";
  const { value, withoutOthers } = settled(text);
  expect(value.markdown[0]?.text).toBe("a\nours\nz\n");
  expect(value.texts[0]?.text).toBe(text);
  const span = { line: 1, column: 1, endLine: 1, endColumn: 2 };
  const other = { code: "raw-html", message: "m", help: "h", span } as const;
  expect(
    withoutOthers([
      { ...other, file: "page.md" },
      { ...other, file: "b.md" },
    ]).map(({ code, file }) => `${code} ${file}`),
  ).toEqual(["merge-conflict page.md", "raw-html b.md"]);
});
