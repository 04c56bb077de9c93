/** Where the terms of a glossary are found in a body. */
import { expect, test } from "vitest";
import { createExplainer } from "../../../../src/content/assemble/terms.ts";

const explained = (terms: readonly string[], html: string) => {
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
  [["caf"], "<p>A cafe\u0301</p>", "<p>A cafe\u0301</p>"],
])("%j in %s", (terms, html, expected) => expect(explained(terms, html)).toBe(expected));
