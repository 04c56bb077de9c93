/** Terms of the glossary in rendered text: linked where readers see them, and never cut into anything else. */
import { describe, expect, test } from "vitest";
import { createExplainer } from "../../../../src/content/assemble/terms.ts";
import { parseBody } from "../../../support/content/parse.ts";

const termOf = (term: string) => ({ id: "t", term, expansion: undefined, meaning: "", synonyms: [] });

/** HTML with the links of terms as `[…]`. */
const marked = (terms: readonly string[], html: string) => {
  const glossary = terms.map((term, index) => ({
    id: `t${index}`,
    term,
    expansion: undefined,
    meaning: "m",
    synonyms: [],
  }));
  const text = createExplainer(glossary)().explain({ html, markdown: "", links: [] }).html;
  return text.replace(/<a class="term"[^>]*>(.*?)<\/a>/g, "[$1]");
};

/** The rendered text with the links of terms as `[…]`, and the text without them. */
function explained(body: string, ...terms: string[]) {
  const before = parseBody(body).lead.html;
  const { html } = createExplainer(terms.map(termOf))().explain({ html: before, markdown: "", links: [] });
  const link = /<a class="term" id="use-t" href="#word-t">(.*?)<\/a>/g;
  return { before, without: html.replace(link, "$1"), linked: Array.from(html.matchAll(link), ([, text]) => text) };
}

describe("a term", () => {
  test.each([
    "amp",
    "lt",
    "gt",
    "quot",
    "AMP",
    "a",
    "code",
    "href",
    "h2",
    "em",
    "strong",
    "39",
    "x",
    "section-lt",
    "alt",
    "class",
    "align",
  ])("%s leaves entities, code, links, headings and attributes whole", (term) => {
    const body =
      '"AT&T" & <x> `lt & code`\n\n## lt heading\n\n[a link lt](https://lt.example/?a=1&lt=2 "quot lt")\n\n![amp lt](x.png)\n\n    amp lt\n\n| a | lt |\n|:-:|--:|\n| amp | quot |\n';
    const { before, without, linked } = explained(body, term);
    expect(without).toBe(before);
    expect(linked.length).toBeLessThanOrEqual(1);
  });

  test.each([
    ["R&D", "We do R&D here.", "R&amp;D"],
    ["AT&T", "(AT&T)", "AT&amp;T"],
    ["lt", "The lt of it & <b>", "lt"],
    ["a < b", "When a < b holds", "a &lt; b"],
  ])("%s is found in what readers see", (term, body, expected) => {
    expect(explained(body, term).linked).toEqual([expected]);
  });
});

test.each([
  [["R&D"], "<p>Our R&amp;D team</p>", "<p>Our [R&amp;D] team</p>"],
  [["R&D"], "<p>Our r&amp;d team</p>", "<p>Our r&amp;d team</p>"],
  [["amp", "lt"], "<p>a &amp; b &lt; c</p>", "<p>a &amp; b &lt; c</p>"],
  [["driver's licence"], "<p>A driver’s licence</p>", "<p>A [driver’s licence]</p>"],
  [["driver’s licence"], "<p>A driver's licence</p>", "<p>A [driver's licence]</p>"],
  [["C++"], "<p>In C++, and C++.</p>", "<p>In [C++], and C++.</p>"],
  [["C", "C++", "C#"], "<p>C#, C++ and C</p>", "<p>[C#], [C++] and [C]</p>"],
  [["C"], "<p>C++ and C#, then C.</p>", "<p>C++ and C#, then [C].</p>"],
  [[".NET"], "<p>ASP.NET and .NET</p>", "<p>ASP.NET and [.NET]</p>"],
  [["<b>"], "<p>The &lt;b&gt; tag</p>", "<p>The [&lt;b&gt;] tag</p>"],
  [['"zero" trust'], "<p>A &quot;zero&quot; trust</p>", "<p>A [&quot;zero&quot; trust]</p>"],
  [
    ["key"],
    "<p>A &quot;key&quot; &amp; a <code>key</code> &lt;key</p>",
    "<p>A &quot;[key]&quot; &amp; a <code>key</code> &lt;key</p>",
  ],
  [["bus", "key"], "<p>Buses and keys, a buskey and keyss</p>", "<p>[Buses] and [keys], a buskey and keyss</p>"],
  [["key ring", "key"], "<p>Key rings, a key-ring and a key</p>", "<p>[Key rings], a key-ring and a [key]</p>"],
  [["İstanbul", "ΟΔΟΣ"], "<p>In İstanbul: οδος</p>", "<p>In [İstanbul]: [οδος]</p>"],
  [["𝒳-ray"], "<p>An 𝒳-ray, İ 𝒳</p>", "<p>An [𝒳-ray], İ 𝒳</p>"],
  [["caf"], "<p>A cafe\u0301</p>", "<p>A cafe\u0301</p>"],
])("%j in %s", (terms, html, expected) => expect(marked(terms, html)).toBe(expected));
