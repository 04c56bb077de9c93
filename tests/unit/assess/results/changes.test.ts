/** What releases do to answers: the rows of the table in the order of severity. */
import { describe, expect, test } from "vitest";
import type { Answer } from "../../../../src/assess/model/answers.ts";
import type { Ladders, Move } from "../../../../src/assess/model/ladders.ts";
import { carryAnswers, isAsked, newPractices, wordingMark } from "../../../../src/assess/results/changes.ts";
import { wordChanges } from "../../../../src/assess/results/word-changes.ts";
import { encodeSketch, sketchOf } from "../../../../src/register/match/fingerprint.ts";
import { shortSketch } from "../../../../src/site/render/assess/sketch.ts";

const A = "/t/a/";

/** A practice whose levels say these words. */
function site(
  statements: readonly string[],
  more: { moves?: Move[]; address?: string; print?: string; sketches?: string[] } = {},
): Ladders {
  const address = more.address ?? A;
  return {
    site: { title: "T", url: undefined, tag: 0, by: "" },
    keyBits: 24,
    frameworks: [],
    formerKeys: {},
    moves: more.moves ?? [],
    topics: [
      {
        id: "t",
        title: "T",
        practices: [
          {
            address,
            title: "A?",
            key: 1,
            levels: statements.map((statement, index) => ({
              number: index + 1,
              statement,
              print: more.print ?? `p-${statement}`,
              sketch: more.sketches?.[index] ?? "",
              wording: 1,
              better: "",
              needs: [],
            })),
          },
        ],
      },
    ],
  };
}

const said = (level: number, statement: string, more: Partial<Answer> = {}): Answer => ({
  state: { kind: "level", level },
  on: "2026-01-10",
  edited: "2026-01-10T10:00:00Z",
  said: { level, statement, print: `p-${statement}` },
  ...more,
});
const move = (from: string, said: string, to: string[], more: Partial<Move> = {}): Move => ({
  from,
  said,
  on: "2026-03-01",
  to,
  ...more,
});
const one = (ladders: Ladders, answer: Answer, address = A) => {
  const { carried, noLonger } = carryAnswers(ladders, { [address]: answer });
  const [first] = carried.values();
  return { level: first?.level?.number, kind: first?.change.kind, change: first?.change, noLonger, first };
};

