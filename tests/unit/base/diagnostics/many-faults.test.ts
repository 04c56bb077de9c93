/** Of faults past a hundred of one kind in one file there is only a number. */
import { expect, test } from "vitest";
import { assignSeverities, type Finding, finding } from "../../../../src/base/diagnostics/diagnostic.ts";
import { spanAt } from "../../../../src/base/source/position.ts";

const faults = (count: number, file: string, code: Finding["code"] = "raw-html") =>
  Array.from({ length: count }, (_, index) => finding(code, file, spanAt(index + 1, 1, 1), "A tag.", "Take it out."));

test("a hundred faults of a kind are told one by one", () => {
  expect(assignSeverities(faults(100, "a.md"), new Map())).toHaveLength(100);
});

test("the rest is told as a number, where it begins", () => {
  const told = assignSeverities(faults(1234, "a.md"), new Map());
  expect(told).toHaveLength(101);
  expect(told.at(-1)).toMatchObject({
    code: "raw-html",
    span: { line: 101 },
    message: "There are 1134 more faults of this kind in this file, from here on.",
  });
});

test("each kind and each file has its own hundred", () => {
  const all = [...faults(90, "a.md"), ...faults(90, "b.md"), ...faults(90, "a.md", "image-alt")];
  expect(assignSeverities(all, new Map())).toHaveLength(270);
});

test("where thousands of files have a fault many times, each file has one told, and a number", () => {
  const files = Array.from({ length: 3000 }, (_, index) => `${String(index).padStart(4, "0")}.md`);
  const told = assignSeverities(
    files.flatMap((file) => faults(50, file)),
    new Map(),
  );
  expect(new Set(told.map(({ file }) => file)).size).toBe(3000);
  expect(told.filter(({ file }) => file === "0000.md")).toHaveLength(50);
  expect(told.filter(({ file }) => file === "2999.md").map(({ message }) => message)).toEqual([
    "A tag.",
    "There are 49 more faults of this kind in this file, from here on.",
  ]);
});

test("what to do is not thought about for faults that are not told", () => {
  let thoughts = 0;
  const costly = Array.from({ length: 5000 }, (_, index) =>
    finding("raw-html", "a.md", spanAt(index + 1, 1, 1), "A tag.", () => `Help ${++thoughts}.`),
  );
  assignSeverities(costly, new Map());
  expect(thoughts).toBe(100);
});
