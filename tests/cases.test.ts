/**
 * Case folders: `cases/<code>/` and `cases/<code>--<variant>/` hold the smallest
 * content that provokes a diagnostic, beside `expected.json`, which says what a
 * person expects to be told and where. Each is run through the real command line;
 * further words for it, such as `--frozen`, are listed in `options.json`.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { resolveLink } from "../src/base/address/resolve.ts";
import { CATALOGUE, CODES, isCode } from "../src/base/diagnostics/catalogue.ts";
import type { Finding } from "../src/base/diagnostics/diagnostic.ts";
import { writeAddressBook } from "../src/content/check/address-book.ts";
import { placePages } from "../src/content/check/check.ts";
import { outlineOf } from "../src/content/check/outline.ts";
import { RULES } from "../src/content/check/rules.ts";
import { readFrameworks } from "../src/content/config/frameworks.ts";
import { readGlossary } from "../src/content/config/glossary.ts";
import { itemKinds } from "../src/content/config/part-kind.ts";
import { readSiteConfig } from "../src/content/config/site-config.ts";
import { parseFrontMatter } from "../src/content/parse/front-matter.ts";
import { LevelNumbering } from "../src/content/parse/level-numbering.ts";
import { createBodyParser } from "../src/content/parse/page.ts";
import { withItems } from "../src/content/parse/places/item-levels.ts";
import { MAX_TEXT_BYTES, readFolder } from "../src/content/read/folder.ts";
import { firstDays, movedAddresses, openRegister } from "../src/register/build-step.ts";
import { generatedPages } from "../src/site/render/pages/kinds.ts";
import { type Ended, waymark } from "./support/command.ts";
import { temporaryFolder, writeFiles } from "./support/content/content.ts";

const CASES = join(import.meta.dirname, "cases");
const NAMES = readdirSync(CASES).sort();
/** Cases that are about more than one code. */
const MIXED = ["clean", "everything-at-once", "ordinary-edits", "written-elsewhere"];

const place = z.object({ file: z.string(), line: z.int().min(1), column: z.int().min(1) });

const expectation = z.strictObject({
  code: z.string().refine(isCode),
  severity: z.enum(["error", "warning"]),
  ...place.shape,
  endColumn: z.int().optional(),
  messageIncludes: z.string().min(1),
  helpIncludes: z.string().min(1),
  related: z.array(place.extend({ messageIncludes: z.string().min(1) })).optional(),
});
type Expectation = z.infer<typeof expectation>;

/** The document that other programs rely on: keys may be added, never changed. */
const report = z.object({
  diagnostics: z.array(
    z.object({
      code: z.string().refine(isCode),
      severity: z.enum(["error", "warning"]),
      message: z.string().min(1),
      help: z.string().min(1),
      ...place.shape,
      endLine: z.int().min(1),
      endColumn: z.int().min(1),
      related: z.array(place.extend({ message: z.string().min(1) })),
    }),
  ),
  summary: z.object({
    topics: z.int(),
    practices: z.int(),
    levels: z.int(),
    pages: z.int(),
    errors: z.int(),
    warnings: z.int(),
  }),
});
type Report = z.infer<typeof report>;

const contentOf = (name: string) => join(CASES, name, "content");
const expectedOf = (name: string): Expectation[] =>
  z.array(expectation).parse(JSON.parse(readFileSync(join(CASES, name, "expected.json"), "utf8")));

/** The date that cases about days need, and the base path that one needs, are given to all. */
const TODAY = "2024-06-01";
const check = (content: string, ...options: string[]) =>
  waymark(["check", "--content", content, "--format", "json", "--today", TODAY, "--base", "/guidance/", ...options]);

/** Further words that a case is checked with; most need none. */
function optionsOf(name: string): string[] {
  const file = join(CASES, name, "options.json");
  return existsSync(file) ? z.array(z.string()).parse(JSON.parse(readFileSync(file, "utf8"))) : [];
}

/** What a run told, having seen that stdout is one document and that nothing else was written. */
function told({ stdout, stderr }: Ended): Report {
  expect(stderr).toBe("");
  expect(stdout.endsWith("}\n")).toBe(true);
  return report.parse(JSON.parse(stdout));
}

