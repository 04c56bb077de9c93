/** The first sentence of a text, as it stands in lists. */
import { describe, expect, test } from "vitest";
import { firstSentence } from "../../../../src/base/source/html-text.ts";

describe("the first sentence", () => {
  test.each([
    ["of the first paragraph", "<p>We know. We act.</p><p>More.</p>", "We know."],
    ["of a list", "<ul>\n<li>We keep <strong>keys</strong> apart.</li>\n<li>Two.</li></ul>", "We keep keys apart."],
    ["of an item with a list in it", "<ul><li>Keys:<ul><li>one</li></ul></li></ul>", "Keys"],
    ["of a table", "<table><tbody><tr><td>Cell</td></tr></tbody></table>", "Cell"],
    ["of what comes after a picture", '<p><img src="a.png" alt="x"></p><p>Then text.</p>', "Then text."],
    [
      "not cut at a version, a host or an abbreviation",
      "<p>Use v1.2 of example.org, e.g. for keys. Then.</p>",
      "Use v1.2 of example.org, e.g. for keys.",
    ],
    ["with the quotation mark behind it", "<p>We say “yes.” And no.</p>", "We say “yes.”"],
    ["in Japanese", "<p>鍵を守る。次へ。</p>", "鍵を守る。"],
    ["with signs", "<p>R&amp;D &lt;3. More.</p>", "R&D <3."],
    ["without slots of links", '<p>See <a href="\u00000\u0000">the page</a>. More.</p>', "See the page."],
    ["without an end", "<p>No full stop</p>", "No full stop"],
    ["of nothing", "<hr><p></p>", ""],
  ])("%s", (_name, html, sentence) => {
    expect(firstSentence(html)).toBe(sentence);
  });

  test("is cut between words where it is very long", () => {
    const sentence = firstSentence(`<p>${"many words ".repeat(200)}</p>`);
    expect(sentence).toMatch(/(many|words) …$/);
    expect(sentence.length).toBeLessThan(170);
  });
});
