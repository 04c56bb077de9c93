/** The sheets for printing: everything, one level of everything, and the same by topic on a large site. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { MOST_ON_A_SHEET } from "../../src/base/address/print.ts";
import { waymark } from "../support/command.ts";
import { practice, smallSite, temporaryFolder, writeFiles } from "../support/content/content.ts";

async function build(files: Record<string, string>) {
  const root = temporaryFolder();
  writeFiles(join(root, "content"), files);
  const { code, stderr } = await waymark(["build", "--content", join(root, "content"), "--output", join(root, "site")]);
  return {
    code,
    stderr,
    sheet: (path: string) => readFileSync(join(root, "site/print", path, "index.html"), "utf8"),
    hasSheet: (path: string) => existsSync(join(root, "site/print", path, "index.html")),
    file: (path: string) => readFileSync(join(root, "site", path), "utf8"),
  };
}

/** A practice whose texts link to a neighbour, to one of its levels, to itself and to a heading. */
const linking = practice(
  "Linked?",
  "[page](practice-1.md) [level](practice-1.md#level-2) [own](#level-1) [part](#level-2-do-better)\n\n##### Deeper down\n\n![id=](steps.png) [heading](#deeper-down)",
);

describe("the sheet with everything", () => {
  test("has every practice once, in order, with all levels and parts", async () => {
    const { code, sheet } = await build(smallSite(3));
    expect(code).toBe(0);
    const html = sheet("");
    const ids = [...html.matchAll(/<article class="sheet-practice" id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual(["safety--practice-1", "safety--practice-2", "safety--practice-3"]);
    for (const id of ids) {
      expect(html).toContain(`id="${id}--level-1"`);
      expect(html).toContain(`id="${id}--level-2-do-better"`);
      expect(html).toContain(`href="#${id}"`);
    }
  });

  test("keeps links between its practices on the sheet, and gives every id its page's name", async () => {
    const { code, stderr, sheet } = await build({
      ...smallSite(1),
      "safety/linked.md": linking.replaceAll("![id=](steps.png)", ""),
    });
    expect(stderr).toContain("Published");
    expect(code).toBe(0);
    const html = sheet("");
    expect(html).toContain('<a href="#safety--practice-1">page</a>');
    expect(html).toContain('<a href="#safety--practice-1--level-2">level</a>');
    expect(html).toContain('<a href="#safety--linked--level-1">own</a>');
    expect(html).toMatch(/<h6 id="safety--linked--section-deeper-down">Deeper down<\/h6>/);
    expect(html).toContain('<a href="#safety--linked--section-deeper-down">heading</a>');
    const all = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(all).size).toBe(all.length);
  });

  test("is not confused by a picture's words that look like an id", async () => {
    const { code, sheet } = await build({ ...smallSite(1), "safety/linked.md": linking, "safety/steps.png": "png" });
    expect(code).toBe(0);
    expect(sheet("")).toContain('alt="id="');
  });

  test("is not for search engines, and is a link away from every page", async () => {
    const { file, sheet } = await build({
      ...smallSite(1),
      "site.yaml": "title: T\nurl: https://example.org/\nlevels: { min: 2, max: 2 }\n",
    });
    expect(sheet("")).toContain('<meta name="robots" content="noindex">');
    expect(file("sitemap.xml")).not.toContain("/print/");
    expect(file("safety/practice-1/index.html")).toContain('href="/print/"');
    expect(sheet("")).toContain(">https://example.org/safety/practice-1/#level-2</a>");
  });

  test("explains the words that its practices use, once", async () => {
    const { code, sheet } = await build({
      ...smallSite(2, "We use MFA."),
      "glossary.yaml":
        "- term: MFA\n  meaning: Signing in with two kinds of proof.\n- term: SSO\n  meaning: One sign-in.\n",
    });
    expect(code).toBe(0);
    expect(sheet("").match(/id="word-mfa"/g)).toHaveLength(1);
    expect(sheet("")).not.toContain('id="word-sso"');
    expect(sheet("").match(/href="#word-mfa"/g)).toHaveLength(2);
  });
});

describe("the sheet of a level", () => {
  test("has that level of every practice and no other", async () => {
    const { sheet, hasSheet } = await build(smallSite(2));
    const html = sheet("level-2");
    expect(html.match(/class="sheet-level"/g)).toHaveLength(2);
    expect(html).not.toContain('data-level="1"');
    expect(hasSheet("level-3")).toBe(false);
  });

  test("leads to the practice's page for what it does not show", async () => {
    const { sheet } = await build({ ...smallSite(1), "safety/linked.md": linking.replaceAll("![id=](steps.png)", "") });
    const html = sheet("level-2");
    expect(html).toContain('<a href="#safety--practice-1--level-2">level</a>');
    expect(html).toContain('<a href="/safety/linked/#level-1">own</a>');
    expect(html).toContain('<a href="/safety/practice-1/">page</a>');
  });
});

test("a site that is too large for one sheet has sheets of its topics", async () => {
  const { code, sheet, hasSheet } = await build(smallSite(MOST_ON_A_SHEET + 1));
  expect(code).toBe(0);
  expect(sheet("")).not.toContain("sheet-practice");
  expect(sheet("")).toContain('href="/print/safety/"');
  expect(sheet("level-1")).toContain('href="/print/safety/level-1/"');
  expect(sheet("safety").match(/<article class="sheet-practice"/g)).toHaveLength(MOST_ON_A_SHEET + 1);
  expect(sheet("safety/level-1").match(/class="sheet-level"/g)).toHaveLength(MOST_ON_A_SHEET + 1);
  expect(hasSheet("safety/level-2")).toBe(true);
});

test("a site without practices has a sheet that says so", async () => {
  const { code, sheet } = await build({
    "site.yaml": "title: Empty\n",
    "index.md": "---\ntitle: Empty\n---\nHello.\n",
  });
  expect(code).toBe(0);
  expect(sheet("")).toContain("There are no practices here yet.");
});
