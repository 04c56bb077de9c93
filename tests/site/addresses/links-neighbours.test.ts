/** Changes that touch several pages, levels or releases at once: each address leads to what it meant, by the proposed commands. */
import { describe, expect, test } from "vitest";
import { waymark } from "../../support/command.ts";
import { topicPage } from "../../support/content/ladders.ts";
import { CHANGED, type Project, publishedProject } from "../../support/content/register-project.ts";
import {
  pageP,
  pageQ,
  shortLevel,
  shortPage,
  shortSite,
  statementOf,
  textOf,
} from "../../support/content/short-ladders.ts";

const [P, Q, R] = ["/t/p/", "/t/q/", "/t/r/"];
const at = (page: string, number: number) => `${page}#level-${number}`;
const part = (address: string, kind = "good-enough") => `${address}-${kind}`;
const pageR = (levels: readonly string[], ...front: string[]) => shortPage("What flies over us?", levels, ...front);
const project = (more: Record<string, string> = {}) => publishedProject({ ...shortSite(), ...more });
const leads = async (own: Project, address: string) =>
  (await own.rows(address)).filter(({ state }) => state !== "live").map(({ leadsTo }) => leadsTo);
const on = (own: Project, day: string, ...words: string[]) =>
  waymark(["links", ...words, "--content", own.content, "--today", day]);
const settled = async (own: Project) => {
  const { code, stdout } = await own.links("status");
  expect(code, stdout).toBe(0);
  expect(stdout).toContain("Nothing would break");
  const built = await own.build("--frozen");
  expect(built.code, built.stderr).toBe(0);
};
/** The same answers in every order, and in one breath. */
async function inAnyOrder(make: () => Promise<Project>, answers: readonly (readonly string[])[]): Promise<Project> {
  const whole = await make();
  await whole.links("accept", "--all");
  for (const order of [answers, answers.toReversed()]) {
    const own = await make();
    for (const words of order) {
      const { code, stderr } = await own.links(...words);
      expect(code === 2 ? stderr : "", words.join(" ")).toBe("");
    }
    expect(own.register()).toBe(whole.register());
  }
  await settled(whole);
  return whole;
}

test("three pages that swap their names in a ring", async () => {
  const make = async () => {
    const own = await project({ "t/r.md": pageR(["X"]) });
    own.write({ "t/p.md": pageR(["X"]), "t/q.md": pageP(["A", "B", "C", "D"]), "t/r.md": pageQ(["E", "F", "G"]) });
    return own;
  };
  const own = await inAnyOrder(make, [
    ["accept", P],
    ["accept", Q],
    ["accept", R],
  ]);
  expect(await leads(own, P)).toEqual([Q]);
  expect(await leads(own, Q)).toEqual([R]);
  expect(await leads(own, R)).toEqual([P]);
  expect(await leads(own, at(P, 4))).toEqual([at(Q, 4)]);
  expect(await leads(own, at(Q, 3))).toEqual([at(R, 3)]);
  expect(await leads(own, part(at(R, 1)))).toEqual([part(at(P, 1))]);
});

test("three levels that swap their places in a ring", async () => {
  const own = await project();
  own.write({ "t/p.md": pageP(["C", "A", "B", "D"]) });
  expect((await own.links("accept", P)).code).toBe(0);
  for (const [from, to] of [
    [1, 2],
    [2, 3],
    [3, 1],
  ] as const)
    expect(await leads(own, at(P, from))).toEqual([at(P, to)]);
  await settled(own);
});

