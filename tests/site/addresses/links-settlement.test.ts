/** One truth for every address: what is answered does not depend on the order, and touches nothing else. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { waymark } from "../../support/command.ts";
import { CHANGED, type Project, PUBLISHED, publishedProject } from "../../support/content/register-project.ts";
import { pageP, pageQ, shortLevel, shortSite, statementOf, textOf } from "../../support/content/short-ladders.ts";

const P = "/t/p/";
const Q = "/t/q/";
const at = (page: string, number: number) => `${page}#level-${number}`;
const project = () => publishedProject(shortSite());
/** The only row of an address that is about a former meaning, or about where the address leads. */
const former = async (own: Project, address: string) =>
  (await own.rows(address)).filter(({ state }) => state !== "live");
const leads = async (own: Project, address: string) => (await former(own, address)).map(({ leadsTo }) => leadsTo);
const part = (address: string) => `${address}-good-enough`;
const on = (own: Project, day: string, ...words: string[]) =>
  waymark(["links", ...words, "--content", own.content, "--today", day]);

describe("a level that goes to the middle of another page", () => {
  const moved = async () => {
    const own = await project();
    own.write({ "t/p.md": pageP(["A", "C", "D"]), "t/q.md": pageQ(["E", "B", "F", "G"]) });
    return own;
  };

  test.each([
    [
      "page by page",
      [
        ["accept", P],
        ["accept", Q],
      ],
    ],
    [
      "the other way round",
      [
        ["accept", Q],
        ["accept", P],
      ],
    ],
    ["in one breath", [["accept", "--all"]]],
    [
      "level by level",
      [4, 2, 3]
        .map((number) => ["accept", at(P, number)])
        .concat([["accept", at(Q, 3)], ["record"], ["accept", at(Q, 2)]]),
    ],
  ])("is found %s, and the register is the same", async (_, steps) => {
    const own = await moved();
    for (const words of steps) await own.links(...words);
    expect((await own.links("status")).code).toBe(0);
    expect(await leads(own, at(P, 2))).toEqual([at(Q, 2)]);
    expect(await leads(own, part(at(P, 2)))).toEqual([part(at(Q, 2))]);
    expect(await leads(own, at(Q, 2))).toEqual([at(Q, 3)]);
    const whole = await moved();
    await whole.links("accept", "--all");
    expect(own.register()).toBe(whole.register());
    expect((await own.build("--frozen")).code).toBe(0);
  });
});

test("what was said while something else was open is asked again when its place went on before that was answered", async () => {
  const own = await project();
  own.write({ "t/p.md": pageP(["A", "C", "D"]), "t/q.md": pageQ(["E", "B", "F", "G"]) });
  expect((await own.links("accept", P)).stderr).toContain("1 question is open");
  own.write({ "t/q.md": pageQ(["E", "F", "G", "B"]) });
  const { code, stdout } = await own.links("status");
  expect(code).toBe(1);
  expect(stdout).toContain("level 2 is now /t/q/#level-4");
  expect((await own.links("accept", P)).stderr).toContain("Settled 2 addresses");
  // It was recorded on the way.
  expect((await own.links("move", at(Q, 4), at(Q, 3))).stderr).not.toContain("still open");
  expect(await leads(own, at(P, 2))).toEqual([at(Q, 4)]);
  expect(await leads(own, at(P, 3))).toEqual([at(P, 2)]);
  expect(await leads(own, at(Q, 2))).toEqual([]);
  expect((await own.build("--frozen")).code).toBe(0);
});

