/** `waymark init`: a first site that is whole, or the settings that fit what is there. */
import fs, { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { waymark } from "../../support/command.ts";
import { practice, temporaryFolder, writeFiles } from "../../support/content/content.ts";

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;

describe("in an empty folder", () => {
  test("makes an example without a fault or a warning, which builds", async () => {
    const folder = temporaryFolder();
    const { code, stdout, stderr } = await waymark(["init", folder, "--yes", "--title", 'The "best" site: ours']);
    expect(code, stderr).toBe(0);
    expect(stdout.match(/^ {2}\d\. npx waymark /gm)).toHaveLength(3);
    const content = join(folder, "content");
    const checked = await waymark(["check", "--strict", "--content", content]);
    expect(checked.code, checked.stderr).toBe(0);
    expect(checked.stderr).toContain("2 practices with 6 levels in 2 topics");
    const built = await waymark(["build", "--content", content, "--output", join(folder, "_site")]);
    expect(built.code, built.stderr).toBe(0);
    expect(readFileSync(join(folder, "_site/index.html"), "utf8")).toContain("The &quot;best&quot; site: ours");
    expect(JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).scripts.start).toBe("waymark serve");
    for (const name of ["check.yml", "publish.yml"]) {
      const workflow = readFileSync(join(folder, ".github/workflows", name), "utf8");
      const actions = [...workflow.matchAll(/uses: (\S+)/g)].map(([, action = ""]) => action);
      expect(actions.length).toBeGreaterThan(1);
      for (const action of actions) expect(action).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40}$/);
    }
    const publish = readFileSync(join(folder, ".github/workflows/publish.yml"), "utf8");
    expect(publish).toContain("waymark build --frozen");
    // Else the upload leaves out .well-known.
    expect(publish).toContain("include-hidden-files: true");
    expect(readFileSync(join(folder, ".github/workflows/check.yml"), "utf8")).toContain(
      "waymark check --strict --frozen",
    );
  });

  test("makes the folder where there is none", async () => {
    const folder = join(temporaryFolder(), "a/b");
    expect((await waymark(["init", folder, "--yes"])).code).toBe(0);
    expect(existsSync(join(folder, "content/site.yaml"))).toBe(true);
  });

  test("a second time says that the site is there, and changes nothing", async () => {
    const folder = temporaryFolder();
    await waymark(["init", folder, "--yes"]);
    const before = filesIn(folder);
    const { code, stderr } = await waymark(["init", folder, "--yes"]);
    expect(code).toBe(2);
    expect(stderr).toContain("site.yaml is there already");
    expect(filesIn(folder)).toBe(before);
  });
});

describe("in a folder with files", () => {
  test("leaves package.json and .gitignore as they are, and says so", async () => {
    const folder = temporaryFolder();
    writeFiles(folder, { "package.json": '{"name":"mine"}\n', ".gitignore": "mine\n" });
    const { code, stdout } = await waymark(["init", folder, "--yes"]);
    expect(code).toBe(0);
    expect(stdout).toContain("package.json was there and is as it was.");
    expect(stdout).toContain('npm pkg set scripts.start="waymark serve"');
    expect(stdout).toContain("It should name node_modules/, _site, ._site.waymark/.");
    expect(readFileSync(join(folder, "package.json"), "utf8")).toBe('{"name":"mine"}\n');
    expect(readFileSync(join(folder, ".gitignore"), "utf8")).toBe("mine\n");
  });

  test("overwrites nothing: it names what is in the way and writes no file", async () => {
    const folder = temporaryFolder();
    writeFiles(folder, { ".github/workflows/check.yml": "mine\n" });
    const { code, stderr } = await waymark(["init", folder, "--yes"]);
    expect(code).toBe(2);
    expect(stderr).toContain(".github/workflows/check.yml is there already and nothing was written");
    expect(filesIn(folder)).toBe(1);
  });

  test("of which one cannot be written takes back what it wrote", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "content"), "a file where a folder would be\n");
    const { code } = await waymark(["init", folder, "--yes"]);
    expect(code).not.toBe(0);
    expect(filesIn(folder)).toBe(1);
  });

  test("of which one may not be written leaves no folder behind, and says what to do", async () => {
    const folder = temporaryFolder();
    writeFiles(folder, { ".github/keep.txt": "" });
    const make = fs.mkdirSync;
    const refusing = vi.spyOn(fs, "mkdirSync").mockImplementation((path, ...how) => {
      if (String(path).endsWith("workflows"))
        throw Object.assign(new Error(`EACCES: permission denied, mkdir '${path}'`), {
          code: "EACCES",
          syscall: "mkdir",
          path,
        });
      return make(path, ...how);
    });
    onTestFinished(() => refusing.mockRestore());
    const { code, stderr } = await waymark(["init", folder, "--yes"]);
    expect(code).toBe(3);
    expect(stderr).toMatch(/workflows cannot be made: permission denied \(EACCES\)\. Give yourself the right/);
    expect(readdirSync(folder)).toEqual([".github"]);
  });

  test("that nobody may write to says so, and asks nothing more", async () => {
    const folder = temporaryFolder();
    const make = fs.mkdirSync;
    const refusing = vi.spyOn(fs, "mkdirSync").mockImplementation((path, ...how) => {
      if (String(path).startsWith(join(folder, "locked")))
        throw Object.assign(new Error(`EACCES: permission denied, mkdir '${path}'`), { code: "EACCES" });
      return make(path, ...how);
    });
    onTestFinished(() => refusing.mockRestore());
    const { code, stderr } = await waymark(["init", join(folder, "locked"), "--yes"]);
    expect(code).toBe(3);
    expect(stderr).toMatch(/^waymark: .*locked/);
    expect(filesIn(folder)).toBe(0);
  });

  test("of half a site names what is in the way, and leaves it as it was", async () => {
    const folder = temporaryFolder();
    writeFiles(folder, { "content/register.json": "{}\n", "content/index.md": "Mine\n" });
    const { code, stderr } = await waymark(["init", folder, "--yes"]);
    expect(code).toBe(2);
    expect(stderr).toContain("content/index.md is there already and nothing was written");
    expect(readFileSync(join(folder, "content/index.md"), "utf8")).toBe("Mine\n");
    expect(filesIn(folder)).toBe(2);
  });

  test("says that a file is no folder", async () => {
    const file = join(temporaryFolder(), "notes.txt");
    writeFileSync(file, "");
    const { code, stderr } = await waymark(["init", file]);
    expect(code).toBe(2);
    expect(stderr).toContain("is a file");
  });
});