/** The exit code that the contract gives to what was told. */
function exitCode(diagnostics: readonly { code: string; severity: string }[]): number {
  if (diagnostics.some(({ code }) => code === "file-unreadable")) return 3;
  return diagnostics.some(({ severity }) => severity === "error") ? 1 : 0;
}

type Told = Report["diagnostics"][number];

const byPlace = (a: Told, b: Told) =>
  Number(a.file > b.file) - Number(a.file < b.file) || a.line - b.line || a.column - b.column;

describe("each case is told as a person expects", () => {
  const runs = new Map<string, Ended>();
  const runOf = (name: string): Ended => {
    const run = runs.get(name);
    if (!run) throw new Error(`the case ${name} was not run`);
    return run;
  };

  beforeAll(async () => {
    for (const name of NAMES) runs.set(name, await check(contentOf(name), ...optionsOf(name)));
  });

  test.each(NAMES)("%s", (name) => {
    const run = runOf(name);
    const { diagnostics, summary } = told(run);
    const expected = expectedOf(name);

    const outline = ({ code, severity, file, line, column }: Told | Expectation) =>
      `${file}:${line}:${column} ${severity} ${code}`;
    expect(diagnostics.map(outline)).toEqual(expected.map(outline));
    expected.forEach(({ endColumn, messageIncludes, helpIncludes, related = [] }, index) => {
      const diagnostic = diagnostics[index];
      expect(diagnostic?.message).toContain(messageIncludes);
      expect(diagnostic?.help).toContain(helpIncludes);
      if (endColumn !== undefined) expect(diagnostic).toMatchObject({ endColumn });
      expect(diagnostic?.related).toEqual(
        related.map(({ messageIncludes, ...start }) => ({
          ...start,
          message: expect.stringContaining(messageIncludes),
        })),
      );
    });

    expect(diagnostics).toEqual([...diagnostics].sort(byPlace));
    expect(run.code).toBe(exitCode(expected));
    expect(summary).toMatchObject({
      errors: expected.filter(({ severity }) => severity === "error").length,
      warnings: expected.filter(({ severity }) => severity === "warning").length,
    });
  });

  test("everything at once: ten faults in four files come out of one run", () => {
    const { diagnostics } = told(runOf("everything-at-once"));
    expect(new Set(diagnostics.map(({ code }) => code)).size).toBe(10);
    expect(new Set(diagnostics.map(({ file }) => file)).size).toBe(4);
  });

  test("a clean site is counted and has nothing to tell", () => {
    expect(told(runOf("clean"))).toEqual({
      diagnostics: [],
      summary: { topics: 2, practices: 3, levels: 15, pages: 3, errors: 0, warnings: 0 },
    });
  });

  test("content that was written for another generator has warnings only", () => {
    const { diagnostics, summary } = told(runOf("written-elsewhere"));
    expect(summary).toMatchObject({ practices: 1, levels: 5, errors: 0 });
    expect(new Set(diagnostics.map(({ severity }) => severity))).toEqual(new Set(["warning"]));
  });
});