describe("two files that swap their names", () => {
  const swapped = async () => {
    const own = await project();
    own.write({ "t/p.md": shortSite()["t/q.md"] ?? "", "t/q.md": shortSite()["t/p.md"] ?? "" });
    return own;
  };

  test.each([
    [
      "page by page",
      [
        ["accept", P],
        ["accept", Q],
      ],
    ],
    [
      "the other way round",
      [
        ["accept", Q],
        ["accept", P],
      ],
    ],
  ])("keep every address, %s", async (_, steps) => {
    const own = await swapped();
    for (const words of steps) expect((await own.links(...words)).stderr).toContain("Settled");
    expect((await own.links("status")).code).toBe(0);
    expect(await leads(own, P)).toEqual([Q]);
    expect(await leads(own, Q)).toEqual([P]);
    for (const number of [1, 2, 3]) {
      expect(await leads(own, at(P, number))).toEqual([at(Q, number)]);
      expect(await leads(own, at(Q, number))).toEqual([at(P, number)]);
    }
    expect(await leads(own, at(P, 4))).toEqual([at(Q, 4)]);
    const whole = await swapped();
    await whole.links("accept", "--all");
    expect(own.register()).toBe(whole.register());
  });
});

describe("what was told of a level in an earlier release", () => {
  const earlier = async () => {
    const own = await project();
    own.write({ "t/p.md": pageP(["A", "B", "C"]), "t/q.md": pageQ(["E", "F", "G", "D"]) });
    expect((await on(own, "2024-01-22", "accept", "--all")).code).toBe(0);
    own.remove("t/p.md");
    return own;
  };

  test.each([
    ["links move", { "t/r.md": pageP(["A", "B", "C"]) }, ["move", P, "/t/r/"]],
    ["an alias", { "t/r.md": pageP(["A", "B", "C"], `aliases: [${P}]`) }, ["record"]],
    ["links retire", {}, ["retire", P, "--because", "Given up."]],
  ] as const)("stays when its page goes by %s", async (_, files, words) => {
    const own = await earlier();
    own.write(files);
    const { code, stderr } = await own.links(...words);
    expect(code, stderr).toBe(0);
    expect(await former(own, at(P, 4))).toEqual([{ address: at(P, 4), state: "moved", leadsTo: at(Q, 4) }]);
  });
});

test("what a part meant is told when another text has its address", async () => {
  const own = await project();
  own.write({ "t/p.md": pageP(["A", `### ${statementOf("B")}\n\nLook for cracked rungs and feet.\n`, "C", "D"]) });
  const asked = await own.links("status");
  expect(asked.stdout).toContain("part-gone");
  expect((await on(own, "2024-02-01", "accept", part(at(P, 2)))).code).toBe(0);
  own.write({
    "t/p.md": pageP([
      "A",
      shortLevel("B", "Climb to the third rung and jump. Look for cracked rungs and feet."),
      "C",
      "D",
    ]),
  });
  expect((await own.links("record")).code).toBe(0);
  const [note] = await former(own, part(at(P, 2)));
  expect(note).toMatchObject({ said: textOf("B").slice(0, note?.said?.length), until: "2024-02-01" });
  expect((await own.build("--frozen")).code).toBe(0);
  expect(own.page("t/p/index.html")).toContain("Look for cracked rungs, loose bolts and missing rubber feet.”");
});

test("an answer about a page touches no level that another finding asks about", async () => {
  const own = await project();
  const reworded = shortLevel(
    "A",
    "Ask the gardener about a second padlock, its colour and its maker.",
    "We lock the shed and the barn.",
  );
  own.write({ "t/p.md": pageP([reworded, "C", "B", "D"]) });
  const status = await own.links("status");
  expect(status.stdout).toContain("level-unsure");
  expect((await own.links("accept", P)).stderr).toContain("1 question is open");
  const { code, stderr } = await own.links("accept", "--same", at(P, 1));
  expect(code, stderr).toBe(0);
  expect(await former(own, at(P, 1))).toEqual([]);
});

test("a note keeps its day when what it leads to goes on later", async () => {
  const own = await project();
  own.write({ "t/p.md": pageP(["A", "C", "D"]), "t/q.md": pageQ(["E", "F", "G", "B"]) });
  expect((await on(own, "2024-01-08", "accept", "--all")).code).toBe(0);
  own.write({ "t/q.md": pageQ(["E", "F", "G"]) });
  expect((await on(own, "2024-01-22", "retire", at(Q, 4), "--because", "Nobody climbs.")).code).toBe(0);
  const [note] = await former(own, at(P, 2));
  expect(note).toMatchObject({ until: "2024-01-08", state: "retired", because: "Nobody climbs." });
  expect((await own.build("--frozen")).code).toBe(0);
  const page = own.page("t/p/index.html");
  expect(page).toContain('<time datetime="2024-01-08">');
  expect(page).not.toContain("2024-01-22");
});

