/** Mappings of front matter in the model: one for each requirement, with the levels that it is met from. */
import { expect, test } from "vitest";
import { mappingsOf } from "../../../../src/content/assemble/mappings.ts";

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
