import { expect, test } from "vitest";
import { words as english } from "../../../layouts/words/languages/en.ts";
import { withLevelStyle } from "../../../layouts/words/level-words.ts";

test("levels are written as the site writes them, without their count", () => {
  const words = withLevelStyle(english, { head: "Build L", labels: [], lowest: 1 });
  expect([words.level(2), words.levelOf(2, 3), words.linkToLevel(2, "level-2")]).toEqual([
    "Build L2",
    "Build L2",
    "#level-2: Link to Build L2",
  ]);
  expect([words.views.level, words.views.alone]).toEqual(["Build L{number}", "Build L{number}, by itself."]);
  expect(words.levelOfPractice(2, "What is level 3 for?")).toBe("Build L2: What is level 3 for?");
});

test("a label stands in place of the number", () => {
  const words = withLevelStyle(english, { head: undefined, labels: ["100", "200"], lowest: 1 });
  expect([words.level(2), words.print.level(2)]).toEqual(["Level 200", "Level 200 of every practice"]);
});