test("a note says for which links it is and quotes what stood there, of parts too", async () => {
  const own = await project();
  own.write({ "t/p.md": pageP(["A", "D", "B"]) });
  expect((await own.links("accept", "--all")).code).toBe(0);
  expect((await own.build("--frozen")).code).toBe(0);
  const words = own
    .page("t/p/index.html")
    .replace(/<[^>]*>/g, "")
    .replace(/\s+/g, " ");
  expect(words).toContain(`Links to level 3 made before 12 March 2024 led here to “${statementOf("C")}”`);
  expect(words).toContain(`Links to level 2 made before 12 March 2024 led here to “${statementOf("B")}”`);
  expect(words).toContain(
    `Links to “How to determine if this is good enough” of level 3 made before 12 March 2024 led here to “${textOf("C")}”`,
  );
});

test("a placeholder is in no other text, however long that is", async () => {
  const placeholder =
    "### Not yet written.\n\n#### How to determine if this is good enough\n\nThis level will follow.\n";
  const long = `This level will be one of many. ${Object.values(shortSite())
    .join(" ")
    .replace(/[#\-\n:]/g, " ")} Not yet, but it will follow when it is written.`;
  const own = await publishedProject({ ...shortSite(), "t/p.md": pageP(["A", "B", placeholder, "D"]) });
  own.write({ "t/p.md": pageP(["A", "B", shortLevel("D", `${textOf("D")} ${long}`)]) });
  expect((await own.links("accept", "--all")).code).toBe(0);
  expect(await former(own, at(P, 3))).toMatchObject([{ state: "retired" }]);
});

describe("every truth can be said", () => {
  test("a part moved to another level", async () => {
    const own = await project();
    const bare = `### ${statementOf("B")}\n\nThe foreman signs.\n`;
    const both = `${shortLevel("C")}\n#### How to do better\n\n${textOf("B")} It is more.\n`;
    own.write({ "t/p.md": pageP(["A", bare, both, "D"]) });
    const { stdout } = await own.links("status");
    expect(stdout).toContain(`waymark links move '${part(at(P, 2))}' ADDRESS`);
    const target = `${at(P, 3)}-do-better`;
    const { code, stderr } = await own.links("move", part(at(P, 2)), target);
    expect(code, stderr).toBe(0);
    expect(await leads(own, part(at(P, 2)))).toEqual([target]);
  });

  test.each([
    [
      "before",
      [
        ["move", at(P, 4), at(Q, 4)],
        ["move", P, "/t/r/"],
      ],
    ],
    [
      "after",
      [
        ["move", P, "/t/r/"],
        ["move", at(P, 4), at(Q, 4)],
      ],
    ],
  ])("a level went elsewhere while its page moved: said %s that of the page", async (_, steps) => {
    const own = await project();
    own.remove("t/p.md");
    const apart = shortLevel(
      "D",
      "Nothing of the old words remained after the editors were done.",
      "Engines get care.",
    );
    own.write({ "t/r.md": pageP(["A", "B", "C"]), "t/q.md": pageQ(["E", "F", "G", apart]) });
    for (const words of steps) expect((await own.links(...words)).code).toBe(0);
    expect((await own.links("status")).code).toBe(0);
    expect(await leads(own, P)).toEqual(["/t/r/"]);
    expect(await leads(own, at(P, 3))).toEqual([at("/t/r/", 3)]);
    expect(await leads(own, at(P, 4))).toEqual([at(Q, 4)]);
    expect(await leads(own, part(at(P, 4)))).toEqual([part(at(Q, 4))]);
  });

  test("a level was divided, and the note names both halves", async () => {
    const own = await project();
    own.write({
      "t/p.md": pageP([
        "A",
        shortLevel("B", "Look for cracked rungs."),
        shortLevel("X", "Loose bolts and missing rubber feet."),
        "C",
        "D",
      ]),
    });
    await own.links("accept", "--all");
    const { code, stderr } = await own.links("move", at(P, 2), at(P, 2), at(P, 3));
    expect(code, stderr).toBe(0);
    expect((await own.build("--frozen")).code).toBe(0);
    const note = /<aside class="signpost"[\s\S]*?<\/aside>/.exec(
      own.page("t/p/index.html").split('id="level-2"')[1] ?? "",
    )?.[0];
    expect(note).toContain(`“${statementOf("B")}”`);
    expect(note).toContain(`href="${at(P, 2)}"`);
    expect(note).toContain(`href="${at(P, 3)}"`);
  });

  test("a former meaning was answered wrongly, and is corrected years later with its day and words", async () => {
    const own = await project();
    own.write({ "t/p.md": pageP(["A", "C", "D"]), "t/q.md": pageQ(["E", "F", "G", "B"]) });
    expect((await own.links("accept", "--all")).code).toBe(0);
    const [right] = await former(own, at(P, 2));
    expect((await on(own, "2026-01-01", "correct", at(P, 2), at(Q, 1))).code).toBe(0);
    expect(await former(own, at(P, 2))).toEqual([{ ...right, leadsTo: at(Q, 1) }]);
    expect(await leads(own, part(at(P, 2)))).toEqual([part(at(Q, 1))]);
    expect((await on(own, "2026-01-02", "correct", at(P, 2), "--because", "It was for show.")).code).toBe(0);
    expect(await former(own, at(P, 2))).toMatchObject([
      { state: "retired", because: "It was for show.", until: CHANGED },
    ]);
    expect((await on(own, "2026-01-03", "correct", at(P, 2), "--same")).code).toBe(0);
    expect(await former(own, at(P, 2))).toEqual([]);
    expect((await on(own, "2026-01-04", "correct", at(P, 2), at(Q, 4), "--before", CHANGED)).code).toBe(0);
    expect(await former(own, at(P, 2))).toEqual([right]);
  });
});

