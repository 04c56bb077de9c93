/** `waymark links`: what people say became of an address, one by one. */
import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { waymark } from "../../support/command.ts";
import { BACKUPS, ladderPage, ladderSite, RELEASES, type SampleLevel } from "../../support/content/ladders.ts";
import { CHANGED, newProject, publishedProject } from "../../support/content/register-project.ts";

const PAGE = "/recovery/backups/";
const OTHER = "/recovery/incidents/";
const level = (number: number, page = PAGE) => `${page}#level-${number}`;
const live = (address: string) => ({ address, state: "live", leadsTo: address });
const moved = (address: string, leadsTo: string) => ({ address, state: "moved", leadsTo });
const backups = (levels: readonly SampleLevel[], ...front: string[]) => ({
  "recovery/backups.md": ladderPage("How do you back up?", "recovery", levels, ...front),
});
const [B1, B2, B3, B4] = BACKUPS;
const [, , R3] = RELEASES;
const INSERTED = backups([B1, R3, B2, B3, B4]);
/** What is left of level 2 when two words in three are others. */
const UNSURE: SampleLevel = {
  statement: "Servers are backed up every night, and we believe that they come back.",
  enough:
    "A scheduled job writes a full image of each machine, and the operator looks for a green mark when the shift begins. Restoring has worked whenever anybody tried, except with the mail store, whose index had to be rebuilt from nothing.",
  better:
    "Try each kind of machine once, write down what was missing, and rent storage where a fire in the building would not take the tapes.",
};

describe("waymark links accept ADDRESS", () => {
  test("settles the page that is named and leaves the others open", async () => {
    const project = await publishedProject();
    project.write(INSERTED);
    project.remove("recovery/incidents.md");
    const { code, stderr } = await project.links("accept", PAGE);
    expect(code).toBe(1);
    expect(stderr).toContain("page-gone");
    expect(stderr).not.toContain("level-meaning");
    expect((await project.rows(level(2)))[0]).toMatchObject({ state: "moved", leadsTo: level(3) });
    expect(await project.rows(OTHER)).toEqual([live(OTHER)]);
    const rest = await project.links("accept", OTHER);
    expect(rest.code, rest.stderr).toBe(0);
  });

  test("takes the address of a level, with its parts, as it stands in a browser as well", async () => {
    const project = await publishedProject({
      ...ladderSite(),
      "site.yaml": "title: Guidance\nurl: https://example.org/guide/\nlevels: { min: 1, max: 6 }\n",
    });
    project.write(backups([B1, B2, B3]));
    const { code, stderr } = await project.links("accept", `https://example.org/guide${level(4)}`);
    expect(code, stderr).toBe(0);
    expect(await project.rows(`${level(4)}-do-better`)).toMatchObject([{ state: "retired", leadsTo: PAGE }]);
  });

  test("--same keeps the meaning, also of levels that seem to have moved", async () => {
    const project = await publishedProject();
    project.write(INSERTED);
    const { code, stderr } = await project.links("accept", PAGE, "--same");
    expect(code, stderr).toBe(0);
    for (const number of [1, 2, 3, 4, 5]) expect(await project.rows(level(number))).toEqual([live(level(number))]);
    expect(project.register()).toContain(R3.statement);
    expect((await project.links("status")).code).toBe(0);
  });

  test("--same settles a doubt for good", async () => {
    const project = await publishedProject();
    project.write(backups([B1, UNSURE, B3, B4]));
    const status = await project.links("status");
    expect(status.code).toBe(0);
    expect(status.stdout).toContain("level-unsure");
    const { code, stderr } = await project.links("accept", "--same", level(2));
    expect(code, stderr).toBe(0);
    expect(await project.rows(level(2))).toEqual([live(level(2))]);
    const after = await project.links("status");
    expect(after.stdout).toContain("Nothing would break");
  });

  test("--new leaves a note for old links", async () => {
    const project = await publishedProject();
    project.write(backups([B1, UNSURE, B3, B4]));
    const { code, stderr } = await project.links("accept", "--new", level(2));
    expect(code, stderr).toBe(0);
    const [former, now] = await project.rows(level(2));
    expect(former).toMatchObject({ state: "retired", said: B2.statement, until: CHANGED });
    expect(former?.because).toBeTruthy();
    expect(now).toEqual(live(level(2)));
    expect((await project.build("--frozen")).code).toBe(0);
    expect(project.page("recovery/backups/index.html")).toContain(B2.statement);
  });

  test("--same cannot hold for what is gone", async () => {
    const project = await publishedProject();
    const register = project.register();
    project.remove("recovery/backups.md");
    const { code, stderr } = await project.links("accept", PAGE, "--same");
    expect(code).toBe(2);
    expect(stderr).toContain("is gone, so it cannot be the same");
    expect(project.register()).toBe(register);
  });

  test("without a word, and without a terminal, shows what is open and how to say which", async () => {
    const project = await publishedProject();
    const register = project.register();
    project.write(INSERTED);
    const { code, stderr } = await project.links("accept");
    expect(code).toBe(1);
    expect(stderr).toContain("level-meaning");
    expect(stderr).toContain("waymark links accept ADDRESS … or --all");
    expect(project.register()).toBe(register);
  });
});

