/** The file: whole round trips, every fault with its path, and nothing of it trusted. */
import { expect, test } from "vitest";
import { readFile } from "../../../../src/assess/formats/read-file.ts";
import { fileName, writeFile } from "../../../../src/assess/formats/write-file.ts";
import { madeKept, madeLadders } from "../../../support/assess/made.ts";

const LADDERS = madeLadders(12);
const SAVED = "2026-11-27T10:00:00Z";

test("random assessments come back whole, other keys among them", () => {
  for (let seed = 0; seed < 60; seed++) {
    const kept = madeKept(LADDERS, seed);
    const read = readFile(writeFile(LADDERS, kept, SAVED));
    expect(read, String(seed)).toMatchObject({ isRead: true, isChanged: false, saved: SAVED });
    expect(read.isRead && read.kept).toEqual(kept);
  }
});

test("a file is pretty, sorted, and the same whatever the order of the keys", () => {
  const kept = madeKept(LADDERS, 1);
  const text = writeFile(LADDERS, kept, SAVED);
  expect(text.split("\n").length).toBeGreaterThan(50);
  const [scope] = kept.scopes;
  const turned = Object.fromEntries(Object.entries(scope?.answers ?? {}).reverse());
  const others = kept.scopes.slice(1);
  expect(writeFile(LADDERS, { ...kept, scopes: scope ? [{ ...scope, answers: turned }, ...others] : [] }, SAVED)).toBe(
    text,
  );
});

test("a change by hand is told, and no more than told", () => {
  const text = writeFile(LADDERS, madeKept(LADDERS, 3), SAVED).replace('"team-a ', '"team-a changed ');
  expect(readFile(text)).toMatchObject({ isRead: true, isChanged: true });
});

const file = (more: object) => JSON.stringify({ format: "waymark-assessment", version: 1, scopes: [], ...more });
const scope = (answers: string) =>
  `{"format":"waymark-assessment","version":1,"scopes":[{"id":"a","name":"A","order":0,"answers":${answers}}]}`;
const answer = (more: object) =>
  scope(JSON.stringify({ "/a/b/": { on: "2026-01-01", edited: "2026-01-01T00:00:00Z", ...more } }));

test.each([
  ["no JSON", "{", "json", ""],
  ["another format", '{"format":"x","version":1}', "format", ""],
  ["a later version", file({ version: 2 }), "version", "version"],
  ["no list of scopes", file({ scopes: {} }), "list", "scopes"],
  ["too many scopes", file({ scopes: Array(51).fill({}) }), "many", "scopes"],
  ["__proto__ as an answer", scope('{"__proto__":{"on":"2026-01-01"}}'), "reserved", "scopes/0/answers/__proto__"],
  ["constructor anywhere", file({ extra: { constructor: 1 } }), "reserved", "extra/constructor"],
  ["an address that is none", scope('{"a":{}}'), "address", "scopes/0/answers/a"],
  [
    "a level that is none",
    answer({ state: { kind: "level", level: 3.5 } }),
    "level",
    "scopes/0/answers//a/b//state/level",
  ],
  ["a day that is none", answer({ on: "2026-02-30" }), "date", "scopes/0/answers//a/b//on"],
  [
    "a script as evidence",
    answer({ evidence: [{ title: "x", url: "javascript:alert(1)" }] }),
    "url",
    "scopes/0/answers//a/b//evidence/0/url",
  ],
  ["a long note", answer({ note: "x".repeat(4001) }), "long", "scopes/0/answers//a/b//note"],
])("%s is refused with its path", (_name, text, code, path) => {
  const read = readFile(text);
  expect(read.isRead).toBe(false);
  if (!read.isRead) expect(read.faults).toContainEqual(expect.objectContaining({ code, path }));
});

test("fifty megabytes are refused before they are parsed", () => {
  expect(readFile("[".repeat(50_000_000))).toEqual({
    isRead: false,
    faults: [{ path: "", code: "size" }],
  });
});

test("a file that is nested deeply is refused", () => {
  expect(readFile(file({ x: JSON.parse("[".repeat(500) + "]".repeat(500)) })).isRead).toBe(false);
});

test("every fault is listed at once", () => {
  const read = readFile(answer({ on: 1, target: "x", note: 3 }));
  expect(!read.isRead && read.faults.map(({ code }) => code).sort()).toEqual(["date", "level", "text"]);
});

test("a file is named by team and day", () => {
  expect(fileName("Payments & Co.", "2026-11-27", ".json")).toBe("assessment-payments-co-2026-11-27.json");
  expect(fileName("", "2026-11-27", ".csv")).toBe("assessment-2026-11-27.csv");
});
