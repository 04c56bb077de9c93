/** What Markdown would swallow without a word. */
import { describe, expect, test } from "vitest";
import { tableRowCells } from "../../../../src/content/parse/lost/table-cells.ts";
import { parseBody } from "../../../support/content/parse.ts";

const kinds = (body: string) => parseBody(body).lost.map(({ kind, span }) => `${span.line - 3}:${span.column} ${kind}`);

describe("what is lost is noted at its first character", () => {
  test.each([
    ["```\ncode", ["1:1 fence-open"]],
    ["```\ncode\n~~~\n", ["1:1 fence-open"]],
    ["````\ncode\n```\n", ["1:1 fence-open"]],
    ["> ```\n> code\n\ntext\n", ["1:3 fence-open"]],
    ["- a\n\n  ```\n  code\n\ntext\n", ["3:3 fence-open"]],
    ["```", ["1:1 fence-open"]],
    ["| a |\n|---|\n| 1 | |\n", []],
    ["| a |\n|---|\n| 1 | 2 |\n", ["3:7 cells"]],
    ["a | b\n-|-\n1 | 2 | 3\n", ["3:9 cells"]],
    ["- a | b\n  -|-\n  1 | 2 | 3\n", ["3:11 cells"]],
    ["###\u00a0One", ["1:1 heading-space"]],
    ["###\u2003One", ["1:1 heading-space"]],
    ["###\u200bOne", ["1:1 heading-space"]],
    ["### \u00a0One", []],
    ["#\u3000One", ["1:1 heading-space"]],
    ["＃＃ One", ["1:1 heading-space"]],
    ["\u00a0## One", ["1:1 heading-space"]],
    ["text\n##One", ["2:1 heading-space"]],
    ["> ##One", ["1:3 heading-space"]],
    ["text\n      ## One", ["2:7 heading-indent"]],
    ["text\n---\n", ["1:1 underlined"]],
    ["text\n-\n", ["1:1 underlined"]],
    ["one\ntwo\n======\n", ["1:1 underlined"]],
    ["> text\n> --\n", ["1:3 underlined"]],
    ["[a]: b", ["1:1 reference"]],
    ["> [a]: b", ["1:3 reference"]],
    ["<!-- a\n\n<!-- b -->\n", ["1:1 comment"]],
  ])("%j", (body, expected) => expect(kinds(body)).toEqual(expected));

  test.each([
    "```\ncode\n```",
    "```\n```",
    "```\n\n```\n",
    "~~~~\n~~~\n~~~~\n",
    "- a\n  ```\n  code\n  ```\n",
    "```js\ncode\n```\n",
    "``` js title\ncode\n```\n",
    "| a | b |\n|---|---|\n| 1 |\n| 1 | 2 |\n| `x\\|y` | 2 |\n",
    "a | b\n-|-\n1 | 2 |\n",
    "#1 is first\n\n#tag\n\n\\### no heading\n\nC# and F##\n",
    "text\n----\n",
    "text\n\n---\n",
    "[a] and [b][A]\n\n[a]: x.md\n",
    "![x][p]\n\n[p]: p.png\n",
    "<!-- a -->\n\n<!-- b -->\n",
    "\\[a]: b\n",
  ])("%j loses nothing", (body) => expect(kinds(body)).toEqual([]));

  test("cells are cut as Markdown cuts them", () => {
    expect(tableRowCells("| a | b\\|c |  d|", 0)).toEqual([
      { text: "a", column: 2 },
      { text: "b\\|c", column: 6 },
      { text: "d", column: 14 },
    ]);
  });
});

describe("a link in a statement", () => {
  const level = (heading: string) => parseBody(`### ${heading}\n`, true).levels[0];

  test("stays in the heading, while the statement is text", () => {
    const found = level("We use [a *vault*](https://example.org/), `ssh` & [more](b.md#level-1).");
    expect(found?.statement).toBe("We use a vault, ssh & more.");
    expect(found?.linked).toMatchObject({
      html: 'We use <a href="https://example.org/">a vault</a>, ssh &amp; <a href="\u00000\u0000">more</a>.',
      markdown: "We use [a vault](https://example.org/), ssh & [more](\u00000\u0000).",
      links: [{ href: "b.md#level-1" }],
    });
  });

  test("without one there is the statement alone", () => {
    expect(level("We use *nothing*.")?.linked).toBeUndefined();
  });

  test("a picture in it, and a link in the heading of a part, are noted", () => {
    const { lost } = parseBody("### One ![key](k.png)\n\n#### [Part](https://example.org/)\n", true);
    expect(lost.map(({ kind }) => kind)).toEqual(["heading-picture", "heading-link"]);
  });
});
