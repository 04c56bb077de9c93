/** The link: short, whole, and refused at every length at which it was cut. */
import { expect, test } from "vitest";
import { decodeLink, encodeLink } from "../../../../src/assess/formats/link.ts";
import type { Cell, Cells } from "../../../../src/assess/model/answers.ts";
import { type Ladders, laddersIn } from "../../../../src/assess/model/ladders.ts";
import { madeLadders, random } from "../../../support/assess/made.ts";

const ON = "2026-11-27";

function cellsOf(ladders: Ladders, seed = 1): Cells {
  const next = random(seed);
  const cells: Record<string, Cell> = {};
  for (const { address } of laddersIn(ladders)) {
    const kind = Math.floor(next() * 9);
    const wording = Math.floor(next() * 4096);
    const level = 1 + Math.floor(next() * 5);
    cells[address] = {
      ...(kind === 0
        ? { state: { kind: "unknown" } as const }
        : kind === 1
          ? { state: { kind: "not-applicable" } as const }
          : kind === 2
            ? {}
            : { state: { kind: "level", level } as const }),
      target: level,
      wording,
    };
  }
  return cells;
}

test.each([
  [18, 137],
  [47, 340],
  [250, 1761],
])("%d practices with targets and wordings take %d characters", (count, characters) => {
  const ladders = madeLadders(count);
  const { fragment } = encodeLink(ladders, { on: ON, cells: cellsOf(ladders) });
  expect(fragment.length - "r1-".length).toBe(characters);
});

test("random assessments come back whole", () => {
  for (let seed = 0; seed < 80; seed++) {
    const ladders = madeLadders(1 + (seed % 60));
    const cells = cellsOf(ladders, seed);
    const read = decodeLink(ladders, `#${encodeLink(ladders, { on: ON, cells }).fragment}`);
    expect(read).toEqual({ isRead: true, shared: { on: ON, cells }, unknown: 0, isOfOtherSite: false });
  }
});

test("a link that was cut, at any length, is refused", () => {
  const ladders = madeLadders(47);
  const { fragment } = encodeLink(ladders, { on: ON, cells: cellsOf(ladders) });
  for (let length = 0; length < fragment.length; length++)
    expect(decodeLink(ladders, fragment.slice(0, length)).isRead, String(length)).toBe(false);
  for (const more of ["A", "AA", "-", ".", "%20"]) expect(decodeLink(ladders, fragment + more).isRead).toBe(false);
});

test("a link of which any character was changed is refused", () => {
  const ladders = madeLadders(9);
  const { fragment } = encodeLink(ladders, { on: ON, cells: cellsOf(ladders) });
  for (let at = 3; at < fragment.length; at++) {
    for (const other of "AZaz09-_") {
      const changed = fragment.slice(0, at) + other + fragment.slice(at + 1);
      if (changed !== fragment) expect(decodeLink(ladders, changed).isRead, `${at} ${other}`).toBe(false);
    }
  }
});

test("wordings are left out of a link that would be too long for mail", () => {
  const ladders = madeLadders(400);
  const link = encodeLink(ladders, { on: ON, cells: cellsOf(ladders) });
  const whole = encodeLink(ladders, { on: ON, cells: cellsOf(ladders) }, 1e5);
  expect(whole.fragment.length).toBeGreaterThan(2000);
  expect(link.fragment.length).toBeLessThan(whole.fragment.length - 700);
  expect(decodeLink(ladders, link.fragment)).toMatchObject({ isRead: true });
});

test("levels from 0, and above 5, are kept", () => {
  const ladders = madeLadders(2);
  const [one, other] = laddersIn(ladders).map(({ address }) => address);
  const cells: Cells = {
    [one ?? ""]: { state: { kind: "level", level: 0 }, target: 7, wording: 1 },
    [other ?? ""]: { state: { kind: "level", level: 20 }, wording: 2 },
  };
  expect(decodeLink(ladders, encodeLink(ladders, { on: ON, cells }).fragment)).toMatchObject({ shared: { cells } });
});

test("moved practices are found by their former keys, and those of another site by none", () => {
  const ladders = madeLadders(3);
  const cells = cellsOf(ladders);
  const { fragment } = encodeLink(ladders, { on: ON, cells });
  const [first] = laddersIn(ladders);
  const topics = ladders.topics.map((topic) => ({
    ...topic,
    practices: topic.practices.map((one) => (one === first ? { ...one, address: "/new/", key: 5 } : one)),
  }));
  const moved = { ...ladders, topics, formerKeys: { [first?.address ?? ""]: first?.key ?? 0 } };
  expect(decodeLink(moved, fragment)).toMatchObject({ isRead: true, unknown: 0, shared: { cells } });
  expect(decodeLink(madeLadders(0), fragment)).toEqual({ isRead: false, because: "site" });
});

test("an answer to a practice that is gone is counted, and a later layout named as such", () => {
  const ladders = madeLadders(2);
  expect(encodeLink(ladders, { on: ON, cells: { "/gone/": { target: 1 } } }).leftOut).toBe(1);
  expect(decodeLink(ladders, "r2-AAAA")).toEqual({ isRead: false, because: "version" });
});
