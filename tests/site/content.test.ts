/** Our own guidance: it passes every rule, is plain, repeats no phrases and links to documents. */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PACKAGE_FOLDER } from "../../src/setup/package-folder.mjs";
import { waymark } from "../support/command.ts";
import { type BuiltSite, buildSite } from "../support/site.ts";

let site: BuiltSite;
beforeAll(async () => {
  site = await buildSite();
});
afterAll(() => site.close());

const page = (path: string) => readFileSync(join(site.folder, path, "index.html"), "utf8");
const practices = () =>
  site.addresses.filter((address) => /^\/(?!frameworks|print|matrix)[^/]+\/[^/]+\/$/.test(address));

test("passes the check with every rule on", async () => {
  const { code, stderr } = await waymark(["check", "--strict"]);
  expect(code, stderr).toBe(0);
});

test.each(["repeated-phrases", "plain-words", "safe-trials", "links", "mapped-levels", "clocks", "profiles"])(
  "passes tests/content/%s.mjs",
  (script) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [`tests/content/${script}.mjs`], {
      cwd: PACKAGE_FOLDER,
      encoding: "utf8",
    });
    expect(status, stdout + stderr).toBe(0);
  },
);

test("has thirty-seven practices of five levels with three parts, each with owner and dates", () => {
  expect(practices()).toHaveLength(37);
  for (const address of practices()) {
    const html = page(address);
    expect(html.match(/ class="level"/g), address).toHaveLength(5);
    for (const part of ["good-enough", "do-better", "evidence"]) {
      expect(html.match(new RegExp(`id="level-\\d-${part}"`, "g")), `${address} ${part}`).toHaveLength(5);
    }
    for (const fact of ["Owner", "Last reviewed", "Next review by"])
      expect(html, address).toContain(`<dt>${fact}</dt>`);
  }
});

test("says what each page is about in words of its own, short enough to be shown", () => {
  // Sheets for printing are not listed: they hold the text of other pages.
  const listed = site.addresses.filter((address) => !address.startsWith("/print/"));
  const descriptions = listed.map((address) => {
    const html = readFileSync(join(site.folder, address.replace(/\/$/, "/index.html")), "utf8");
    return /<meta name="description" content="([^"]*)">/.exec(html)?.[1]?.replace(/&[a-z0-9#]+;/g, "'") ?? "";
  });
  expect(new Set(descriptions).size).toBe(listed.length);
  for (const text of descriptions) {
    expect(text.length, text).toBeGreaterThan(40);
    expect(text.length, text).toBeLessThanOrEqual(160);
  }
});

describe("frameworks", () => {
  test("are shown on a practice, each id linked to the reverse index", () => {
    const html = page("identity-and-access/privileged-access");
    expect(html).toContain('<a href="/frameworks/caf-4.0/#B2.c">B2.c</a>');
    expect(html).toMatch(/<a href="\/frameworks\/cis-8.1\/#5\.4">5\.4<\/a>/);
    expect(html).toMatch(/<a class="mapping-level"[^>]* href="#level-2">/);
  });

  test("have a page each, with an anchor for every id and what answers it", () => {
    const files = readdirSync(join(PACKAGE_FOLDER, "content/frameworks"));
    expect(files).toHaveLength(13);
    for (const file of files) expect(page(`frameworks/${file.replace(/\.yaml$/, "")}`)).toContain("<h1>");
    const caf = page("frameworks/caf-4.0");
    const row = /<tr id="B2\.c">.*?<\/tr>/s.exec(caf)?.[0] ?? "";
    expect(row).toContain('href="/identity-and-access/privileged-access/"');
    expect(caf.match(/ id="[A-D]\d\.[a-f]"/g)).toHaveLength(41);
    expect(page("frameworks/slsa-1.2")).toContain('id="Build-L2"');
    expect(page("frameworks/cis-8.1")).not.toMatch(/<strong>5\.4<\/strong> \w/);
  });
});

describe("the glossary", () => {
  test("is a page of its own, and explains a word where it is first used on a page", () => {
    expect(page("glossary").match(/<dfn>/g)?.length).toBeGreaterThan(50);
    const html = page("identity-and-access/multi-factor-authentication");
    const links = [...html.matchAll(/<a class="term" id="use-([^"]+)" href="#word-([^"]+)">/g)];
    expect(links.length).toBeGreaterThan(2);
    expect(new Set(links.map(([, id]) => id)).size).toBe(links.length);
    for (const [, id, target] of links) {
      expect(id).toBe(target);
      expect(html).toContain(`<div id="word-${id}">`);
      expect(html).toContain(`href="#use-${id}"`);
    }
    expect(html).not.toMatch(/<h\d[^>]*>[^<]*<a class="term"/);
  });
});

test("a review that is overdue is told only against a date that is given", async () => {
  expect((await waymark(["check", "--strict", "--today", "2026-12-01"])).code).toBe(0);
  const late = await waymark(["check", "--today", "2030-01-01"]);
  expect(late.code).toBe(0);
  expect(late.stderr.match(/review-overdue/g)).toHaveLength(37);
  expect((await waymark(["check", "--strict", "--today", "2030-01-01"])).code).toBe(1);
  const wrong = await waymark(["check", "--today", "tomorrow"]);
  expect(wrong.code).toBe(2);
  expect(wrong.stderr).toContain("no date");
});