describe("beside Markdown ladders", () => {
  test("writes the site.yaml that fits them, and nothing else", async () => {
    const folder = temporaryFolder();
    writeFiles(folder, { "safety/one.md": practice("One?"), "safety/two.md": practice("Two?") });
    const { code, stdout } = await waymark(["init", folder, "--yes", "--title", "Ours"]);
    expect(code).toBe(0);
    expect(stdout).toContain("Found 2 pages with 2 levels.");
    expect(stdout).toContain('part "How to do better" in 4 levels');
    expect(filesIn(folder)).toBe(3);
    expect(readFileSync(join(folder, "site.yaml"), "utf8")).toBe(`title: "Ours"
levels: { min: 2, max: 2 }
parts:
  - { id: good-enough, heading: "How to determine if this is good enough", required: true }
  - { id: do-better, heading: "How to do better", required: true }
`);
    writeFiles(folder, { "safety/index.md": "---\ntitle: Safety\neleventyNavigation:\n  key: safety\n---\nText.\n" });
    const checked = await waymark(["check", "--strict", "--content", folder]);
    expect(checked.code, checked.stderr).toBe(0);
  });

  test("finds them in the folder `content` as well", async () => {
    const folder = temporaryFolder();
    writeFiles(folder, { "content/safety/one.md": practice("One?"), "README.md": "# Mine\n" });
    expect((await waymark(["init", folder, "--yes"])).code).toBe(0);
    expect(existsSync(join(folder, "content/site.yaml"))).toBe(true);
    expect(existsSync(join(folder, "package.json"))).toBe(false);
  });

  test("but a page without a level is no ladder: the example is made beside it", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "notes"));
    writeFiles(folder, { "README.md": "# Mine\n\n## Section\n\nText.\n" });
    expect((await waymark(["init", folder, "--yes"])).code).toBe(0);
    expect(existsSync(join(folder, "content/working-safely/index.md"))).toBe(true);
  });

  test("of another shape: says what is left, in init and in check", async () => {
    const folder = temporaryFolder();
    const page = (title: string, rank: string) =>
      `---\ntitle: ${title}\neleventyNavigation:\n  parent: ops\n---\n${[1, 2, 3]
        .map((n) => `${rank} Level ${n}: We ${title} ${n} times\n\n${rank}# Evidence\n\nText of ${title} ${n}.\n`)
        .join("\n")}`;
    const index = "---\ntitle: Ops\neleventyNavigation:\n  key: ops\n---\nText.\n";
    writeFiles(folder, { "ops/index.md": index, "ops/log.md": page("log", "##"), "ops/patch.md": page("patch", "##") });
    const { stdout } = await waymark(["init", folder, "--yes"]);
    expect(stdout).toContain("Found 2 pages with 3 levels.");
    expect(stdout).toContain("Levels are `##` in ops/log.md, ops/patch.md.");
    expect(stdout).toContain("put one `#` more before each heading from there down");
    const before = await waymark(["check", "--content", folder]);
    expect(before.stderr.match(/^error .*/gm)).toHaveLength(6);
    expect(before.stderr).toContain("Write `### Level 3: We patch 3 times`, and `####` for its parts.");
    writeFiles(folder, { "ops/log.md": page("log", "###"), "ops/patch.md": page("patch", "###") });
    const after = await waymark(["check", "--strict", "--content", folder]);
    expect(after.code, after.stderr).toBe(0);
  });

  test("and beside Markdown without a ladder says that it is no part of the site", async () => {
    const folder = temporaryFolder();
    writeFiles(folder, { "notes/one.md": "# One\n\n**Level 1**\n\nText.\n" });
    const { code, stdout } = await waymark(["init", folder, "--yes"]);
    expect(code).toBe(0);
    expect(stdout).toContain("has no ladders");
  });
});

