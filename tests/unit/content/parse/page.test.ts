import { describe, expect, test } from "vitest";
import { slotOf } from "../../../../src/base/model/slot.ts";
import { parseBody } from "../../../support/content/parse.ts";

const ladder = (body: string) => parseBody(body, true);
const htmlOf = (body: string) => parseBody(body).lead.html;
/** Ranks and ids of the headings in some HTML. */
const headingsIn = (html: string) => [...html.matchAll(/<h(\d) id="([^"]*)">/g)].map(([, rank, id]) => `${rank} ${id}`);

describe("a practice is cut along its headings", () => {
  const { lead, levels } = ladder(`
Before the levels.

### We *guess*

Before the parts.

#### **Good enough**

One.

#### Better

Two.

### We \`know\`

#### Good enough
`);

  test("into levels with their statements", () => {
    expect(levels.map(({ statement }) => statement)).toEqual(["We guess", "We know"]);
  });

  test("and levels into parts with their headings", () => {
    expect(levels.map(({ parts }) => parts.map(({ heading }) => heading))).toEqual([
      ["Good enough", "Better"],
      ["Good enough"],
    ]);
  });

  test("with each text in its place, and no heading of a level or a part among it", () => {
    expect(lead.html).toBe("<p>Before the levels.</p>\n");
    expect(levels.map((level) => level.lead.html)).toEqual(["<p>Before the parts.</p>\n", ""]);
    expect(levels.flatMap(({ parts }) => parts.map(({ body }) => body.html))).toEqual([
      "<p>One.</p>\n",
      "<p>Two.</p>\n",
      "",
    ]);
  });

  test("but not along headings in lists and quotations", () => {
    const { levels, outline } = ladder("### One\n\n- ### Not a level\n\n> #### Not a part\n");
    expect(levels).toHaveLength(1);
    expect(levels[0]?.parts).toEqual([]);
    expect(outline.map(({ isTop }) => isTop)).toEqual([true, false, false]);
  });

  test("nor along what looks like a heading in code", () => {
    expect(ladder("### One\n\n```\n### Not a level\n```\n\n    ### Nor this\n").levels).toHaveLength(1);
  });

  test("and a page that is no practice is left whole", () => {
    const { levels, lead } = parseBody("### One\n\n#### Two\n");
    expect(levels).toEqual([]);
    expect(headingsIn(lead.html)).toEqual(["2 section-one", "3 section-two"]);
  });

  test("and an empty body has nothing", () => {
    expect(ladder("")).toMatchObject({ lead: { html: "", links: [] }, levels: [], outline: [], links: [] });
  });
});

describe("deeper headings", () => {
  test("of a page follow its title without a jump", () => {
    expect(headingsIn(htmlOf("# A\n\n### B\n\n###### C\n\n## D\n\n### E\n"))).toEqual([
      "2 section-a",
      "3 section-b",
      "4 section-c",
      "3 section-d",
      "4 section-e",
    ]);
  });

  test("of a part follow the part, and of a level the level", () => {
    const { levels } = ladder(
      "### One\n\n##### In the level\n\n#### Good\n\n###### In the part\n\n##### Above\n\n###### Below\n",
    );
    expect(headingsIn(levels[0]?.lead.html ?? "")).toEqual(["3 section-in-the-level"]);
    expect(headingsIn(levels[0]?.parts[0]?.body.html ?? "")).toEqual([
      "4 section-in-the-part",
      "4 section-above",
      "5 section-below",
    ]);
  });

  test("of the text before the first level follow the title", () => {
    expect(headingsIn(ladder("##### Why\n\n### One\n").lead.html)).toEqual(["2 section-why"]);
  });

  test("never rank below six", () => {
    const { levels } = ladder("### One\n\n#### Good\n\n##### A\n\n###### B\n\n> ###### C\n");
    for (const heading of headingsIn(levels[0]?.parts[0]?.body.html ?? "")) expect(heading).toMatch(/^[456] /);
    expect(headingsIn(htmlOf("# 1\n\n## 2\n\n### 3\n\n#### 4\n\n##### 5\n\n###### 6\n")).at(-1)).toBe("6 section-6");
  });

  test("close with the rank that they open with", () => {
    expect(htmlOf("#### A\n\nB\n===\n")).toBe('<h2 id="section-a">A</h2>\n<h2 id="section-b">B</h2>\n');
  });

  test("have ids that are prefixed and unique in the page", () => {
    const { headings, levels } = ladder(
      "##### Why\n\n### One\n\n##### Why\n\n#### Good\n\n##### Why\n\n##### level-1\n",
    );
    const ids = ["section-why", "section-why-2", "section-why-3", "section-level-1"];
    expect(headings.map(({ id }) => id)).toEqual(ids);
    expect(headingsIn(levels[0]?.parts[0]?.body.html ?? "")).toEqual(["4 section-why-3", "4 section-level-1"]);
  });

  test("are listed as readers see them, without marks", () => {
    expect(parseBody("## **Why** `<b>` & [how](a.md)\n").headings).toEqual([
      { id: "section-why-b-how", text: "Why <b> & how", rank: 2 },
    ]);
  });

  test("that are empty are not listed", () => {
    const { headings, outline } = parseBody("##\n\n## <!-- later -->\n");
    expect(headings).toEqual([]);
    expect(outline.map(({ text }) => text)).toEqual(["", ""]);
  });
});

