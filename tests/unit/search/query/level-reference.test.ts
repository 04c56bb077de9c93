/** What a question says of levels, in the words of the site. */
import { expect, test } from "vitest";
import { extractLevel } from "../../../../src/search/query/question/level-reference.ts";

const LANGUAGE = {
  weak: [],
  level: ["level", "tier"],
  numbers: ["one", "two", "three"],
  asking: [],
  low: [],
  high: [],
  prefixes: [],
};
const LABELS = { 1: "100", 2: "200", 3: "300" };

test.each<[question: string, labels: Record<string, string>, level: number | undefined]>([
  ["level 3 backups", {}, 3],
  ["backups at level three", {}, 3],
  ["backups Tier 2", {}, 2],
  ["level 300 governance", LABELS, 3],
  ["governance Level 300", LABELS, 3],
  ["level 2 governance", LABELS, 2],
  ["level 300 governance", {}, undefined],
  ["level 3000 governance", LABELS, undefined],
  ["level 300", LABELS, undefined],
])("%s", (question, labels, level) => {
  expect(extractLevel(question, LANGUAGE, labels).level).toBe(level);
});
