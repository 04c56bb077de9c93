import { describe, expect, test } from "vitest";
import { escapeHtml, Html, html, raw } from "../../../layouts/base/html.ts";

const EVIL = `<script>"&'`;

describe("the html tag", () => {
  test("writes a template as it is", () => {
    expect(html`<p class="a">b</p>`).toBeInstanceOf(Html);
    expect(html`<p class="a">b</p>`.value).toBe('<p class="a">b</p>');
    expect(html``.value).toBe("");
  });

  test("escapes text", () => expect(html`<p>${EVIL}</p>`.value).toBe("<p>&lt;script&gt;&quot;&amp;&#39;</p>"));

  test("escapes text in attributes, whatever their quotes are", () => {
    expect(html`<a href="${EVIL}" title='${EVIL}'></a>`.value).toBe(
      "<a href=\"&lt;script&gt;&quot;&amp;&#39;\" title='&lt;script&gt;&quot;&amp;&#39;'></a>",
    );
  });

  test("escapes what is escaped already, because it is text", () => expect(html`${"&amp;"}`.value).toBe("&amp;amp;"));

  test("leaves markup as it is", () => {
    expect(html`<ul>${html`<li>${"<"}</li>`}${raw("<li>&</li>")}</ul>`.value).toBe("<ul><li>&lt;</li><li>&</li></ul>");
  });

  test("joins lists, also lists of lists", () => {
    expect(html`${["a", html`<b>`, ["<", [1]]]}`.value).toBe("a<b>&lt;1");
    expect(html`${[]}`.value).toBe("");
  });

  test("shows nothing for nothing", () => {
    expect(html`[${null}${undefined}${false}${""}${[null, undefined, false]}]`.value).toBe("[]");
  });

  test("shows zero", () => expect(html`${0} ${-1.5}`.value).toBe("0 -1.5"));

  test("takes nothing for markup that only looks like it", () => {
    const forged: unknown = { value: "<script>" };
    expect(html`${forged as string}`.value).not.toContain("<script>");
  });
});

describe("escaping", () => {
  test.each([
    ["plain — text 🚀", "plain — text 🚀"],
    ["", ""],
    ["a & b", "a &amp; b"],
    ["<>", "&lt;&gt;"],
    [`"'`, "&quot;&#39;"],
    ["&lt;", "&amp;lt;"],
  ])("%j is %j", (text, escaped) => expect(escapeHtml(text)).toBe(escaped));
});