describe("raw HTML", () => {
  test("stays text and is noted", () => {
    const { lead, rawTags } = parseBody("We <b class='x'>write</b>.<br/>\n");
    expect(lead.html).toBe("<p>We &lt;b class='x'&gt;write&lt;/b&gt;.&lt;br/&gt;</p>\n");
    expect(rawTags.map(({ text }) => text)).toEqual(["<b class='x'>", "</b>", "<br/>"]);
  });

  test.each([
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<iframe src='javascript:alert(1)'></iframe>",
    "<style>*{}</style>",
    "<ScRiPt>alert(1)</sCrIpT>",
    "<a\nhref='x'>",
    "<!doctype html>",
    "<?php echo 1 ?>",
    "<![CDATA[<script>]]>",
    "<x-y>",
    "- <script>\n  alert(1)\n  </script>",
    "**<script>**",
    "[<script>](a.md)",
    "![<script>](a.png)",
    "| <script> |\n| --- |\n",
    "<script",
    "<script src='x'",
    "</script",
  ])("never reaches a page: %j", (body) => {
    const { html } = parseBody(body).lead;
    const tags = [...html.matchAll(/<\/?([^\s>]+)/g)].map(([, name]) => name);
    const own = ["p", "ul", "li", "strong", "a", "img", "div", "table", "thead", "tbody", "tr", "th", "td"];
    for (const tag of tags) expect(own).toContain(tag);
    expect(html).not.toMatch(/<img(?! src="\0\d+\0" alt="[^"]*">)/);
  });

  test.each(["5 < 6 and 7 > 4", "a <- b", "x<y", "<3", "< b >", "<>", "<@someone>", "if (a<b && c>d)"])(
    "is not suspected in plain text: %s",
    (body) => {
      const { rawTags, lead } = parseBody(body);
      expect(rawTags).toEqual([]);
      expect(lead.html).toContain("&lt;");
    },
  );

  test("is not noted in code", () => {
    const { rawTags, lead } = parseBody("`<b>`\n\n```html\n<b>\n```\n\n    <b>\n");
    expect(rawTags).toEqual([]);
    expect(lead.html.match(/&lt;b&gt;/g)).toHaveLength(3);
  });
});

describe("a comment vanishes", () => {
  test.each([
    ["in a line", "One <!-- note --> two", "<p>One  two</p>\n"],
    ["across lines", "One <!-- a\nnote --> two", "<p>One  two</p>\n"],
    ["with a tag in it", "One<!-- <b> -->", "<p>One</p>\n"],
    ["in a list", "- One <!-- note -->\n", "<ul>\n<li>One </li>\n</ul>\n"],
  ])("%s", (_where, body, html) => {
    const parsed = parseBody(body);
    expect(parsed.lead.html.replace(/ +</g, (space) => (html.includes(space) ? space : "<"))).toBe(html);
    expect(parsed.rawTags).toEqual([]);
  });

  test("also when it has an empty line in it, or else it is told", () => {
    const { lead, rawTags } = parseBody("One\n\n<!-- a note\n\nto ourselves -->\n\nTwo\n");
    expect(rawTags.length > 0 || !/note|ourselves/.test(lead.html)).toBe(true);
  });

  test.each([
    ["has text behind it", "<!-- a note\n\nto ourselves --> One\n"],
    ["is never closed", "One <!-- a note\n\nto ourselves\n"],
    ["goes on outside its list", "- <!-- a note\n\nto ourselves -->\n"],
  ])("and is told where it cannot vanish, because it %s", (_why, body) => {
    const { lead, rawTags } = parseBody(body);
    expect(rawTags.length > 0 || !/note|ourselves/.test(lead.html)).toBe(true);
  });

  test("with the headings, links and tags in it", () => {
    const { lead, rawTags, links, outline } = parseBody("<!--\n## Why\n\n[a](a.md) <b>\n\n```\n-->\n\nOne\n");
    expect(lead.html).toBe("<p>One</p>\n");
    expect({ rawTags, links, outline }).toEqual({ rawTags: [], links: [], outline: [] });
  });

  test("but stays in code", () => expect(htmlOf("`<!-- note -->`")).toBe("<p><code>&lt;!-- note --&gt;</code></p>\n"));
});

describe("links", () => {
  test("that stay in the site become slots, numbered in each piece", () => {
    const { lead, levels, links } = ladder("[a](a.md) [b](b.md#level-2)\n\n### One\n\n[c](#level-1) ![d](d.png)\n");
    expect(lead.html).toBe(`<p><a href="${slotOf(0)}">a</a> <a href="${slotOf(1)}">b</a></p>\n`);
    expect(lead.links.map(({ href }) => href)).toEqual(["a.md", "b.md#level-2"]);
    expect(levels[0]?.lead.html).toBe(`<p><a href="${slotOf(0)}">c</a> <img src="${slotOf(1)}" alt="d"></p>\n`);
    expect(levels[0]?.lead.links.map(({ href }) => href)).toEqual(["#level-1", "d.png"]);
    expect(links).toHaveLength(4);
  });

  test("that lead away keep their address", () => {
    const { lead } = parseBody("[a](https://example.org/?a=1&b=2) <mailto:us@example.org>");
    expect(lead.links).toEqual([]);
    expect(lead.html).toBe(
      '<p><a href="https://example.org/?a=1&amp;b=2">a</a> <a href="mailto:us@example.org">mailto:us@example.org</a></p>\n',
    );
  });

  test("that are refused lose theirs", () => {
    const { lead, links } = parseBody("[a](javascript:alert(1)) ![b](data:image/png;base64,AAAA)");
    expect(lead.html).toBe('<p><a href="#">a</a> <img src="#" alt="b"></p>\n');
    expect(links.map(({ target }) => target.kind)).toEqual(["refused", "refused"]);
  });

  test("in the heading of a level or a part are known as well", () => {
    const { links, levels } = ladder("### See [a](a.md)\n\n#### And [b](b.md)\n");
    expect(links.map(({ href }) => href)).toEqual(["a.md", "b.md"]);
    expect(levels[0]).toMatchObject({ statement: "See a", parts: [{ heading: "And b" }] });
  });

  test("keep the text alternative of a picture", () => {
    const { links } = parseBody("![five **steps**](a.png) ![](b.png)");
    expect(links.map(({ alt, isImage }) => [alt, isImage])).toEqual([
      ["five steps", true],
      ["", true],
    ]);
  });

  test("cannot be forged: a slot's mark in the text is no slot", () => {
    const { lead } = parseBody(`${slotOf(0)} [a](a.md)`);
    expect(lead.html.split(slotOf(0))).toHaveLength(2);
  });
});

describe("text stays as it is written", () => {
  test.each(["{{ page.title }}", "{% raw %}", "{{{ x }}}", "${x}", "{{ '{{' }}", "{# note #}", "{{> partial }}"])(
    "with braces: %s",
    (text) => {
      const html = htmlOf(`${text}\n\n\`${text}\`\n\n\`\`\`js\n${text}\n\`\`\`\n`);
      const shown = text.replaceAll(">", "&gt;");
      expect(html.split(shown)).toHaveLength(4);
      expect(html).toContain(`<code>${shown}\n</code>`);
    },
  );

  test("without links or quotes being made of it", () => {
    expect(htmlOf('See https://example.org/ and "quotes" -- (c)...')).toBe(
      "<p>See https://example.org/ and &quot;quotes&quot; -- (c)...</p>\n",
    );
  });

  test("and the language of a code block is no class that content could choose", () => {
    expect(htmlOf('```js" onclick="x\na < b\n```\n')).toBe('<pre tabindex="0"><code>a &lt; b\n</code></pre>\n');
  });

  test("a wide table scrolls by itself, also by keyboard", () => {
    const html = htmlOf("| a |\n| --- |\n| b |\n");
    expect(html).toMatch(/^<div class="wide" role="region" aria-label="a" tabindex="0"><table>/);
    expect(html).toMatch(/<\/table><\/div>\n$/);
    expect(htmlOf("| |\n| --- |\n| b |\n")).toMatch(/^<div class="wide" tabindex="0"><table>/);
  });

  test("and is named by the heads of its columns, or by nothing where they are empty", () => {
    expect(htmlOf('| Who "asks" | | [Why](https://example.org) |\n| --- | --- | --- |\n| b | c | d |\n')).toContain(
      '<div class="wide" role="region" aria-label="Who &quot;asks&quot;, Why" tabindex="0">',
    );
    expect(htmlOf("| | |\n| --- | --- |\n| b | c |\n")).toContain('<div class="wide" tabindex="0">');
  });
});

describe("a parser", () => {
  test("parses a page the same whatever it parsed before", () => {
    const body = "## Why\n\n[a](a.md)\n\n[a]: b.md\n";
    parseBody("## Why\n\n[c]: c.md\n");
    expect(parseBody(body)).toEqual(parseBody(body));
    expect(parseBody("[a][c]").links).toEqual([]);
  });
});
