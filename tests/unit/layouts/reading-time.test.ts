import { expect, test } from "vitest";
import { countWords, minutesFor } from "../../../layouts/base/reading-time.ts";

const body = (html: string) => ({ html, links: [], markdown: "" });

test("words are counted, tags and marks are not", () => {
  expect(countWords([])).toBe(0);
  expect(
    countWords([body('<p class="a b">One <strong>two</strong>, three – four.</p>'), body("<ol><li>five</li></ol>")]),
  ).toBe(5);
  expect(countWords([body("<li>one</li><li>two</li>")])).toBe(2);
  expect(countWords([body("<p>Größe наука 90</p>")])).toBe(3);
});

test("a text of a script without spaces takes as long as its signs", () => {
  expect(countWords([body(`<p>${"復旧の手順を毎月確かめる。".repeat(10)}</p>`)])).toBe(Math.round(120 / 2.3));
  expect(countWords([body(`<p>${"รหัสผ่าน".repeat(10)}</p>`)])).toBeGreaterThan(10);
});

test.each([
  [0, 1],
  [100, 1],
  [220, 1],
  [440, 2],
  [1990, 9],
])("%i words take %i min", (words, minutes) => expect(minutesFor(words)).toBe(minutes));
