/** CSV: out and in again, and harmless in a spreadsheet program. */
import { expect, test } from "vitest";
import { readRows, writeRows } from "../../../../src/assess/formats/cells.ts";
import { readCsv, writeCsv } from "../../../../src/assess/formats/csv.ts";
import { madeKept, madeLadders } from "../../../support/assess/made.ts";

const LADDERS = madeLadders(12);

test("what is imported comes back as it was", () => {
  for (let seed = 0; seed < 60; seed++) {
    const { scopes } = madeKept(LADDERS, seed);
    const read = readCsv(LADDERS, writeCsv(LADDERS, scopes));
    expect(read.isRead, JSON.stringify(read)).toBe(true);
    if (!read.isRead) continue;
    for (const scope of scopes) {
      for (const [address, { state, target, note, owner, by, evidence, on, moving }] of Object.entries(scope.answers)) {
        const row = read.rows.find((one) => one.scope === scope.name && one.address === address);
        const own = { state, target, note, owner, by, evidence, moving, on: state ? on : undefined };
        const kept = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined));
        if (Object.keys(kept).length > 0) expect(row?.answer, `${seed} ${address}`).toEqual(kept);
      }
    }
  }
});

test("no cell begins like a formula", () => {
  for (let seed = 0; seed < 20; seed++) {
    const text = writeCsv(LADDERS, madeKept(LADDERS, seed).scopes);
    // As a spreadsheet program sees them, quotes taken off.
    for (const cell of text.replace(/^\uFEFF/, "").match(/"(?:[^"]|"")*"|[^,\r\n"]+/g) ?? [])
      expect(cell.replace(/^"/, "")).not.toMatch(/^\s*[=+\-@\t\uFF1D]/);
  }
});

test("begins with a byte order mark and ends its lines with CRLF", () => {
  expect(writeRows([["a", "b"]])).toBe("\uFEFFa,b\r\n");
});

test.each([
  ["commas", "a,b\n1,2"],
  ["semicolons", "a;b\r\n1;2\r\n"],
  ["tabs", "\uFEFFa\tb\r1\t2"],
])("reads %s", (_name, text) => {
  expect(readRows(text)).toEqual([
    ["a", "b"],
    ["1", "2"],
  ]);
});

test("blanks propose nothing, and faults name line and column", () => {
  expect(readCsv(LADDERS, "address,state,level,note\n/a/,not-assessed,,\n/b/,,3,\n")).toMatchObject({
    rows: [{ address: "/b/", answer: { state: { kind: "level", level: 3 } } }],
  });
  expect(readCsv(LADDERS, "address,state,level\nx,level,3\n/a/,great,\n/b/,level,x")).toEqual({
    isRead: false,
    faults: [
      { path: "2/address", code: "address" },
      { path: "3/state", code: "state" },
      { path: "4/level", code: "level" },
    ],
  });
  expect(readCsv(LADDERS, "name,age\nx,3")).toMatchObject({ isRead: false, faults: [{ code: "format" }] });
});
