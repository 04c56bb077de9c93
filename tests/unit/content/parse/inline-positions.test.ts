import { describe, expect, test } from "vitest";
import { decode } from "../../../../src/content/read/decode.ts";
import { marked } from "../../../support/content/marked.ts";
import { parseFile } from "../../../support/content/parse.ts";

const HEAD = "---\ntitle: Page\n---\n";

/** The page below some front matter, and the places that are marked in it. */
function page(body: string, isPractice = false) {
  const { text, places } = marked(HEAD + body);
  return { ...parseFile(text, isPractice), places };
}

const inOrder = (a: { line: number; column: number }, b: { line: number; column: number }) =>
  a.line - b.line || a.column - b.column;

describe("the place of a link is its address", () => {
  test.each([
    ["in a paragraph", "Read [this](«a.md») and [that](«b.md»)."],
    ["in the lines of a paragraph", "First\nread [this](«a.md»),\nthen [that](«b.md»)."],
    ["in a lazily indented line", "First\n    read [this](«a.md»)."],
    ["behind an emoji, in UTF-16 units", "🚀 é 日本 [this](«a.md»)"],
    ["in a heading", "## See [this](«a.md») ##"],
    ["in an underlined heading", "See [this](«a.md»)\n==="],
    ["in a list", "- one\n- two [this](«a.md»)\n"],
    ["in a numbered list", "10. ten\n11. eleven [this](«a.md»)\n"],
    ["in nested lists", "1. one\n   - two\n     - three [this](«a.md»)\n       and [that](«b.md»)\n"],
    ["in a second paragraph of a list", "- one\n\n  two [this](«a.md»)\n"],
    ["in a list that begins with a link", "- [this](«a.md»)\n- - [that](«b.md»)\n"],
    ["in a quotation", "> one\n> two [this](«a.md»)\n"],
    ["in a quotation in a quotation", "> > one\n> >\n> > [this](«a.md»)\n"],
    ["in a list in a quotation", "> - one [this](«a.md»)\n>   two [that](«b.md»)\n"],
    ["in a quotation in a list", "- one\n  > two [this](«a.md»)\n"],
    ["in the cells of a table", "| a | b |\n| --- | --- |\n| one | [this](«a.md») |\n| [that](«b.md») | two |\n"],
    ["in the head of a table", "| [this](«a.md») | b |\n| --- | --- |\n"],
    ["in a cell behind an escaped bar", "| a | b |\n| --- | --- |\n| one \\| two | [this](«a.md») |\n"],
    ["in bold", "**[this](«a.md»)** and *[that](«b.md»)*"],
    ["with a title", '[this](«a.md» "Title")'],
    ["between angle brackets", "[this](<«a.md»>)"],
    ["between angle brackets with a space", "[this](<«a b.md»>)"],
    ["behind spaces", "[this](  «a.md»)"],
    ["with brackets of its own", "[this](«a(1).md»)"],
    ["with escapes", "[this](«a\\_b.md»)"],
    ["with entities", "[this](«a&amp;b.md»)"],
    ["behind a bracket that is text", "\\[not](this.md) but [this](«a.md»)"],
    ["behind a link in code", "`[not](this.md)` but [this](«a.md»)"],
    ["with a link in code inside", "[this `](not.md)`](«a.md»)"],
    ["that is itself the text", "<«https://example.org/a»>"],
    ["of a picture", "![this](«a.png»)"],
    ["across two lines", "[this\nthat](«a.md»)"],
    ["with the same text before it", "a.md [a.md](«a.md») a.md"],
    ["twice in the same words", "[this](«a.md») [this](«a.md»)"],
    ["twice in the same words of a table", "| a | b |\n| --- | --- |\n| [this](«a.md») | [this](«a.md») |\n"],
    ["in a cell whose text stands in the one before", "| a | b |\n| --- | --- |\n| see [x](«a.md») | [x](«a.md») |\n"],
    ["below a comment", "<!-- a note\n\nto ourselves -->\n\nRead [this](«a.md»)"],
    ["behind a comment", "Read <!-- a\nnote --> [this](«a.md»)"],
    ["below code and a rule", "```\n[not](this.md)\n```\n\n---\n\n[this](«a.md»)"],
    ["twice in the same lines", "- [this](«a.md»)\n- [this](«a.md»)\n"],
  ])("%s", (_where, body) => {
    const { links, places } = page(body);
    expect(links.map(({ span }) => span).sort(inOrder)).toEqual(places);
  });

  test("also around a picture, which has an address of its own", () => {
    const { links, places } = page("[![this](«a.png»)](«b.md»)");
    expect(links.filter(({ isImage }) => isImage).map(({ span }) => span)).toEqual(places.slice(0, 1));
    expect(links.filter(({ isImage }) => !isImage).map(({ span }) => span)).toEqual(places.slice(1));
  });

  test("or its first bracket, where the address stands elsewhere", () => {
    const { links, places } = page("See «[»this][a], «[»a][] and «[»a].\n\n[a]: a.md\n");
    expect(links.map(({ span }) => span)).toEqual(places);
  });

  test("or its first bracket, also where another link follows", () => {
    const { links, places } = page("See «[»this][a] and [that](«b.md»).\n\n[a]: a.md\n");
    expect(links.map(({ span }) => span)).toEqual(places);
  });

  test("in a file with line ends of Windows", () => {
    const { text, places } = marked(`${HEAD}One\n\n- two [this](«a.md»)\n`);
    const read = decode(new TextEncoder().encode(text.replaceAll("\n", "\r\n")));
    expect(parseFile(read ?? "").links.map(({ span }) => span)).toEqual(places);
  });
});

describe("the place of a tag is the tag", () => {
  test.each([
    ["in a paragraph", "We «<b>»write«</b>»."],
    ["in a list, behind an emoji", "- 🚀 «<b>»write«</b>»\n"],
    ["twice on a line", "«<br>» and «<br>»"],
    ["at the beginning of a block", "«<div>»\n\ntext\n\n«</div>»\n"],
    ["in a cell", "| a |\n| --- |\n| «<b>» |\n"],
  ])("%s", (_where, body) => {
    const { rawTags, places } = page(body);
    expect(rawTags.map(({ span }) => span)).toEqual(places);
  });
});

describe("the place of a heading is its line", () => {
  test("whatever its form is", () => {
    const { outline, places } = page(
      "«# One»\n\n  «## Two ##»\n\n«Three»\n---\n\n> «### Four»\n\n- «#### Five»\n\n«######»\n",
    );
    expect(outline.map(({ span }) => span.line)).toEqual(places.map(({ line }) => line));
    expect(outline.map(({ text }) => text)).toEqual(["One", "Two", "Three", "Four", "Five", ""]);
    expect(outline.map(({ depth }) => depth)).toEqual([1, 2, 2, 3, 4, 6]);
    expect(outline.map(({ isTop }) => isTop)).toEqual([true, true, true, false, false, true]);
    const top = outline.flatMap(({ isTop, span }) => (isTop ? [span] : []));
    expect(top).toEqual(places.filter((_, index) => index !== 3 && index !== 4));
  });

  test("of levels and parts", () => {
    const { levels, places } = page("Text\n\n«### One»\n\n«#### **Good**»\n\nText\n\n«### Two»\n", true);
    expect(levels.flatMap(({ span, parts }) => [span, ...parts.map((part) => part.span)])).toEqual(places);
  });

  test("has a width, also when the heading is empty", () => {
    const [heading] = page("##").outline;
    expect(heading?.span).toEqual({ line: 4, column: 1, endLine: 4, endColumn: 3 });
  });
});