describe("numbers in the headings of ladders that are there", () => {
  /** Ladders with these headings, one a file, each level with one part. */
  const ladders = (...headings: readonly (readonly string[])[]) => ({
    "ops/index.md": "---\ntitle: Ops\neleventyNavigation:\n  key: ops\n---\nText.\n",
    ...Object.fromEntries(
      headings.map((ladder, file) => [
        `ops/p${file}.md`,
        `---\ntitle: P${file}\neleventyNavigation:\n  parent: ops\n---\n${ladder
          .map((heading, at) => `### ${heading}\n\n#### Measure\n\nWhat ${file} does at ${at}.\n`)
          .join("\n")}`,
      ]),
    ),
  });

  test.each([
    ["counted one by one", [["Level 1: Bad", "Level 2: Good"]], "{ numbered: true, min: 1, max: 2 }"],
    [
      "with some left out, as each ladder needs them",
      [
        ["Level 1: a", "Level 3: b", "Level 5: c"],
        ["Level 2: d", "Level 4: e"],
      ],
      "{ numbered: true, min: 1, max: 5 }",
    ],
    ["from zero, with a letter", [["L0 – none", "L1 – some"]], '{ numbered: true, min: 0, max: 1, word: "L" }'],
    ["with another word", [["Maturity 1", "Maturity 2"]], '{ numbered: true, min: 1, max: 2, word: "Maturity" }'],
    [
      "with two words",
      [["SAMM tier 1 - a", "SAMM tier 2 - b"]],
      '{ numbered: true, min: 1, max: 2, word: "SAMM tier" }',
    ],
    ["in another language", [["Stufe 1: a", "Stufe 2: b"]], '{ numbered: true, min: 1, max: 2, word: "Stufe" }'],
    ["in hundreds", [["Level 100: a", "Level 200: b"]], "{ numbered: true, labels: [100, 200] }"],
    [
      "with one name for each",
      [
        ["Level 1: Initial", "Level 2: Managed"],
        ["Level 1: Initial", "Level 2: Managed"],
      ],
      '{ numbered: true, min: 1, max: 2, names: ["Initial", "Managed"] }',
    ],
    [
      "that are names alone",
      [
        ["Initial", "Managed"],
        ["Initial", "Managed"],
      ],
      '{ min: 2, max: 2, names: ["Initial", "Managed"] }',
    ],
    ["which are none: they do not rise", [["Team 7 does it", "Team 2 does it"]], "{ min: 2, max: 2 }"],
    ["which are none: versions", [["TLS 1.2 at least", "TLS 1.3 alone"]], "{ min: 2, max: 2 }"],
  ])("%s", async (_what, headings, levels) => {
    const folder = temporaryFolder();
    writeFiles(folder, ladders(...headings));
    expect((await waymark(["init", folder, "--yes"])).code).toBe(0);
    expect(readFileSync(join(folder, "site.yaml"), "utf8")).toContain(`\nlevels: ${levels}\n`);
    const checked = await waymark(["check", "--strict", "--content", folder]);
    expect(checked.code, checked.stderr).toBe(0);
  });

  test("that some ladders lack are asked for there", async () => {
    const folder = temporaryFolder();
    writeFiles(folder, ladders(["Level 1: a", "Level 2: b"], ["Level 1: c", "Level 2: d"], ["We do e", "We do f"]));
    const { stdout } = await waymark(["init", folder, "--yes"]);
    expect(stdout).toContain("Headings have no numbers in ops/p2.md");
    expect((await waymark(["check", "--content", folder])).stderr).toMatch(/error level-number {2}ops\/p2\.md/);
  });

  test("of pages without a ladder do not count", async () => {
    const folder = temporaryFolder();
    const pages = { "about.md": "---\ntitle: About\n---\n## Who\n\n### We\n\nUs.\n" };
    writeFiles(folder, { ...pages, ...ladders(["We do a", "We do b"], ["We do c", "We do d"]) });
    expect((await waymark(["init", folder, "--yes"])).stdout).toContain("Found 2 pages with 2 levels.");
  });
});