test("a level that goes to the middle of another page and comes back", async () => {
  const own = await project();
  own.write({ "t/p.md": pageP(["A", "C", "D"]), "t/q.md": pageQ(["E", "B", "F", "G"]) });
  for (const page of [Q, P]) await on(own, "2024-02-01", "accept", page);
  expect((await own.build()).code).toBe(0);
  own.write({ "t/p.md": pageP(["A", "B", "C", "D"]), "t/q.md": pageQ(["E", "F", "G"]) });
  for (const page of [P, Q]) await on(own, "2024-03-01", "accept", page);
  await settled(own);
  // What was meant before is there again; what was meant in between is told.
  expect(await leads(own, at(P, 2))).toEqual([at(P, 2), at(P, 3)]);
  expect(await leads(own, at(P, 3))).toEqual([at(P, 3), at(P, 4)]);
  expect(await leads(own, at(Q, 2))).toEqual([at(Q, 2), at(P, 2)]);
  expect(await leads(own, at(Q, 4))).toEqual([at(Q, 3)]);
  const words = own.page("t/q/index.html").replace(/<[^>]*>/g, "");
  expect(words).toContain(`Links to level 2 made before 1 March 2024 led here to “${statementOf("B")}”`);
  expect(words).not.toContain("1 February");
});

test("a page is renamed in one release and given up in the next", async () => {
  const own = await project();
  own.rename("t/p.md", "t/r.md");
  expect((await on(own, "2024-02-01", "move", P, R)).code).toBe(0);
  own.remove("t/r.md");
  expect((await on(own, "2024-03-01", "retire", R, "--because", "Sold.")).code).toBe(0);
  for (const address of [P, R, at(P, 2), at(R, 2), part(at(P, 3))])
    expect(await own.rows(address)).toMatchObject([{ state: "retired", because: "Sold." }]);
  await settled(own);
});

test("a page that received levels moves, and they with it", async () => {
  const own = await project();
  own.write({ "t/p.md": pageP(["A", "C", "D"]), "t/q.md": pageQ(["E", "B", "F", "G"]) });
  expect((await on(own, "2024-02-01", "accept", "--all")).code).toBe(0);
  own.rename("t/q.md", "t/r.md");
  expect((await on(own, "2024-03-01", "move", Q, R)).code).toBe(0);
  expect(await leads(own, at(P, 2))).toEqual([at(R, 2)]);
  expect(await leads(own, at(Q, 2))).toEqual([at(R, 3), at(R, 2)]);
  await settled(own);
});

test("a level that was divided into three, on two pages", async () => {
  const make = async () => {
    const own = await project();
    own.write({
      "t/p.md": pageP([
        "A",
        shortLevel("B", "Look for cracked rungs."),
        shortLevel("X", "Find loose bolts."),
        "C",
        "D",
      ]),
      "t/q.md": pageQ(["E", "F", "G", shortLevel("X", "Find missing rubber feet.", "Feet do not slip.")]),
    });
    return own;
  };
  const own = await make();
  const places = [at(P, 2), at(P, 3), at(Q, 4)];
  for (const words of [
    ["move", at(P, 2), ...places],
    ["accept", P],
  ])
    expect((await own.links(...words)).code).toBe(0);
  const other = await make();
  await other.links("accept", at(P, 3));
  await other.links("accept", at(P, 4));
  await other.links("move", at(P, 2), ...places);
  await other.links("record");
  expect(other.register()).toBe(own.register());
  expect((await own.rows(at(P, 2)))[0]).toMatchObject({
    leadsTo: places[0],
    alsoLeadsTo: places.slice(1),
    until: CHANGED,
  });
  await settled(own);
  const page = own.page("t/p/index.html").split('id="level-2"')[1] ?? "";
  for (const place of places) expect(page.slice(0, 2500)).toContain(`href="${place}"`);
});

test("two pages that are merged into a third", async () => {
  const make = async () => {
    const own = await project();
    own.remove("t/p.md", "t/q.md");
    own.write({ "t/r.md": pageR(["E", "A", "B", "F", "C", "D", "G"]) });
    return own;
  };
  const own = await inAnyOrder(make, [
    ["move", P, R],
    ["move", Q, R],
  ]);
  expect(await leads(own, P)).toEqual([R]);
  expect(await leads(own, Q)).toEqual([R]);
  for (const [from, to] of [
    [1, 2],
    [2, 3],
    [3, 5],
    [4, 6],
  ] as const)
    expect(await leads(own, at(P, from))).toEqual([at(R, to)]);
  for (const [from, to] of [
    [1, 1],
    [2, 4],
    [3, 7],
  ] as const)
    expect(await leads(own, part(at(Q, from)))).toEqual([part(at(R, to))]);
});