test("links import counts the number in an old fragment, and takes nothing unsure in one breath", async () => {
  const own = await publishedProject();
  const backups = "/recovery/backups/";
  const incidents = "/recovery/incidents/";
  const file = join(own.content, "../former.txt");
  const unsure = ["/old/incidents/#history", "/old/backups/#2019", "/old/backups/#level-9", "/old/incidents/#top-3"];
  writeFileSync(file, ["/old/backups/#build-l3", "/old/incidents/#stage_2", "/old/backups/#4", ...unsure].join("\n"));
  const { code, stdout } = await own.links("import", file, "--all");
  expect(code).toBe(1);
  expect(await leads(own, "/old/backups/#build-l3")).toEqual([at(backups, 3)]);
  expect(await leads(own, "/old/incidents/#stage_2")).toEqual([at(incidents, 2)]);
  expect(await leads(own, "/old/backups/#4")).toEqual([at(backups, 4)]);
  for (const address of unsure) {
    expect(stdout).toContain(`${address}: perhaps`);
    expect(await own.rows(address)).toEqual([]);
  }
});

test("a register of before is carried over by itself, and stays as it is then", async () => {
  const own = await project();
  own.write({ "t/p.md": pageP(["A", "C", "B", "D"]) });
  expect((await own.links("accept", "--all")).code).toBe(0);
  const rows = await own.rows();
  const old = (own.register() ?? "")
    .replaceAll(/,"(nth|via)":("[^"]*"|\d+)/g, "")
    .replaceAll(/("kind":"part".*?"says":)"[^"]*"/g, '$1""');
  own.write({ "register.json": old });
  expect((await own.links("status")).code).toBe(0);
  expect((await on(own, PUBLISHED, "record")).code).toBe(0);
  expect(own.register()).toContain('"nth":');
  const carried = own.register();
  expect((await own.rows()).map(({ said: _, ...row }) => row)).toEqual(rows.map(({ said: _, ...row }) => row));
  expect((await on(own, "2025-01-01", "record")).code).toBe(0);
  expect(own.register()).toBe(carried);
});