describe("an answer", () => {
  test("to words that are as they were is not asked again", () => {
    expect(one(site(["x", "y", "z"]), said(2, "y"))).toMatchObject({ level: 2, kind: "none" });
  });

  test("to a statement whose advice changed is told how much, and not asked", () => {
    const text = Array.from({ length: 40 }, (_, index) => `word${index}`).join(" ");
    const old = shortSketch(encodeSketch(sketchOf(text)));
    const answer = said(2, "y", { said: { level: 2, statement: "y", print: "old", sketch: old } });
    const near = shortSketch(encodeSketch(sketchOf(`${text} more`)));
    const far = shortSketch(encodeSketch(sketchOf(text.replace(/word1/g, "other"))));
    const with_ = (sketch: string) => one(site(["x", "y"], { sketches: ["", sketch] }), answer).change;
    expect(with_(near)).toMatchObject({ kind: "text", isSmall: true });
    expect(with_(far)).toMatchObject({ kind: "text", isSmall: false });
    expect(isAsked({ kind: "text", isSmall: false, similarity: 0.5 })).toBe(false);
  });

  test("to a statement that was reworded is asked, until it is confirmed", () => {
    const ladders = site(["x", "y, all of it"]);
    const answer = said(2, "y");
    expect(one(ladders, answer)).toMatchObject({ level: 2, kind: "statement" });
    const confirmed = [wordingMark("y, all of it", "p-y, all of it")];
    expect(one(ladders, { ...answer, confirmed })).toMatchObject({ level: 2, kind: "none" });
  });

  test("follows its level to another number", () => {
    const moves = [move(`${A}#level-2`, "y", [`${A}#level-3`]), move(`${A}#level-3`, "z", [`${A}#level-4`])];
    expect(one(site(["x", "new", "y", "z"], { moves }), said(2, "y"))).toMatchObject({ level: 3, kind: "number" });
    expect(one(site(["x", "new", "y", "z"], { moves }), said(3, "z"))).toMatchObject({ level: 4, kind: "number" });
  });

  test("given after the renumbering stays where it is", () => {
    const moves = [move(`${A}#level-2`, "y", [`${A}#level-3`])];
    const later = { edited: "2026-04-01T00:00:00Z", on: "2026-04-01" };
    expect(one(site(["x", "new", "y"], { moves }), said(2, "new", later))).toMatchObject({ level: 2, kind: "none" });
  });

  test("given on the day of the renumbering is told by its words", () => {
    const moves = [move(`${A}#level-2`, "y", [`${A}#level-3`])];
    const day = { edited: "2026-03-01T09:00:00Z", on: "2026-03-01" };
    expect(one(site(["x", "new", "y"], { moves }), said(2, "y", day))).toMatchObject({ level: 3 });
    expect(one(site(["x", "new", "y"], { moves }), said(2, "new", day))).toMatchObject({ level: 2, kind: "none" });
  });

  test("to a level that was split has both to choose from", () => {
    const moves = [move(`${A}#level-2`, "y", [`${A}#level-2`, `${A}#level-3`])];
    const { change } = one(site(["x", "y one", "y two"], { moves }), said(2, "y"));
    expect(change).toEqual({ kind: "number", also: [`${A}#level-3`] });
  });

  test("to one of two levels that were merged is carried without a question", () => {
    const moves = [move(`${A}#level-3`, "z", [`${A}#level-2`])];
    const found = one(site(["x", "y and z"], { moves }), said(3, "z"));
    expect(found).toMatchObject({ level: 2, kind: "merged" });
    expect(found.change && isAsked(found.change)).toBe(false);
  });

  test("goes with a practice that moved, without a question", () => {
    const to = "/other/a/";
    const moves = [
      move(A, "A?", [to]),
      ...[1, 2].map((number) => move(`${A}#level-${number}`, ["x", "y"][number - 1] ?? "", [`${to}#level-${number}`])),
    ];
    const found = one(site(["x", "y"], { moves, address: to }), said(2, "y"));
    expect(found).toMatchObject({ level: 2, kind: "none", noLonger: [] });
  });

  test("to a practice that was retired is kept, with the reason", () => {
    const moves = [move("/t/gone/", "Gone?", [A], { because: "out of scope" })];
    const { carried, noLonger } = carryAnswers(site(["x"], { moves }), { "/t/gone/": said(2, "y") });
    expect(carried.size).toBe(0);
    expect(noLonger).toEqual([
      expect.objectContaining({ from: "/t/gone/", title: "Gone?", because: "out of scope", on: "2026-03-01", to: [A] }),
    ]);
  });

  test("to a practice that the site never had is kept as well", () => {
    expect(one(site(["x"]), said(2, "y"), "/never/").noLonger).toHaveLength(1);
  });

  test("above the top of a shorter ladder is kept as it was, and asked", () => {
    const found = one(site(["x", "y"]), said(5, "top"));
    expect(found).toMatchObject({ level: undefined, kind: "gone" });
    expect(found.first?.answer.state).toEqual({ kind: "level", level: 5 });
  });

  test("whose target was reworded is asked about the target alone", () => {
    const saidTarget = { level: 3, statement: "z", print: "p-z" };
    const found = one(site(["x", "y", "z anew"]), said(2, "y", { target: 3, saidTarget }));
    expect(found.first).toMatchObject({ change: { kind: "none" }, targetChange: { kind: "statement" } });
  });

  test("of two that meet in one practice the later counts and the other is kept", () => {
    const moves = [move("/t/b/", "B?", [A])];
    const { carried, noLonger } = carryAnswers(site(["x", "y"], { moves }), {
      [A]: said(1, "x"),
      "/t/b/": said(2, "y", { edited: "2026-02-01T00:00:00Z" }),
    });
    expect(carried.get(A)?.from).toBe("/t/b/");
    expect(noLonger.map(({ from }) => from)).toEqual([A]);
  });
});

test("a practice that was published since is new, and no other", () => {
  const ladders = site(["x"]);
  const topics = ladders.topics.map((topic) => ({
    ...topic,
    practices: [
      ...topic.practices,
      ...topic.practices.map((own) => ({ ...own, address: "/t/new/", first: "2026-05-01" })),
    ],
  }));
  expect(newPractices({ ...ladders, topics }, { [A]: said(1, "x") }).map(({ address }) => address)).toEqual([
    "/t/new/",
  ]);
  expect(newPractices({ ...ladders, topics }, {})).toEqual([]);
});

test("changed words are marked in both texts", () => {
  const { before, after } = wordChanges("Backups are tested each year.", "Backups are restored every quarter.");
  const marked = (runs: typeof before) => runs.filter(({ isChanged }) => isChanged).map(({ text }) => text);
  expect(marked(before)).toEqual(["tested each year"]);
  expect(marked(after)).toEqual(["restored every quarter"]);
  expect(after.map(({ text }) => text).join("")).toBe("Backups are restored every quarter.");
});