/** What git cannot hold, made on the spot: code, what to do to a folder, and what is told. */
const MADE: readonly {
  readonly code: string;
  readonly title: string;
  readonly make: (content: string) => void;
  readonly expected: readonly Partial<Expectation>[];
}[] = [
  {
    code: "folder-empty",
    title: "a folder without anything",
    make: () => {},
    expected: [
      { code: "folder-empty", file: "." },
      { code: "site-missing", file: "site.yaml" },
    ],
  },
  {
    code: "folder-empty",
    title: "a folder with hidden Markdown only",
    make: (content) =>
      writeFiles(content, { "site.yaml": "title: Guidance\n", ".git/a.md": "", "node_modules/b/c.md": "" }),
    expected: [{ code: "folder-empty", file: "." }],
  },
  {
    code: "file-unreadable",
    title: "a symbolic link that leads to nothing",
    make: (content) => symlinkSync("gone.md", join(content, "link.md")),
    expected: [{ code: "file-unreadable", file: "link.md", messageIncludes: "leads to nothing" }],
  },
  {
    code: "file-encoding",
    title: "a page in Latin-1",
    make: (content) => writeFiles(content, { "page.md": Buffer.from("---\ntitle: Caf\xe9\n---\n", "latin1") }),
    expected: [{ code: "file-encoding", file: "page.md", helpIncludes: "UTF-8" }],
  },
  {
    code: "file-encoding",
    title: "a page in UTF-16",
    make: (content) => writeFiles(content, { "page.md": Buffer.from("\ufeff---\ntitle: Page\n---\n", "utf16le") }),
    expected: [{ code: "file-encoding", file: "page.md" }],
  },
  {
    code: "file-encoding",
    title: "a site.yaml in Latin-1, which is not called missing as well",
    make: (content) => writeFiles(content, { "site.yaml": Buffer.from("title: Caf\xe9\n", "latin1") }),
    expected: [{ code: "file-encoding", file: "site.yaml" }],
  },
  {
    code: "file-too-large",
    title: "a page of five megabytes",
    make: (content) => writeFiles(content, { "page.md": "x".repeat(MAX_TEXT_BYTES + 1024 * 1024) }),
    expected: [{ code: "file-too-large", file: "page.md", messageIncludes: "5.0 MB" }],
  },
  {
    code: "file-loop",
    title: "a symbolic link to itself",
    make: (content) => symlinkSync("link.md", join(content, "link.md")),
    expected: [{ code: "file-loop", file: "link.md", messageIncludes: "back to itself" }],
  },
  {
    code: "file-loop",
    title: "a symbolic link to a folder that holds it",
    make: (content) => {
      mkdirSync(join(content, "topic"));
      symlinkSync("..", join(content, "topic/up"));
    },
    expected: [{ code: "file-loop", file: "topic/up", messageIncludes: "a folder that holds it" }],
  },
  {
    code: "file-loop",
    title: "two symbolic links that lead round in a circle",
    make: (content) => {
      for (const name of ["a", "b"]) mkdirSync(join(content, name));
      symlinkSync("../b", join(content, "a/to-b"));
      symlinkSync("../a", join(content, "b/to-a"));
    },
    expected: [
      { code: "file-loop", file: "a/to-b/to-a" },
      { code: "file-loop", file: "b/to-a/to-b" },
    ],
  },
  {
    code: "file-special",
    title: "a folder in the place of the register",
    make: (content) => mkdirSync(join(content, "register.json")),
    expected: [{ code: "file-special", file: "register.json", messageIncludes: "This is a folder" }],
  },
  {
    code: "file-outside",
    title: "a symbolic link out of the folder",
    make: (content) => {
      writeFiles(join(content, "../outside"), { "secret.md": "---\ntitle: Secret\n---\n" });
      symlinkSync("../outside/secret.md", join(content, "link.md"));
      symlinkSync("../outside", join(content, "link"));
    },
    expected: [
      { code: "file-outside", file: "link" },
      { code: "file-outside", file: "link.md", helpIncludes: "Copy the file" },
    ],
  },
  {
    code: "file-hidden",
    title: "symbolic links to a hidden file and into a hidden folder",
    make: (content) => {
      writeFiles(content, { ".env": "KEY=1\n", ".notes/a.csv": "For us alone.\n" });
      symlinkSync(".env", join(content, "keys.csv"));
      symlinkSync(".notes/a.csv", join(content, "notes.csv"));
    },
    expected: [
      { code: "file-hidden", file: "keys.csv", messageIncludes: "not read by its own name" },
      { code: "file-hidden", file: "notes.csv", helpIncludes: "Remove the" },
    ],
  },
];

