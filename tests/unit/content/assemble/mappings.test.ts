/** Mappings of front matter in the model: one for each requirement, with the levels that it is met from. */
import { describe, expect, test } from "vitest";
import { mappingsOf } from "../../../../src/content/assemble/mappings.ts";
import { readFrontMatter } from "../../../../src/content/check/front-matter.ts";
import { parseFrontMatter } from "../../../../src/content/parse/front-matter.ts";

const none = { isOfficial: false, levels: [], reason: undefined, through: undefined };

test("a list of ids is our own judgement of the practice as a whole", () => {
  expect(mappingsOf({ title: "?", mappings: { sf: ["A.1"] } })).toEqual([
    { ...none, framework: "sf", requirement: "A.1" },
  ]);
});

test("what stands under official is marked so", () => {
  const found = mappingsOf({ title: "?", mappings: { sf: { official: ["A.1"], editorial: ["A.2"] } } });
  expect(found.map(({ requirement, isOfficial }) => [requirement, isOfficial])).toEqual([
    ["A.1", true],
    ["A.2", false],
  ]);
});

test("an id with details says from which level on it is met, why, and through what", () => {
  const detail = { partly: 2, wholly: 4, reason: "Each key is on a list.", through: "CSF 2.0 PR.AA-01" };
  const { levels, reason, through } = mappingsOf({ title: "?", mappings: { sf: { "A.1": detail } } })[0] ?? none;
  expect(levels).toEqual([
    { number: 2, extent: "partly" },
    { number: 4, extent: "wholly" },
  ]);
  expect(reason).toBe("Each key is on a list.");
  expect(through).toBe("CSF 2.0 PR.AA-01");
});

test("an id that no level answers has its reason all the same", () => {
  const mappings = { sf: { "A.1": { level: "none" as const, reason: "Only the board can." } } };
  expect(mappingsOf({ title: "?", mappings })).toEqual([
    { ...none, framework: "sf", requirement: "A.1", reason: "Only the board can." },
  ]);
});

test("what single levels answer is put together with what the practice answers", () => {
  const found = mappingsOf({ title: "?", mappings: { sf: ["A.1"] }, level_mappings: { 2: { sf: ["A.1", "A.2"] } } });
  expect(found.map(({ requirement, levels }) => [requirement, levels])).toEqual([
    ["A.1", [{ number: 2, extent: "answers" }]],
    ["A.2", [{ number: 2, extent: "answers" }]],
  ]);
});

describe("the order of the file is kept", () => {
  const written = (yaml: string) => {
    const front = parseFrontMatter({ path: "a.md", text: `---\ntitle: "?"\n${yaml}\n---\n` });
    const found = mappingsOf(readFrontMatter(front).yaml, undefined, front.map);
    return found.map(({ framework, requirement }) => `${framework} ${requirement}`);
  };
  const detail = "{ level: 1, reason: r }";

  test("of frameworks whose names are whole numbers", () => {
    expect(written("mappings: { nis: [A], 800: [B], 27001: [C], 62: [D] }")).toEqual([
      "nis A",
      "800 B",
      "27001 C",
      "62 D",
    ]);
  });

  test("of ids that are whole numbers", () => {
    const yaml = `mappings: { sf: { "1.1": ${detail}, 10: ${detail}, 2: ${detail}, A: ${detail}, 1: ${detail} } }`;
    expect(written(yaml)).toEqual(["sf 1.1", "sf 10", "sf 2", "sf A", "sf 1"]);
  });

  test("of frameworks and ids of single levels, which go from the lowest up", () => {
    const yaml = `level_mappings: { 2: { b: [B], 10: { 9: ${detail}, 3: ${detail} }, 7: [C] }, 1: { c: [D], 5: [E] } }`;
    expect(written(yaml)).toEqual(["c D", "5 E", "b B", "10 9", "10 3", "7 C"]);
  });

  test("of what stands under editorial and official", () => {
    expect(written("mappings: { sf: { editorial: [2, 1], official: [3] } }")).toEqual(["sf 2", "sf 1", "sf 3"]);
  });
});
