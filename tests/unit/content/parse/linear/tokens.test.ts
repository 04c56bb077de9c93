/** Tokens that are made quickly are those of markdown-it. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import MarkdownIt from "markdown-it";
import { expect, test } from "vitest";
import { makeTokensQuickly } from "../../../../../src/content/parse/linear/tokens.ts";
import { PACKAGE_FOLDER } from "../../../../../src/setup/package-folder.mjs";
import { MARKDOWN } from "../../../../fuzz/growth/fragments.ts";

const plain = new MarkdownIt();
const quick = new MarkdownIt();
makeTokensQuickly(quick);

/** Some of our own content, and every fragment beside its neighbours. */
function* texts(): Generator<string> {
  const content = join(PACKAGE_FOLDER, "content");
  for (const path of readdirSync(content, { recursive: true, encoding: "utf8" }))
    if (path.endsWith("index.md")) yield readFileSync(join(content, path), "utf8");
  for (const [at, fragment] of MARKDOWN.entries()) yield `${fragment}${MARKDOWN.at(at - 1)}`.repeat(3);
}

test("they say the same, and give the same HTML", () => {
  for (const text of texts()) {
    const [expected, tokens] = [plain.parse(text, {}), quick.parse(text, {})];
    const asData = (value: unknown) => Object.entries(JSON.parse(JSON.stringify(value))).sort();
    if (quick.render(text) !== plain.render(text)) expect.fail(JSON.stringify(text));
    expect(tokens.map(asData)).toEqual(expected.map(asData));
  }
});

test("attributes are found, set, and joined", () => {
  const [token] = quick.parse("a", {});
  token?.attrSet("class", "a");
  token?.attrJoin("class", "b");
  token?.attrSet("id", "x");
  token?.attrSet("id", "y");
  token?.attrJoin("title", "t");
  expect(token?.attrs).toEqual([
    ["class", "a b"],
    ["id", "y"],
    ["title", "t"],
  ]);
  expect(token?.attrGet("none")).toBeNull();
  expect(token?.attrIndex("title")).toBe(2);
});