describe("a part", () => {
  test("that goes to a level of another page is found there", async () => {
    const own = await project();
    own.write({
      "t/p.md": pageP([
        "A",
        `### ${statementOf("B")}\n\nThe foreman signs every ladder before it is used.\n`,
        "C",
        "D",
      ]),
      "t/q.md": pageQ(["E", `${shortLevel("F")}\n#### How to do better\n\n${textOf("B")}\n`, "G"]),
    });
    const { stdout } = await own.links("status");
    expect(stdout).toContain(`its words are at ${part(at(Q, 2), "do-better")}`);
    expect((await own.links("accept", part(at(P, 2)))).code).toBe(0);
    expect(await leads(own, part(at(P, 2)))).toEqual([part(at(Q, 2), "do-better")]);
    await settled(own);
  });

  test("that goes to another page while another text takes its place is not passed over", async () => {
    const own = await project();
    own.write({
      "t/p.md": pageP(["A", shortLevel("B", "The foreman signs every one with chalk and a date."), "C", "D"]),
      "t/q.md": pageQ(["E", `${shortLevel("F")}\n#### How to do better\n\n${textOf("B")}\n`, "G"]),
    });
    const { code, stdout } = await own.links("status");
    expect(code).toBe(1);
    expect(stdout).toContain(`its words are at ${part(at(Q, 2), "do-better")}`);
    await own.links("accept", "--all");
    expect(await leads(own, part(at(P, 2)))).toEqual([part(at(Q, 2), "do-better")]);
    await settled(own);
  });

  const long = [textOf("B"), textOf("A"), textOf("D")].join(" ");
  const both = (text: string) => `${shortLevel("B", long)}\n#### How to do better\n\n${text}\n`;
  const before = "Buy ladders with wide steps and hang them on hooks beside the door of the shed.";

  test("that is reworded lightly asks nothing", async () => {
    const own = await project({ "t/p.md": pageP(["A", both(before), "C"]) });
    own.write({
      "t/p.md": pageP([
        "A",
        both("Get ladders with wide treads and hang them from hooks beside the gate of the shed."),
        "C",
      ]),
    });
    expect((await own.links("status")).stdout).toContain("Nothing would break");
  });

  test.each([
    ["--same", []],
    ["--new", [part(at(P, 2), "do-better")]],
  ])(
    "that is written anew in its place is a doubt, answered by %s, now or after it is published",
    async (word, told) => {
      const make = async () => {
        const own = await project({ "t/p.md": pageP(["A", both(before), "C"]) });
        own.write({
          "t/p.md": pageP(["A", both("Teach newcomers to climb slowly; whoever falls calls the nurse."), "C"]),
        });
        return own;
      };
      const address = part(at(P, 2), "do-better");
      const [own, later] = [await make(), await make()];
      const { code, stdout } = await own.links("status");
      expect(code).toBe(0);
      expect(stdout).toContain("part-unsure");
      expect(stdout).toContain("Buy ladders with wide steps");
      expect((await own.links("accept", word, address)).code).toBe(0);
      expect((await later.build()).code).toBe(0);
      expect((await later.links("status")).stdout).toContain("part-unsure");
      expect((await later.links("accept", word, address)).code).toBe(0);
      expect(later.register()).toBe(own.register());
      expect(await leads(own, address)).toEqual(told);
      await settled(own);
    },
  );
});

test("an answer two releases old is corrected, with its own day and words", async () => {
  const own = await project();
  own.write({ "t/p.md": pageP(["A", "C", "D"]), "t/q.md": pageQ(["E", "F", "G", "B"]) });
  await on(own, "2024-02-01", "accept", "--all");
  own.write({ "t/p.md": pageP(["C", "A", "D"]) });
  await on(own, "2024-03-01", "accept", "--all");
  own.rename("t/q.md", "t/r.md");
  await on(own, "2024-04-01", "move", Q, R);
  expect((await on(own, "2025-01-01", "correct", at(P, 2), at(R, 1), "--before", "2024-02-01")).code).toBe(0);
  expect((await own.rows(at(P, 2))).filter(({ state }) => state !== "live")).toMatchObject([
    { leadsTo: at(R, 1), said: statementOf("B"), until: "2024-02-01" },
    { leadsTo: at(P, 1), said: statementOf("C"), until: "2024-03-01" },
  ]);
  await settled(own);
});

