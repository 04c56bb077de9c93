/** What `waymark check` prints, and what its exit code is. */
import { join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { PACKAGE_FOLDER } from "../../../../src/setup/package-folder.mjs";
import { type Surroundings, waymark } from "../../../support/command.ts";
import { temporaryFolder, writeFiles } from "../../../support/content/content.ts";

const CASES = join(PACKAGE_FOLDER, "tests/cases");
const ESCAPE = "\u001b[";

const check = (content: string, words: readonly string[] = [], around: Surroundings = {}) =>
  waymark(["check", "--content", content, ...words], around);

const caseFolder = (name: string) => join(CASES, name, "content");

/** A content folder with one page, `about.md`. */
function pageFolder(body: string, site = "title: Guidance\n"): string {
  const content = temporaryFolder();
  writeFiles(content, { "site.yaml": site, "about.md": `---\ntitle: About us\n---\n\n${body}\n` });
  return content;
}

describe("pretty", () => {
  test("shows both places of a fault, with a mark below, and says what to do", async () => {
    const { code, stdout, stderr } = await check(caseFolder("part-duplicate"));
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toBe(`error part-duplicate  passwords.md:13:1
  Level 1 has the part "How to do better" twice.
      11 | Use a password manager.
      12 |
    > 13 | #### **How to do better:**
         | ^^^^^^^^^^^^^^^^^^^^^^^^^^
      14 |
  the first of the two: passwords.md:9:1
       7 | ### We write them down.
       8 |
    >  9 | #### How to do better
         | ^^^^^^^^^^^^^^^^^^^^^
      10 |
  help: Join the two, or make this a deeper heading (#####).

Not fine: 1 practice with 1 level in 1 topic, and 0 other pages; 1 error.
`);
  });

  test("shows a fault in site.yaml as well", async () => {
    const { stderr } = await check(caseFolder("site-unknown-key"));
    expect(stderr).toContain(`error site-unknown-key  site.yaml:2:1
  Unknown key \`descripton\`.
      1 | title: Guidance
    > 2 | descripton: What we know.
        | ^^^^^^^^^^
      3 |
  help: Did you mean \`description\`?
`);
  });

  test("tells a file that is not there without a frame", async () => {
    const { stderr } = await check(caseFolder("site-missing"));
    expect(stderr).toMatch(/^error site-missing {2}site\.yaml:1:1\n {2}The content .*\n {2}help: .*\n\nNot fine: /);
  });

  test("is silent but for one line when there is nothing to tell", async () => {
    expect(await check(caseFolder("clean"))).toEqual({
      code: 0,
      stdout: "",
      stderr: "Fine: 3 practices with 15 levels in 2 topics, and 3 other pages; no faults.\n",
    });
  });

  test("counts one of a kind as one, and more as more", async () => {
    expect((await check(caseFolder("link-insecure"))).stderr).toMatch(/; 1 warning\.\n$/);
    expect((await check(caseFolder("everything-at-once"))).stderr).toMatch(/; 9 errors, 1 warning\.\n$/);
  });

  test.each([
    ["a tab", "\tOne"],
    ["emoji", `🚀🚀 ${"👩‍👩‍👧‍👦".repeat(30)}`],
    ["wide letters", "日本語".repeat(50)],
    ["letters with marks", "e\u0301".repeat(80)],
    ["a very long line", "word ".repeat(500)],
  ])("puts the mark below the link, also behind %s", async (_what, before) => {
    const { stderr } = await check(pageFolder(`One${before} [two](nowhere.md) ${before}`));
    const lines = stderr.split("\n");
    const at = lines.findIndex((line) => line.trimStart().startsWith(">"));
    const [line = "", carets = ""] = lines.slice(at, at + 2);
    expect(line.slice(carets.indexOf("^"), carets.lastIndexOf("^") + 1)).toBe("nowhere.md");
    expect(line.length).toBeLessThan(130);
  });
});

describe("colours", () => {
  const content = caseFolder("link-broken");

  test.each<[string, boolean, Surroundings]>([
    ["are used on a terminal", true, { isTTY: true }],
    ["are not used elsewhere", false, { isTTY: false }],
    ["are not used where NO_COLOR is set", false, { isTTY: true, env: { NO_COLOR: "1" } }],
    ["are used where NO_COLOR is empty, as it asks", true, { isTTY: true, env: { NO_COLOR: "" } }],
    ["are not used on a dumb terminal", false, { isTTY: true, env: { TERM: "dumb" } }],
    ["are used elsewhere where FORCE_COLOR is set", true, { env: { FORCE_COLOR: "1" } }],
    ["are not used where FORCE_COLOR is 0", false, { isTTY: true, env: { FORCE_COLOR: "0" } }],
    ["are not used where both are set", false, { isTTY: true, env: { NO_COLOR: "1", FORCE_COLOR: "1" } }],
  ])("%s", async (_when, hasColor, around) => {
    const { stderr } = await check(content, [], around);
    expect(stderr.includes(ESCAPE)).toBe(hasColor);
  });

  test("change nothing but the colour", async () => {
    const [plain, colored] = await Promise.all([check(content), check(content, [], { isTTY: true })]);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape is what is taken out
    expect(colored.stderr.replace(/\u001b\[\d+m/g, "")).toBe(plain.stderr);
  });

  test("never stand in a document for programs", async () => {
    for (const format of ["json", "github"]) {
      const { stdout, stderr } = await check(content, ["--format", format], { isTTY: true, env: { FORCE_COLOR: "1" } });
      expect(stdout).not.toContain(ESCAPE);
      expect(stderr).toBe("");
    }
  });
});

describe("github", () => {
  test("names the file as the repository knows it, with the place and the help", async () => {
    const { code, stdout, stderr } = await check(caseFolder("everything-at-once"), ["--format", "github"]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    const folder = "file=tests/cases/everything-at-once/content";
    expect(stdout.split("\n").slice(0, 3)).toEqual([
      `::error ${folder}/about.md,line=3,col=1,endLine=3,endColumn=5,title=unknown-key::Unknown key \`ower\`.%0ADid you mean \`owner\`?`,
      `::error ${folder}/about.md,line=6,col=8,endLine=6,endColumn=11,title=raw-html::Raw HTML is not passed on: readers would see "<b>".%0AUse Markdown instead, or put the tag between backticks to show it.`,
      `::warning ${folder}/about.md,line=6,col=41,endLine=6,endColumn=68,title=link-insecure::The link to http://example.org/standard is not encrypted.%0AUse \`https://\` if the site answers to it.`,
    ]);
    expect(stdout.trimEnd().split("\n")).toHaveLength(10);
  });

  test("escapes what would end a command early", async () => {
    const content = join(temporaryFolder(), "a,b:c%");
    writeFiles(content, {
      "site.yaml": "title: Guidance\n",
      "about.md": "---\ntitle: About\n---\n[x](50%25::off.md)\n",
    });
    const { stdout } = await check(content, ["--format", "github"], { cwd: join(content, "..") });
    expect(stdout).toMatch(/^::error file=a%2Cb%3Ac%25\/about\.md,line=4,.*::.*50%25.*%0A.*\n$/);
  });

  test("writes nothing when there is nothing to tell", async () => {
    expect(await check(caseFolder("clean"), ["--format", "github"])).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  test("names files plainly when the content folder is where one stands", async () => {
    const content = caseFolder("link-insecure");
    const { stdout } = await check(".", ["--format", "github"], { cwd: content });
    expect(stdout).toMatch(/^::warning file=about\.md,/);
  });
});

describe("json", () => {
  test("is one document with a line end, and nothing else", async () => {
    const { code, stdout, stderr } = await check(caseFolder("link-insecure"), ["--format", "json"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(JSON.parse(stdout)).toEqual({
      diagnostics: [
        {
          code: "link-insecure",
          severity: "warning",
          message: "The link to http://example.org/standard is not encrypted.",
          help: "Use `https://` if the site answers to it.",
          file: "about.md",
          line: 5,
          column: 20,
          endLine: 5,
          endColumn: 47,
          related: [],
        },
      ],
      summary: { topics: 0, practices: 0, levels: 0, pages: 1, errors: 0, warnings: 1 },
    });
  });

  test("names files from the content folder, wherever one stands", async () => {
    const content = caseFolder("link-insecure");
    const there = await check(content, ["--format", "json"]);
    const here = await check(relative(CASES, content), ["--format", "json"], { cwd: CASES });
    expect(here).toEqual(there);
  });
});

describe("a format or an option that does not exist", () => {
  test.each([
    [["--format", "xml"], 'no format "xml"'],
    [["--format"], "--format needs a value"],
    [["--fromat", "json"], "Did you mean --format?"],
    [["--strict=yes"], "--strict takes no value"],
    [["extra"], "one word too many"],
  ])("%j is wrong use", async (words, message) => {
    const { code, stdout, stderr } = await check(caseFolder("clean"), words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
    expect(stderr).toContain("waymark check --help");
  });

  test.each(["nowhere", "package.json"])("a content folder %s is wrong use", async (content) => {
    const { code, stdout, stderr } = await check(content);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("--content FOLDER");
  });
});

describe("how bad a fault is", () => {
  const WARNED = "See [the standard](http://example.org/standard).";
  const BROKEN = "See [the standard](standard.md).";
  const SCHEME = "See [the standard](javascript:alert(1)).";
  const withRules = (rules: string) => `title: Guidance\nrules: ${rules}\n`;

  test("warnings alone are fine, but not with --strict", async () => {
    const content = pageFolder(WARNED);
    expect((await check(content)).code).toBe(0);
    const strict = await check(content, ["--strict"]);
    expect(strict.code).toBe(1);
    expect(strict.stderr).toMatch(/^warning link-insecure/);
    expect(strict.stderr).toMatch(/Not fine: .*; 1 warning\.\n$/);
  });

  test("nothing to tell is fine also with --strict", async () => {
    expect((await check(caseFolder("clean"), ["--strict"])).code).toBe(0);
  });

  test("a site may turn a warning off", async () => {
    const { code, stderr } = await check(pageFolder(WARNED, withRules("{ link-insecure: off }")), ["--strict"]);
    expect(code).toBe(0);
    expect(stderr).toMatch(/^Fine: .*; no faults\.\n$/);
  });

  test("a site may make a warning an error", async () => {
    const { code, stderr } = await check(pageFolder(WARNED, withRules("{ link-insecure: error }")));
    expect(code).toBe(1);
    expect(stderr).toMatch(/^error link-insecure/);
  });

  test("a site may make an error a warning", async () => {
    const { code, stderr } = await check(pageFolder(BROKEN, withRules("{ link-broken: warning }")));
    expect(code).toBe(0);
    expect(stderr).toMatch(/^warning link-broken/);
  });

  test.each(["off", "warning"])("a site may not turn a fixed code down to %s", async (setting) => {
    const { code, stderr } = await check(pageFolder(SCHEME, withRules(`{ link-scheme: ${setting} }`)));
    expect(code).toBe(1);
    expect(stderr).toMatch(/^error link-scheme/m);
    expect(stderr).toMatch(
      /^error site-shape {2}site\.yaml:2:10\n {2}The severity of `link-scheme` cannot be changed\./m,
    );
  });
});
