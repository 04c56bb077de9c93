import { expect, test } from "vitest";
import { onceEach } from "../../../../src/base/source/once-each.ts";

test("the work is done once for each object, also where it comes to nothing", () => {
  const seen: object[] = [];
  const work = onceEach((of: object) => {
    seen.push(of);
    return undefined;
  });
  const [one, other] = [{}, {}];
  for (const of of [one, one, other, one]) expect(work(of)).toBeUndefined();
  expect(seen).toEqual([one, other]);
});
