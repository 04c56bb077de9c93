/** Merging, the plan, gaps and the spread of voices. */
import { expect, test } from "vitest";
import type { Answer, Scope } from "../../../../src/assess/model/answers.ts";
import { canonical } from "../../../../src/assess/model/canonical.ts";
import { type Ladders, laddersIn } from "../../../../src/assess/model/ladders.ts";
import { carryAnswers } from "../../../../src/assess/results/changes.ts";
import { countsOf } from "../../../../src/assess/results/counts.ts";
import { gapsOf } from "../../../../src/assess/results/gaps.ts";
import { differences, mergeKept } from "../../../../src/assess/results/merge.ts";
import { planOf } from "../../../../src/assess/results/plan.ts";
import { spreadOf } from "../../../../src/assess/results/spread.ts";
import { madeKept, madeLadders } from "../../../support/assess/made.ts";

const LADDERS = madeLadders(12);

test("merges commute, change nothing the second time, and lose no answer", () => {
  for (let seed = 0; seed < 60; seed++) {
    const [a, b] = [madeKept(LADDERS, seed), madeKept(LADDERS, seed + 1000)];
    const merged = mergeKept(a, b);
    const turned = mergeKept(b, a);
    expect(canonical(merged)).toBe(canonical(turned));
    expect(canonical(mergeKept(mergeKept(a, b), b))).toBe(canonical(mergeKept(a, b)));
    for (const scope of [...a.scopes, ...b.scopes]) {
      const own = merged.scopes.find(({ id }) => id === scope.id);
      expect(Object.keys(own?.answers ?? {})).toEqual(expect.arrayContaining(Object.keys(scope.answers)));
    }
  }
});

const answer = (level: number, edited: string, more: Partial<Answer> = {}): Answer => ({
  state: { kind: "level", level },
  on: "2026-01-01",
  edited,
  ...more,
});
const kept = (answers: Scope["answers"]) => ({
  scopes: [{ id: "s", name: "S", order: 0, answers }],
  snapshots: [],
  voices: [],
});

test("the later answer wins, blanks erase nothing, and a preview lists what would change", () => {
  const mine = kept({
    "/a/": answer(2, "2026-01-02T00:00:00Z", { note: "mine" }),
    "/b/": answer(1, "2026-01-09T00:00:00Z"),
  });
  const theirs = kept({
    "/a/": answer(3, "2026-01-03T00:00:00Z"),
    "/b/": answer(5, "2026-01-01T00:00:00Z"),
    "/c/": answer(4, "2026-01-01T00:00:00Z"),
  });
  const answers = mergeKept(mine, theirs).scopes[0]?.answers ?? {};
  expect(answers["/a/"]).toMatchObject({ state: { level: 3 }, note: "mine" });
  expect(answers["/b/"]).toMatchObject({ state: { level: 1 } });
  expect(differences(mine, theirs).map(({ address }) => address)).toEqual(["/a/", "/c/"]);
});

test("the plan is one step at a time, and each row says why it stands there", () => {
  const [a, b, c, d] = laddersIn(LADDERS);
  const address = (index: number) => laddersIn(LADDERS)[index]?.address ?? "";
  if (!a || !b || !c || !d) throw new Error("too few ladders");
  const levels = a.levels.map((level) => (level.number === 1 ? { ...level, needs: [`${b.address}#level-3`] } : level));
  const ladders: Ladders = {
    ...LADDERS,
    topics: [{ id: "t", title: "T", practices: [{ ...a, levels }, b, c, d] }],
  };
  const edited = "2026-01-01T00:00:00Z";
  const answers = {
    [a.address]: answer(1, edited, { target: 4 }),
    [b.address]: answer(2, edited, { target: 3 }),
    [c.address]: answer(3, edited, { target: 4, by: "2026-05-01" }),
    [d.address]: answer(4, edited, { target: 4 }),
  };
  const { carried } = carryAnswers(ladders, answers);
  const plan = planOf(ladders, carried, {});
  expect(plan.rows.map((row) => [row.address, row.from, row.to, row.because])).toEqual([
    [address(2), 3, 4, "due"],
    [address(1), 2, 3, "needed"],
    [address(0), 1, 2, "lowest"],
  ]);
  expect(planOf(ladders, carried, { first: [address(0)] }).rows[0]).toMatchObject({
    address: address(0),
    because: "hand",
  });
  expect([...countsOf(ladders, carried)]).toEqual([
    ["atTarget", 1],
    ["belowTarget", 3],
  ]);
});

test("without any target the next steps of all are listed, and what does not apply is in no plan", () => {
  const [a, b] = laddersIn(LADDERS);
  const answers = {
    [a?.address ?? ""]: answer(2, "2026-01-01T00:00:00Z"),
    [b?.address ?? ""]: {
      ...answer(2, "2026-01-01T00:00:00Z"),
      state: { kind: "not-applicable", because: "x" } as const,
    },
  };
  const plan = planOf(LADDERS, carryAnswers(LADDERS, answers).carried, {});
  expect(plan).toMatchObject({ isWithoutTargets: true, rows: [{ from: 2, to: 3 }] });
});

test("gaps tell apart what is reached, below, without a level, not assessed, not applicable and not mapped", () => {
  const practices = laddersIn(LADDERS).slice(0, 7);
  const framework = {
    key: "f",
    short: "F",
    title: "F",
    address: "/f/",
    mapped: ["R1\t\t0.3.o\t1.4.o", "R2\t\t2", "R3\t\t3.1", "R4\t\t4.1", "R5\t\t5.2p.4", "R 6\tr-6\t6.2p"].join("\n"),
    unmapped: ["R7"],
  };
  const ladders: Ladders = { ...LADDERS, frameworks: [framework], topics: [{ id: "t", title: "T", practices }] };
  const at = (index: number) => practices[index]?.address ?? "";
  const edited = "2026-01-01T00:00:00Z";
  const answers = {
    [at(0)]: answer(3, edited),
    [at(1)]: answer(3, edited),
    [at(2)]: answer(5, edited),
    [at(4)]: { ...answer(1, edited), state: { kind: "not-applicable", because: "no such thing" } as const },
    [at(5)]: answer(3, edited),
    [at(6)]: answer(3, edited),
  };
  const found = gapsOf(ladders, framework, carryAnswers(ladders, answers).carried);
  expect(found.map(({ id, places }) => [id, places.map(({ state }) => state)])).toEqual([
    ["R1", ["reached", "below"]],
    ["R2", ["unnamed"]],
    ["R3", ["not-assessed"]],
    ["R4", ["not-applicable"]],
    ["R5", ["partly"]],
    ["R 6", ["part-only"]],
  ]);
  expect(found.at(-1)?.anchor).toBe("r-6");
  expect(found[0]?.places.map(({ isOfficial }) => isOfficial)).toEqual([true, true]);
});

test("voices that differ most come first", () => {
  const [a, b] = laddersIn(LADDERS).map(({ address }) => address);
  const voice = (one: number, other: number) => ({
    cells: {
      [a ?? ""]: { state: { kind: "level", level: one } as const },
      [b ?? ""]: { state: { kind: "level", level: other } as const },
    },
  });
  expect(
    spreadOf(LADDERS, [voice(2, 1), voice(3, 4), { cells: {} }]).map(({ address, spread, said }) => [
      address,
      spread,
      said,
    ]),
  ).toEqual([
    [b, 3, [1, 4, undefined]],
    [a, 1, [2, 3, undefined]],
  ]);
});
