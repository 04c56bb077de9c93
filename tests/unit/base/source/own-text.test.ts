/** Copies of kept texts. */
import { expect, test } from "vitest";
import { OwnTexts, ownText } from "../../../../src/base/source/own-text.ts";

test("a copy says the same, whatever its signs", () => {
  for (const text of ["", "level-1", "level-1-good-enough", "étage – 3 “pièces” 🪜 and a lone half \ud83e"])
    expect(ownText(text.slice(0))).toBe(text);
});

test("texts that are the same are kept once", () => {
  const own = new OwnTexts();
  const page = "level-1-good-enough level-1-good-enough";
  expect([own.of(page.slice(0, 19)), own.of(page.slice(20))]).toEqual(["level-1-good-enough", "level-1-good-enough"]);
});
