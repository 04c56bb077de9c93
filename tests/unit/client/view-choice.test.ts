import { expect, test } from "vitest";
import { pairAround, pairOf, searchOf, viewOf } from "../../../src/client/practice/view-choice.ts";

test.each([
  ["", null, "all"],
  ["", "compare", "compare"],
  ["?view=one", "compare", "one"],
  ["?view=all", "one", "all"],
  ["?view=nonsense", null, "all"],
  ["", "nonsense", "all"],
])("the view of %j after %j is %s", (search, remembered, view) => expect(viewOf(search, remembered)).toBe(view));

test.each([
  ["?levels=2,4", undefined, [2, 4]],
  ["?levels=4,2", undefined, [2, 4]],
  ["?levels=2,4", 4, [2, 4]],
  ["?levels=2,4", 3, [2, 3]],
  ["?levels=2,4", 1, [1, 2]],
  ["", 5, [4, 5]],
  ["", undefined, [1, 2]],
  ["?levels=0,9", undefined, [1, 2]],
  ["?levels=3,3", undefined, [1, 2]],
  ["?levels=1.5,x", undefined, [1, 2]],
])("%j with a link to level %j compares %j", (search, linked, pair) =>
  expect(pairOf(search, linked, [1, 2, 3, 4, 5])).toEqual(pair),
);

test("the address of a view leads back to it", () => {
  for (const view of ["all", "one", "compare"] as const) expect(viewOf(searchOf(view, [2, 5]), null)).toBe(view);
  expect(pairOf(searchOf("compare", [2, 5]), undefined, [1, 2, 3, 4, 5])).toEqual([2, 5]);
  expect(pairAround(1, [1, 2, 3])).toEqual([1, 2]);
});

test.each<[search: string, linked: number | undefined, pair: [number, number]]>([
  ["?levels=0,3", undefined, [0, 3]],
  ["?levels=0,1", undefined, [0, 2]],
  ["?levels=,3", undefined, [0, 2]],
  ["", 3, [2, 3]],
  ["", 0, [0, 2]],
])("with levels 0, 2 and 3, %j with a link to level %j compares %j", (search, linked, pair) =>
  expect(pairOf(search, linked, [0, 2, 3])).toEqual(pair),
);
