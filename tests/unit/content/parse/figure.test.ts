/** Captions of pictures. */
import { describe, expect, test } from "vitest";
import { createMarkdown } from "../../../../src/content/parse/markdown.ts";
import { writeMarkdown } from "../../../../src/content/parse/write-markdown.ts";

const html = (text: string) => createMarkdown().render(text);

describe("a picture with a title", () => {
  test("that is a paragraph of its own is a figure with a caption", () => {
    expect(html('Text.\n\n![Steps](a.png "The steps & <levels>")\n\nMore.')).toBe(
      '<p>Text.</p>\n<figure><img src="a.png" alt="Steps"><figcaption>The steps &amp; &lt;levels&gt;</figcaption></figure>\n<p>More.</p>\n',
    );
  });

  test("in a list with space, or a quotation, is one as well", () => {
    expect(html('- a\n\n  ![x](a.png "t")\n')).toContain("<figure><img");
    expect(html('> ![x](a.png "t")\n')).toContain("<figcaption>t</figcaption></figure>");
  });

  test.each([
    ["beside words", '![x](a.png "t") and words'],
    ["beside another picture", '![x](a.png "t") ![y](b.png "u")'],
    ["in a tight list", '- ![x](a.png "t")'],
    ["in a link", '[![x](a.png "t")](b.md)'],
    ["in a table", '| a |\n| - |\n| ![x](a.png "t") |'],
  ])("%s stays in its line", (_name, text) => {
    expect(html(text)).not.toContain("fig");
    expect(html(text)).toContain('title="t"');
  });

  test("without words in it is a picture", () => {
    expect(html('![x](a.png " ")')).not.toContain("fig");
    expect(html("![x](a.png)")).toBe('<p><img src="a.png" alt="x"></p>\n');
  });

  test("keeps its caption in the twin", () => {
    const text = '![Steps](a.png "The \\"steps\\" and *levels*")';
    const md = createMarkdown();
    const twin = writeMarkdown(md.parse(text, {}));
    expect(md.render(twin)).toBe(md.render(text));
  });
});
