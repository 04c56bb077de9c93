import { expect, test } from "vitest";
import { collectReferences } from "../../../layouts/components/references/collect-references.ts";
import type { Level } from "../../../src/base/model/guidance.ts";
import { EMPTY_MARKUP } from "../../../src/base/model/slot.ts";

const history = { changed: undefined, anchors: [], signposts: [] };
const body = (html: string) => ({ html, links: [], markdown: "" });
const level = (number: number, lead: string, part: string): Level => ({
  history,
  number,
  name: undefined,
  anchor: `level-${number}`,
  statement: "We do.",
  lead: body(lead),
  parts: [{ history, kind: "k", anchor: `level-${number}-k`, heading: "How", body: body(part) }],
});
const link = (url: string, text: string) => `<p>See <a href="${url}">${text}</a>.</p>`;

test("every address comes once, in order of first use, with the levels that use it", () => {
  const found = collectReferences(body(link("https://a.example/?x=1&amp;y=2", "A <code>&lt;b&gt;</code>")), [
    level(1, "", link("https://www.b.example/path#x", "B") + link("/inside/", "inside") + link("#level-2", "below")),
    level(2, link("https://www.b.example/path#x", "B again"), link("https://a.example/?x=1&amp;y=2", "A")),
    level(3, "", ""),
  ]);
  expect(found).toEqual([
    { url: "https://a.example/?x=1&amp;y=2", text: "A &lt;b&gt;", host: "a.example", levels: [2] },
    { url: "https://www.b.example/path#x", text: "B", host: "b.example", levels: [1, 2] },
  ]);
});

test("a practice without links has none", () => {
  expect(collectReferences(EMPTY_MARKUP, [level(1, "<p>Text</p>", "")])).toEqual([]);
});
