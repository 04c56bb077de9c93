/** No Markdown becomes an attribute that the site's security policy refuses. */
import { expect, test } from "vitest";
import { createMarkdown } from "../../../../src/content/parse/markdown.ts";
import { parseBody } from "../../../support/content/parse.ts";

/** Markdown that makes every type of token which the rules in use can make. */
const EVERYTHING = `# H1

H2
--

> quote

- one
- two

3) three

\`\`\`sh onclick=x style=y
code
\`\`\`

    indented

---

| a | b | c | d |
|:--|:-:|--:|---|
| 1 | 2 | 3 | 4 |

*em* **strong** ~~del~~ \`code\` [link](a.md "title") <https://example.org> ![alt](a.png "title")
soft\\
hard &amp; \\* <b style=x onclick=y>

[ref]

[ref]: b.md "style=x"
`;

test("every type of token that the dialect makes is tried", () => {
  const types = new Set<string>();
  for (const token of createMarkdown().parse(EVERYTHING, {})) {
    types.add(token.type);
    for (const child of token.children ?? []) types.add(child.type);
  }
  for (const type of [
    "th_open",
    "td_open",
    "fence",
    "code_block",
    "hr",
    "image",
    "link_open",
    "raw_tag",
    "s_open",
    "ordered_list_open",
    "blockquote_open",
    "hardbreak",
  ])
    expect([...types]).toContain(type);
});

test("no tag carries a style or a handler", () => {
  for (const isPractice of [false, true]) {
    const {
      lead,
      levels,
      sections = [],
    } = parseBody(`${EVERYTHING}\n### Level\n\n#### Part\n\n${EVERYTHING}`, isPractice);
    const ofLevels = levels.flatMap((level) => [level.lead, ...level.parts.map(({ body }) => body)]);
    const html = [lead, ...ofLevels, ...sections.map(({ body }) => body)].map((fragment) => fragment.html).join("\n");
    const tags = html.match(/<[a-z][^<>]*>/gi) ?? [];
    expect(tags.length).toBeGreaterThan(20);
    for (const tag of tags) expect(tag.replace(/"[^"]*"/g, '""')).not.toMatch(/\s(style|on\w+)=/i);
  }
});

test("the alignment of columns is a class, and stays in the Markdown twin", () => {
  const { lead } = parseBody("| a | b | c | d |\n|:--|:-:|--:|---|\n| 1 | 2 | 3 | 4 |\n");
  expect(lead.html).toContain(
    '<th class="align-start">a</th>\n<th class="align-center">b</th>\n<th class="align-end">c</th>\n<th>d</th>',
  );
  expect(lead.html).toContain('<td class="align-end">3</td>');
  expect(lead.markdown).toContain("| :-- | :-: | --: | --- |");
});
