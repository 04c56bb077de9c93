/** The second rendering: Markdown that means what the page means. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fillMarkdownSlots } from "../../../../src/base/model/slot.ts";
import { parseFrontMatter } from "../../../../src/content/parse/front-matter.ts";
import { createBodyParser } from "../../../../src/content/parse/page.ts";
import type { Fragment } from "../../../../src/content/parse/parsed-page.ts";
import { PACKAGE_FOLDER } from "../../../../src/setup/package-folder.mjs";
import { parseBody } from "../../../support/content/parse.ts";

/** A fragment's Markdown with its internal links as they were written. */
const written = ({ html, markdown, links }: Fragment) =>
  fillMarkdownSlots({ html, markdown, links: links.map(({ href }) => href) }, (address) => address);

const again = (body: string) => written(parseBody(body).lead);

const html = (body: string) => parseBody(body).lead.html.replace(/\s*\n\s*/g, " ");

describe("a body as Markdown", () => {
  test.each([
    ["a paragraph over two lines", "One line\nand another.\n", "One line and another.\n"],
    ["marks", "*One* __two__ `three` ~~four~~\n", "*One* __two__ `three` ~~four~~\n"],
    ["a tight list", "* one\n* two\n  1. a\n  2. b\n", "* one\n* two\n  1. a\n  2. b\n"],
    ["a loose list", "- one\n\n- two\n\n  more\n", "- one\n\n- two\n\n  more\n"],
    ["a list that begins at four", "4) four\n5) five\n", "4) four\n5) five\n"],
    ["a quotation", "> one\n> two\n>\n> - three\n", "> one two\n>\n> - three\n"],
    ["code with a fence inside", "~~~sh\n```\nx\n```\n~~~\n", "````sh\n```\nx\n```\n````\n"],
    ["a code span with a tick", "`` a`b ``\n", "``a`b``\n"],
    ["a table", "a | b\n:-|-:\n1 | `x \\| y`\n", "| a | b |\n| :-- | --: |\n| 1 | `x \\| y` |\n"],
    ["a link by reference", "[here][x]\n\n[x]: ../a.md#b 'T'\n", '[here](../a.md#b "T")\n'],
    ["a picture", "![Five *steps*](a.png)\n", "![Five steps](a.png)\n"],
    ["a heading of another rank", "#### Deep\n\n###### Deeper\n", "## Deep\n\n### Deeper\n"],
    ["a heading with a line below", "One\n===\n\nText\n", "## One\n\nText\n"],
    ["a line break", "one\\\ntwo\n", "one\\\ntwo\n"],
  ])("%s", (_name, body, expected) => expect(again(body)).toBe(expected));

  test("drops comments, also those in a line", () => {
    expect(again("One <!-- secret --> two\n\n<!-- more\n\nsecrets -->\n\nthree\n")).toBe("One  two\n\nthree\n");
  });

  test("begins no line with what is left of a comment, which would be a block", () => {
    expect(again("&#10;<!-- c -->one#\n")).toBe("one#\n");
  });

  test("shows a raw tag as text", () => {
    expect(again('A <b onclick="x">tag</b>\n')).toBe('A \\<b onclick="x">tag\\</b>\n');
  });

  test.each([
    "1\\. no list\n",
    "\\- no list, \\# no heading\n",
    "\\# no heading\n",
    "a \\* b \\* c, \\_d\\_, snake_case_name, \\`no code\\`\n",
    "\\[no link](x) and \\&amp; and &lt;b> and \\~\\~no\\~\\~\n",
    "Look![here](#x) or \\![here](#x)\n",
    "one\\\n\\- two\n",
    "one\\\n&#10;\\> two\n",
    "`one`<!-- c -->`two`\n",
    "*&#32;one&nbsp;* **&#32;two&#32;** ~~&#32;three~~ \\~~~&#10;\\~~~\n",
    "&eacute;_one_&eacute; &#120121;__two__&#55; *one*&eacute; &eacute;*two*\n",
    "one\\\n&#32;<!-- c -->two\n",
    "*one*<!-- c -->*two* **three**<!-- c -->**four** ~~five~~<!-- c -->~~six~~\n",
    "_one_<!-- c -->two<!-- c -->_three_ **four.**<!-- c -->five\n",
    "!<!-- c -->[one](#x) &<!-- c -->amp; <<!-- c -->b>\n",
    "one\\\n&#32;\\# two\n",
    "one\\\n<!-- c --> \\- two\n",
    "a <https://example.org/a_(b)> [c](<https://example.org/a(b>)\n",
    "- a\n\n      code\n\n- ___\n",
    "- # one\n- > two\n",
    "1. a\n\n   ```\n   x\n\n   y\n   ```\n2. b\n",
    "***both*** and **bold*em*bold**\n",
    "- a\n- b\n\n<!-- -->\n\n+ c\n",
    "-     code\n- # one\n  two\n",
    "- one\n- > two\n  <!-- c -->\n  three\n- four\n  <!-- c -->\n  five\n",
    "- one\n- | a |\n  |---|\n  <!-- c -->\n  three\n- > x\n  <!-- c -->\n  > y\n",
    "- one\n- - two\n  <!-- c -->\n  three\n- ```\n  code\n  ```\n  four\n",
  ])("%j means the same when it is read again", (body) => {
    expect(html(again(body))).toBe(html(body));
  });

  test("our own guidance means the same when it is read again", () => {
    const folder = join(PACKAGE_FOLDER, "content");
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".md"));
    expect(files.length).toBeGreaterThan(20);
    const parse = createBodyParser();
    const plain = (text: string) => text.replace(/ id="[^"]*"/g, "").replace(/\s+/g, " ");
    for (const path of files) {
      const front = parseFrontMatter({ path, text: readFileSync(join(folder, path), "utf8") });
      const { lead } = parse(front, false);
      const second = parse({ ...front, body: written(lead) }, false).lead;
      expect(plain(second.html), path).toBe(plain(lead.html));
      expect(
        second.links.map(({ href }) => href),
        path,
      ).toEqual(lead.links.map(({ href }) => href));
    }
  });
});