test("an answer that still waits for others is taken back", async () => {
  const make = async () => {
    const own = await project();
    own.write({ "t/p.md": pageP(["A", "C", "D"]), "t/q.md": pageQ(["E", "B", "F", "G"]) });
    return own;
  };
  const [own, straight] = [await make(), await make()];
  await own.links("retire", at(P, 2), "--because", "Nobody climbs.");
  expect((await own.rows(at(P, 2)))[0]).toMatchObject({ state: "retired", because: "Nobody climbs." });
  expect((await own.links("correct", at(P, 2), at(Q, 2))).code).toBe(0);
  for (const page of [P, Q]) await own.links("accept", page);
  await straight.links("accept", "--all");
  expect(own.register()).toBe(straight.register());
});

test("single answers beside --all", async () => {
  const make = async () => {
    const own = await project();
    own.write({ "t/p.md": pageP(["A", "C", "D"]), "t/q.md": pageQ(["E", "B", "F", "G"]) });
    return own;
  };
  const [own, straight] = [await make(), await make()];
  for (const words of [
    ["accept", at(P, 4)],
    ["accept", at(Q, 2)],
    ["accept", "--all"],
  ])
    await own.links(...words);
  await straight.links("accept", "--all");
  expect(own.register()).toBe(straight.register());
});

test.each(["main first", "other first"])("two branches with their own answers, merged: %s", async (order) => {
  const own = await project({
    "s/index.md": topicPage("Sheds", "s", "What stands there."),
    "s/z.md": pageR(["X"]).replace("parent: t", "parent: s"),
  });
  own.git("init", "--quiet", "--initial-branch=main");
  const commit = () => {
    own.git("add", ".");
    own.git("commit", "--quiet", "--message", "Change");
  };
  commit();
  own.git("checkout", "--quiet", "-b", "other");
  own.rename("s/z.md", "s/a.md");
  expect((await on(own, "2024-02-01", "move", "/s/z/", "/s/a/")).code).toBe(0);
  commit();
  own.git("checkout", "--quiet", "main");
  own.write({ "t/p.md": pageP(["A", "C", "D"]), "t/q.md": pageQ(["E", "B", "F", "G"]) });
  // Half of what is asked is answered on the branch, the rest after the merge.
  expect((await on(own, "2024-02-02", "accept", P)).code).toBe(1);
  commit();
  if (order === "other first") own.git("checkout", "--quiet", "other");
  own.git("merge", "--quiet", "--no-edit", order === "main first" ? "other" : "main");
  expect((await on(own, "2024-02-03", "accept", Q)).code).toBe(0);
  expect(await leads(own, "/s/z/")).toEqual(["/s/a/"]);
  expect((await own.rows(at(P, 2)))[0]).toMatchObject({ leadsTo: at(Q, 2), until: "2024-02-02" });
  expect((await own.rows(at(Q, 2)))[0]).toMatchObject({ leadsTo: at(Q, 3), until: "2024-02-03" });
  await settled(own);
});

test("on a terminal, the old and the new text stand side by side", async () => {
  const own = await project();
  own.write({ "t/p.md": pageP(["A", "C", "D"]), "t/q.md": pageQ(["E", "B", "F", "G"]) });
  own.remove("index.md");
  own.write({ "index.md": "---\ntitle: Grounds\n---\n\nAdvice for keepers.\n" });
  const { stdout } = await waymark(["links", "status", "--content", own.content], { answers: "", isTTY: true });
  const lines = stdout
    .split("\n")
    .filter((line) => line.includes("│"))
    .map((line) => line.split("│").map((side) => side.trim()));
  const left = lines.map(([old]) => old).join(" ");
  const right = lines.map(([, now]) => now).join(" ");
  for (const letter of ["B", "C", "D", "F", "G"] as const) {
    expect(left).toContain(textOf(letter));
    expect(right).toContain(textOf(letter));
  }
  expect(right).toContain(`→ ${at(Q, 2)}`);
});