describe("what git cannot hold is told as well", () => {
  test.each(MADE)("$code: $title", async ({ code, make, expected }) => {
    const content = join(temporaryFolder(), "content");
    mkdirSync(content);
    if (code !== "folder-empty") {
      writeFiles(content, { "site.yaml": "title: Guidance\n", "about.md": "---\ntitle: About us\n---\n" });
    }
    make(content);
    const run = await check(content);
    const { diagnostics } = told(run);
    expect(diagnostics).toEqual(
      expected.map(({ messageIncludes = "", helpIncludes = "", ...known }) =>
        expect.objectContaining({
          severity: "error",
          line: 1,
          column: 1,
          ...known,
          message: expect.stringContaining(messageIncludes),
          help: expect.stringContaining(helpIncludes),
        }),
      ),
    );
    expect(run.code).toBe(exitCode(diagnostics));
  });

  test("file-unreadable stands beside what the readable files have to tell", async () => {
    const content = temporaryFolder();
    writeFiles(content, { "site.yaml": "title: Guidance\n", "about.md": "---\ntitle: About\nower: us\n---\n" });
    symlinkSync("gone.md", join(content, "link.md"));
    const run = await check(content);
    expect(told(run).diagnostics.map(({ code }) => code)).toEqual(["unknown-key", "file-unreadable"]);
    expect(run.code).toBe(3);
  });

  test("a symbolic link that stays inside is followed", async () => {
    const content = temporaryFolder();
    writeFiles(content, { "site.yaml": "title: Guidance\n", "about.md": "---\ntitle: About us\n---\n" });
    symlinkSync("about.md", join(content, "who-we-are.md"));
    const run = await check(content);
    expect(run.code).toBe(0);
    expect(told(run).summary).toMatchObject({ pages: 2, errors: 0, warnings: 0 });
  });
});

describe("the catalogue, the rules and the cases agree", () => {
  test.each(CODES)("%s has a case", (code) => {
    expect([...NAMES, ...MADE.map((made) => made.code)]).toContain(code);
  });

  test.each(NAMES.filter((name) => !MIXED.includes(name)))("the case %s provokes its own code and no other", (name) => {
    const [code] = name.split("--");
    expect(new Set(expectedOf(name).map((expected) => expected.code))).toEqual(new Set([code]));
  });

  test("a case expects the severity that the catalogue gives", () => {
    for (const name of NAMES) {
      for (const { code, severity } of expectedOf(name)) expect(CATALOGUE[code].severity, name).toBe(severity);
    }
  });

  test("every rule names codes that exist, and no code has two rules", () => {
    const codes = RULES.flatMap((rule) => rule.codes);
    for (const code of codes) expect(CODES).toContain(code);
    expect(new Set(codes).size).toBe(codes.length);
  });

  test("every rule tells all of its codes in some case, and never another", () => {
    const found = new Map(RULES.map((rule) => [rule, new Set<string>()]));
    for (const name of NAMES) {
      const context = contextOf(contentOf(name));
      for (const rule of RULES) for (const { code } of findings(rule.check(context))) found.get(rule)?.add(code);
    }
    for (const [rule, codes] of found) expect([...codes].sort()).toEqual([...rule.codes].sort());
  });
});

const findings = (found: Iterable<Finding>): Finding[] => [...found];

/** What rules are given to look at, without the command line around it. */
function contextOf(content: string) {
  const source = readFolder(content).value;
  const { markdown, assets } = source;
  const config = readSiteConfig(source.site).value;
  const frameworks = readFrameworks(source.frameworks).value;
  const glossary = readGlossary(source.glossary).value;
  const tree = placePages(markdown.map(parseFrontMatter), { drafts: false, hasLadders: config.hasLadders }).value;
  const parseBody = createBodyParser();
  const records = tree.pages.map((placed) => ({
    ...placed,
    page: withItems(
      parseBody(placed.front, placed.kind === "practice", undefined, itemKinds(config)),
      new LevelNumbering(config.levels),
    ),
  }));
  const paths = assets.map(({ path }) => path);
  const settings = { config, frameworks, glossary };
  const generated = generatedPages(outlineOf(records, settings));
  const kept = openRegister(source.register, records, { config, generated });
  const [moved, firstPublished] = [movedAddresses(kept), firstDays(kept)];
  const book = writeAddressBook(records, { ...settings, generated, assets: paths, moved, today: TODAY });
  const internal = records.flatMap(({ page }) =>
    page.links.filter(({ target }) => target.kind === "internal").map((link) => ({ link, file: page.file })),
  );
  const resolutions = new Map(internal.map(({ link, file }) => [link, resolveLink(link.href, file, book)]));
  const practices = records.filter(({ kind }) => kind === "practice");
  return { config, frameworks, firstPublished, today: TODAY, tree, records, practices, book, resolutions };
}
