/** Descriptions for search engines and link previews. */
import { describe, expect, test } from "vitest";
import { excerptOf, shorten } from "../../../../layouts/base/excerpt.ts";

const markup = (html: string) => ({ html, markdown: "", links: [] });

describe("a description", () => {
  test("of up to 160 characters stays as it is", () => {
    expect(shorten("Short and  to the\npoint.")).toBe("Short and to the point.");
    expect(shorten("x".repeat(160))).toHaveLength(160);
  });

  test("that is longer ends with a sentence where that says enough", () => {
    const first = `${"Ten chars ".repeat(9).trim()}.`;
    expect(shorten(`${first} ${"More words ".repeat(20)}`)).toBe(first);
  });

  test("else ends behind a word, with an ellipsis and without a comma before it", () => {
    const text = shorten(`${"alpha, ".repeat(60)}`);
    expect(text).toMatch(/^(alpha, )+alpha…$/);
    expect(text.length).toBeLessThanOrEqual(160);
    expect(text.length).toBeGreaterThan(140);
  });
});

describe("the first words of a body", () => {
  test("are its prose: no headings, no code, no tables, no marks", () => {
    const html =
      '<h2 id="x">Head</h2>\n<p>We <em>write</em>, &quot;well&quot; &amp; short &lt;tags&gt;.</p>\n<pre><code>run</code></pre>\n<ul><li>One</li></ul>';
    expect(excerptOf(markup(html))).toBe('We write, "well" & short <tags>. One');
  });

  test("are undefined where there are none", () =>
    expect(excerptOf(markup("<h2>Only a heading</h2>\n"))).toBeUndefined());
});
