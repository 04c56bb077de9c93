import { expect, test } from "vitest";
import { LevelNumbering, type LevelSettings } from "../../../../src/content/parse/level-numbering.ts";

const FIVE: LevelSettings = {
  numbered: true,
  isCumulative: false,
  isNamed: false,
  min: 1,
  max: 5,
  names: [],
  word: undefined,
  labels: [],
};

test.each<[heading: string, settings: Partial<LevelSettings>, number: number | undefined, statement: string]>([
  ["Level 3: We know.", {}, 3, "We know."],
  ["level 3 – We know.", {}, 3, "We know."],
  ["Level 3", {}, 3, ""],
  ["Level 7: We know.", {}, undefined, "We know."],
  ["Level 0: Nothing.", { min: 0 }, 0, "Nothing."],
  ["Tier 2. We know.", { word: "Tier" }, 2, "We know."],
  ["SL-3 We know.", { word: "SL" }, 3, "We know."],
  ["L2", { word: "L" }, 2, ""],
  ["Level 2, Operationalized — Dedicated team", { names: ["Provisional", "Operationalized"] }, 2, "Dedicated team"],
  ["Level 2 (Managed): We plan.", { names: ["Initial", "Managed"] }, 2, "We plan."],
  ["Level 2: Managed", { names: ["Initial", "Managed"] }, 2, ""],
  ["Level 2: Managed devices are known", { names: ["Initial", "Managed"] }, 2, "Managed devices are known"],
  ["Level 300 - Defined", { labels: ["100", "200", "300"], names: ["Initial", "Managed", "Defined"] }, 3, ""],
  ["Level 3: Defined", { labels: ["100", "200", "300"] }, undefined, "Defined"],
])("%j with %j", (heading, settings, number, statement) => {
  expect(new LevelNumbering({ ...FIVE, ...settings }).read(heading)).toMatchObject({ number, statement });
});

test.each([
  "We know level 3.",
  "Levels 3: We know.",
  "Level 3rd",
  "Level 3.1: We know.",
  "Level three: We know.",
  "3: We know.",
])("%j has no number", (heading) => expect(new LevelNumbering(FIVE).read(heading)).toBeUndefined());

test.each<[prefix: string, word: string | undefined, heading: string, head: string]>([
  ["Build", "L", "Build L1", "Build L"],
  ["Build L", undefined, "Build L1: Provenance", "Build L"],
  ["Build", undefined, "Build level 1", "Build level "],
  ["Build", "Tier", "Tier 1", "Build Tier "],
])("the prefix %j with the word %j reads %j", (prefix, word, heading, head) => {
  const numbering = new LevelNumbering({ ...FIVE, word }, { prefix });
  expect(numbering.read(heading)?.number).toBe(1);
  expect(numbering.style.head).toBe(head);
});

test("a practice's own names stand before those of the site", () => {
  const numbering = new LevelNumbering({ ...FIVE, min: 0, names: ["a", "b"] }, { names: ["None", "Some"] });
  expect([0, 1, 2].map((number) => numbering.nameOf(number))).toEqual(["None", "Some", undefined]);
});