describe("waymark links accept on a terminal", () => {
  const twoQuestions = async () => {
    const project = await publishedProject();
    project.write(INSERTED);
    project.remove("recovery/incidents.md");
    return project;
  };

  test("asks each question in turn and takes yes for the best suggestion", async () => {
    const project = await twoQuestions();
    const { code, stderr } = await project.answering("y\n\n", "accept");
    expect(code, stderr).toBe(0);
    expect(stderr).toContain("1 of 2");
    expect(stderr).toContain("2 of 2");
    expect(stderr).toContain("level-meaning");
    expect(stderr).toContain("page-gone");
    expect((await project.rows(level(2)))[0]).toMatchObject({ state: "moved", leadsTo: level(3) });
    expect(await project.rows(OTHER)).toMatchObject([{ state: "retired" }]);
  });

  test("keeps a question open, and writes what was answered before it is left", async () => {
    const project = await twoQuestions();
    const kept = await project.answering("k\nk\n", "accept");
    expect(kept.code).toBe(1);
    expect(await project.rows(level(2))).toEqual([live(level(2))]);
    const quit = await project.answering("y\nq\n", "accept");
    expect(quit.code).toBe(1);
    expect(quit.stderr).toContain("1 question is open");
  });

  test("ends like q when the input ends, and does nothing for what it does not understand", async () => {
    const project = await twoQuestions();
    const register = project.register();
    for (const answers of ["", "what?\nwhat?\n"]) {
      const { code } = await project.answering(answers, "accept");
      expect(code).toBe(1);
    }
    expect(await project.rows(level(2))).toEqual([live(level(2))]);
    expect(await project.rows(OTHER)).toEqual([live(OTHER)]);
    expect(project.register()?.split("\n").length).toBeGreaterThanOrEqual(register?.split("\n").length ?? 0);
  });

  test.each([
    ["y", 1],
    ["n", 2],
  ])("about a doubt takes %s", async (answer, rows) => {
    const project = await publishedProject();
    project.write(backups([B1, UNSURE, B3, B4]));
    const { code, stderr } = await project.answering(`${answer}\n`, "accept");
    expect(code, stderr).toBe(0);
    expect(stderr).toContain(B2.statement);
    expect(await project.rows(level(2))).toHaveLength(rows);
  });

  test("with nothing open asks nothing", async () => {
    const project = await publishedProject();
    const { code, stderr } = await project.answering("", "accept");
    expect(code).toBe(0);
    expect(stderr).toContain("Nothing is open");
  });
});

describe("waymark links move", () => {
  test("leads a page that is gone, with its levels and parts, to another", async () => {
    const project = await publishedProject();
    project.remove("recovery/backups.md");
    const { code, stderr } = await project.links("move", PAGE, OTHER);
    expect(code, stderr).toBe(0);
    expect(stderr).toContain(`${PAGE} leads to ${OTHER}, and 12 addresses on it with it.`);
    expect(await project.rows(PAGE)).toEqual([moved(PAGE, OTHER)]);
    for (const row of (await project.rows()).filter(({ address }) => address.startsWith(`${PAGE}#`)))
      expect(row).toMatchObject({ state: "moved", leadsTo: expect.stringMatching(/^\/recovery\/incidents\//) });
    expect((await project.links("status")).code).toBe(0);
    expect((await project.build("--frozen")).code).toBe(0);
    expect(project.page("recovery/backups/index.html")).toContain(OTHER);
  });

  test("leads a level that is gone to a level elsewhere, and its parts to the same parts", async () => {
    const project = await publishedProject();
    project.write(backups([B1, B2, B3]));
    const { code, stderr } = await project.links("move", level(4), level(3, OTHER));
    expect(code, stderr).toBe(0);
    expect(await project.rows(level(4))).toEqual([moved(level(4), level(3, OTHER))]);
    expect(await project.rows(`${level(4)}-do-better`)).toEqual([
      moved(`${level(4)}-do-better`, `${level(3, OTHER)}-do-better`),
    ]);
    expect((await project.build("--frozen")).code).toBe(0);
    expect(project.page("recovery/backups/index.html")).toContain('id="level-4"');
  });

  test("takes in an address that never was in the register", async () => {
    const project = await publishedProject();
    const { code, stderr } = await project.links("move", "/wiki/tapes", level(2));
    expect(code, stderr).toBe(0);
    expect(await project.rows("/wiki/tapes/")).toEqual([moved("/wiki/tapes/", level(2))]);
  });

  test("flattens chains: of A to B to C, A leads to C", async () => {
    const project = await publishedProject();
    project.rename("recovery/backups.md", "recovery/b.md");
    expect((await project.links("move", PAGE, "/recovery/b/")).code).toBe(0);
    project.rename("recovery/b.md", "recovery/c.md");
    expect((await project.links("move", "/recovery/b/", "/recovery/c/")).code).toBe(0);
    for (const old of [PAGE, "/recovery/b/"]) {
      expect(await project.rows(old)).toEqual([moved(old, "/recovery/c/")]);
      expect(await project.rows(level(3, old))).toEqual([moved(level(3, old), level(3, "/recovery/c/"))]);
    }
    const line = project
      .register()
      ?.split("\n")
      .find((one) => one.startsWith(`,"${PAGE}":`));
    expect(line).toContain('"to":"/recovery/c/"');
    expect((await project.build("--frozen")).code).toBe(0);
    expect(project.page("_redirects")).toContain("/recovery/backups/ /recovery/c/ 301\n");
  });

  test("follows to where a former target leads now", async () => {
    const project = await publishedProject();
    project.rename("recovery/backups.md", "recovery/b.md");
    expect((await project.links("move", PAGE, "/recovery/b/")).code).toBe(0);
    expect((await project.links("move", "/wiki/tapes/", PAGE)).code).toBe(0);
    expect(await project.rows("/wiki/tapes/")).toEqual([moved("/wiki/tapes/", "/recovery/b/")]);
  });

  test("back again makes the old address live and leads the new one there", async () => {
    const project = await publishedProject();
    project.rename("recovery/backups.md", "recovery/b.md");
    expect((await project.links("move", PAGE, "/recovery/b/")).code).toBe(0);
    project.rename("recovery/b.md", "recovery/backups.md");
    const { code, stderr } = await project.links("accept", "--all");
    expect(code, stderr).toBe(0);
    expect(await project.rows(PAGE)).toEqual([live(PAGE)]);
    expect(await project.rows(level(2))).toEqual([live(level(2))]);
    expect(await project.rows("/recovery/b/")).toEqual([moved("/recovery/b/", PAGE)]);
    expect((await project.build("--frozen")).code).toBe(0);
  });
});

describe("waymark links retire", () => {
  test("says why, and where to go instead, in the register and to readers", async () => {
    const project = await publishedProject();
    project.remove("recovery/backups.md");
    const because = "The platform team does it for <everyone>.";
    const { code, stderr } = await project.links("retire", PAGE, "--because", because, "--to", OTHER);
    expect(code, stderr).toBe(0);
    expect(stderr).toContain(`${PAGE} is retired`);
    expect(await project.rows(PAGE)).toEqual([{ address: PAGE, state: "retired", leadsTo: OTHER, because }]);
    expect(await project.rows(level(4))).toMatchObject([{ state: "retired", because }]);
    expect((await project.build("--frozen")).code).toBe(0);
    const page = project.page("recovery/backups/index.html");
    expect(page).toContain("The platform team does it for &lt;everyone&gt;.");
    expect(page).toContain(`href="${OTHER}"`);
    expect(page).toContain("How do you back up?");
    expect(page).not.toContain('http-equiv="refresh"');
    expect(project.page("_redirects")).not.toContain(PAGE);
  });

  test("of one level leaves a note on its page, and the rest of the page as it is", async () => {
    const project = await publishedProject();
    project.write(backups([B1, B2, B3]));
    const { code, stderr } = await project.links("retire", level(4), "--because", "It cost more than it saved.");
    expect(code, stderr).toBe(0);
    expect(await project.rows(level(4))).toEqual([
      { address: level(4), state: "retired", leadsTo: null, because: "It cost more than it saved." },
    ]);
    expect(await project.rows(level(3))).toEqual([live(level(3))]);
    expect((await project.build("--frozen")).code).toBe(0);
    const page = project.page("recovery/backups/index.html");
    expect(page).toContain("It cost more than it saved.");
    expect(page).toContain('id="level-4"');
  });
});

describe("the command that a fault names mends it", () => {
  const CASES = join(import.meta.dirname, "../../cases");
  test.each([
    ["alias-nowhere", ["move", "/old/tapes/", PAGE]],
    ["alias-circle", ["move", "/old/discs/", PAGE]],
    ["alias-twice", ["move", "/recovery/tapes/", OTHER]],
    ["address-taken", ["accept", PAGE]],
    ["address-taken--retired", ["accept", PAGE]],
    ["page-gone", ["move", PAGE, "/recovery/copies/"]],
    ["page-gone--draft", ["retire", PAGE, "--because", "It was given up."]],
    ["page-gone--topic", ["move", "/access/", "/identity/"]],
    ["page-meaning", ["accept", PAGE, OTHER]],
    ["level-gone", ["accept", PAGE]],
    ["level-meaning", ["accept", PAGE]],
    ["level-meaning--merged", ["accept", PAGE]],
    ["level-meaning--to-another-page", ["accept", PAGE]],
    ["level-unsure", ["accept", "--same", level(2)]],
    ["level-unsure--same-heading", ["accept", "--new", level(2)]],
    ["part-gone", ["accept", PAGE]],
    ["address-unrecorded", ["record"]],
    ["address-unrecorded--alias", ["record"]],
  ])("%s", async (name, words) => {
    const project = newProject({});
    cpSync(join(CASES, name, "content"), project.content, { recursive: true });
    const { code, stderr } = await project.links(...words);
    expect(code, stderr).toBe(0);
    const check = ["check", "--content", project.content, "--frozen", "--strict"];
    const checked = await waymark(check);
    expect(checked.code, checked.stderr).toBe(0);
  });

  test("and accept does not say that nothing is open while something is", async () => {
    const project = newProject({});
    cpSync(join(CASES, "alias-nowhere/content"), project.content, { recursive: true });
    const { code, stderr } = await project.links("accept", "--all");
    expect(code).toBe(1);
    expect(stderr).toContain("alias-nowhere");
    expect(stderr).not.toContain("Nothing is open");
  });
});

describe("waymark links list", () => {
  test("as JSON names every address once with its state and where it leads", async () => {
    const project = await publishedProject();
    const { code, stdout, stderr } = await project.links("list", "--json");
    expect(code).toBe(0);
    expect(stderr).toBe("");
    const rows: unknown = JSON.parse(stdout);
    expect(rows).toHaveLength(42);
    expect(rows).toContainEqual(live(level(2)));
    expect(stdout).toContain(`{"address":"${PAGE}","state":"live","leadsTo":"${PAGE}"}`);
  });

  test("is sorted, and the same from one run to the next", async () => {
    const project = await publishedProject();
    const addresses = (await project.rows()).map(({ address }) => address);
    expect(addresses).toEqual([...addresses].sort());
    expect(await project.rows()).toEqual(await project.rows());
  });

  test("for people is a line for each address", async () => {
    const project = await publishedProject();
    project.write(backups([B1, B2, B3]));
    await project.links("retire", level(4), "--because", "It cost too much.");
    await project.links("move", "/wiki/tapes/", PAGE);
    const { code, stdout } = await project.links("list");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^live +\/recovery\/backups\/$/m);
    expect(stdout).toMatch(/^moved +\/wiki\/tapes\/ → \/recovery\/backups\/$/m);
    expect(stdout).toMatch(/^retired +\/recovery\/backups\/#level-4 \(It cost too much\.\)$/m);
  });

  test("of a folder without a register is empty, and makes none", async () => {
    const project = newProject();
    const { code, stdout } = await project.links("list", "--json");
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual([]);
    expect(project.register()).toBeUndefined();
  });
});

describe("waymark links import", () => {
  const LIST = [
    "# the addresses of the wiki",
    "",
    "https://wiki.example.org/ops/back-up.html",
    "/security/how-people-sign-in/",
    "/recovery/incidents/#level-2",
    "/recovery/old-incidents#level-3",
    "/zebra/unrelated-thing/",
    "what is this",
  ].join("\n");

  test("--all takes in what is likely, shows the rest and ends with 1", async () => {
    const project = await publishedProject();
    writeFileSync(join(project.content, "../former.txt"), LIST);
    const { code, stdout, stderr } = await project.links("import", join(project.content, "../former.txt"), "--all");
    expect(code, stderr).toBe(1);
    expect(stdout).toContain("/recovery/old-incidents/#level-3 → /recovery/incidents/#level-3\n");
    expect(stdout).toContain("/zebra/unrelated-thing/: nothing is like it\n");
    expect(stdout).toContain("what is this: not an address of a site\n");
    expect(stderr).toMatch(/\d taken in, 1 known already, \d left/);
    expect(stderr).toContain("waymark links move OLD NEW");
    expect(await project.rows("/recovery/old-incidents/#level-3")).toEqual([
      moved("/recovery/old-incidents/#level-3", level(3, OTHER)),
    ]);
    expect(await project.rows("/zebra/unrelated-thing/")).toEqual([]);
    expect((await project.links("status")).code).toBe(0);
    expect((await project.build("--frozen")).code).toBe(0);
  });

  test("ends with 0 when every address found its place, and a second time knows them all", async () => {
    const project = await publishedProject();
    writeFileSync(join(project.content, "../former.txt"), "/old/backups/\n/old/incidents/\n");
    const words = ["import", join(project.content, "../former.txt"), "--all"];
    const first = await project.links(...words);
    expect(first.code, first.stderr + first.stdout).toBe(0);
    expect(await project.rows("/old/backups/")).toEqual([moved("/old/backups/", PAGE)]);
    const register = project.register();
    const second = await project.links(...words);
    expect(second.code).toBe(0);
    expect(second.stderr).toContain("0 taken in, 2 known already, 0 left");
    expect(project.register()).toBe(register);
  });

  test("reads a sitemap", async () => {
    const project = await publishedProject();
    const urls = [
      "https://old.example.org/docs/backups/",
      "https://old.example.org/docs/incidents/index.html?a=1&amp;b=2",
    ];
    writeFileSync(
      join(project.content, "../sitemap.xml"),
      `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls
        .map((url) => `  <url>\n    <loc>\n      ${url}\n    </loc>\n    <lastmod>2023-01-01</lastmod>\n  </url>\n`)
        .join("")}</urlset>\n`,
    );
    const { stdout, stderr } = await project.links("import", join(project.content, "../sitemap.xml"), "--all");
    expect(stdout, stderr).toContain(`/docs/backups/ → ${PAGE}\n`);
    expect(stdout).not.toContain("<loc>");
    expect(await project.rows("/docs/backups/")).toEqual([moved("/docs/backups/", PAGE)]);
  });

  test("without a terminal or --all shows its suggestions and writes nothing", async () => {
    const project = await publishedProject();
    const register = project.register();
    writeFileSync(join(project.content, "../former.txt"), "/old/backups/\n");
    const { code, stdout, stderr } = await project.links("import", join(project.content, "../former.txt"));
    expect(code).toBe(1);
    expect(stdout).toContain(`/old/backups/: perhaps ${PAGE}`);
    expect(stderr).toContain("Nothing was written");
    expect(project.register()).toBe(register);
  });

  test("on a terminal asks for each", async () => {
    const project = await publishedProject();
    const file = join(project.content, "../former.txt");
    writeFileSync(file, "/old/backups/\n/old/incidents/\n/old/passwords/\n");
    const { code, stdout, stderr } = await project.answering("y\nn\n\n", "import", file);
    expect(code).toBe(1);
    expect(stderr).toContain(`/old/backups/ → ${PAGE}`);
    expect(stderr).toContain("2 taken in, 0 known already, 1 left");
    expect(stdout).toContain(`/old/incidents/: perhaps ${OTHER}`);
    expect(await project.rows("/old/backups/")).toEqual([moved("/old/backups/", PAGE)]);
    expect(await project.rows("/old/incidents/")).toEqual([]);
    expect(await project.rows("/old/passwords/")).toEqual([moved("/old/passwords/", "/access/passwords/")]);
  });
});

describe("wrong use", () => {
  const WRONG: readonly (readonly [words: readonly string[], message: string])[] = [
    [[], "Say what to do: links status, record, accept, move, retire, list, import"],
    [["sttaus"], 'There is no "links sttaus"'],
    [["__proto__"], 'There is no "links __proto__"'],
    [["constructor"], 'There is no "links constructor"'],
    [["status", "more"], '"more" is one word too many'],
    [["record", "more"], '"more" is one word too many'],
    [["list", "more"], '"more" is one word too many'],
    [["accept", "--same", "--new", PAGE], "--same and --new cannot both hold"],
    [["accept", "--all", PAGE], "name no address"],
    [["accept", "--all", "--same"], "--all takes every best suggestion"],
    [["accept", PAGE], `Nothing is open about ${PAGE}`],
    [["accept", "not-an-address"], "Nothing is open about not-an-address"],
    [["move"], "waymark links move OLD NEW"],
    [["move", "/old/"], "waymark links move OLD NEW"],
    [["move", "/old/", OTHER, "more"], '"more" is one word too many'],
    [["move", "/old/", "/recovery/incident/"], `Did you mean ${OTHER}?`],
    [["move", "old", OTHER], '"old" is no address of this site'],
    [["move", "//example.org/old", OTHER], "no address of this site"],
    [["move", "/old/", "/old/"], "/old/"],
    [["move", PAGE, OTHER], "is published and is what it was"],
    [["move", level(2), OTHER], "is published and is what it was"],
    [["move", PAGE, PAGE], "cannot lead to itself"],
    [["retire"], '--because "…"'],
    [["retire", PAGE], '--because "…"'],
    [["retire", PAGE, "--because", "  "], '--because "…"'],
    [["retire", PAGE, "--because", "It was given up."], "is published and is what it was"],
    [["retire", "/recovery/backup/", "--because", "It was given up."], `Did you mean ${PAGE}?`],
    [["retire", PAGE, "--because", "It was given up.", "--to", PAGE], "cannot lead to itself"],
    [["retire", PAGE, "--because", "It was given up.", "--to", "/nowhere/"], "The site has no /nowhere/"],
    [["import"], "Name the file"],
    [["import", "no-such-file.txt"], "There is no file"],
    [["import", "a", "b"], '"b" is one word too many'],
    [["status", "--today", "yesterday"], '"yesterday" is no date'],
    [["list", "--jsno"], "Did you mean --json?"],
  ];

  test("exits with 2, says what to do, and writes nothing", async () => {
    const project = await publishedProject();
    const register = project.register();
    for (const [words, message] of WRONG) {
      const today = words.includes("--today") ? [] : ["--today", CHANGED];
      const { code, stdout, stderr } = await waymark(["links", ...words, "--content", project.content, ...today]);
      expect(stderr, words.join(" ")).toContain(message);
      expect(code, words.join(" ")).toBe(2);
      expect(stdout, words.join(" ")).toBe("");
      expect(stderr).toContain("waymark links --help");
      expect(project.register(), words.join(" ")).toBe(register);
    }
  });

  test("import of a folder says so", async () => {
    const project = await publishedProject();
    const { code, stderr } = await project.links("import", project.content, "--all");
    expect(code, stderr).toBe(2);
  });

  test("by the real command line as well", async () => {
    const { code, stderr } = await waymark(["links", "mvoe", "/a/", "/b/"]);
    expect(code).toBe(2);
    expect(stderr).toContain('There is no "links mvoe"');
    const help = await waymark(["links", "--help"]);
    expect(help.code).toBe(0);
    for (const verb of ["status", "record", "accept", "move", "retire", "list", "import"])
      expect(help.stdout).toContain(`links ${verb}`);
  });
});
