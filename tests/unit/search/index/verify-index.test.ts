/** An index that is short, cut off or of other pages stops a site from being published. */
import { cpSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { contentHash } from "../../../../src/search/index/content-hash.ts";
import { verifyIndex } from "../../../../src/search/index/verify-index.ts";
import type { LevelsFile, SiteFile } from "../../../../src/search/query/index/format.ts";
import { waymark } from "../../../support/command.ts";
import { smallSite, temporaryFolder, writeFiles } from "../../../support/content/content.ts";

const ADDRESSES = ["/", "/safety/", "/safety/practice-1/", "/safety/practice-2/"];
let built: string;

beforeAll(async () => {
  const { mkdtempSync } = await import("node:fs");
  const { tmpdir } = await import("node:os");
  const root = mkdtempSync(join(tmpdir(), "waymark-whole-"));
  writeFiles(join(root, "content"), smallSite());
  const words = ["build", "--content", join(root, "content"), "--output", join(root, "site")];
  expect((await waymark(words)).code).toBe(0);
  built = join(root, "site", "pagefind");
  return () => rmSync(root, { recursive: true });
});

/** A copy of the index to be damaged. */
function copy(): string {
  const folder = join(temporaryFolder(), "pagefind");
  cpSync(built, folder, { recursive: true });
  return folder;
}

const firstIn = (folder: string, below: string, pattern: RegExp): string => {
  const name = readdirSync(join(folder, below)).find((one) => pattern.test(one));
  if (name === undefined) throw new Error(`nothing in ${below} is like ${pattern}`);
  return join(folder, below, name);
};

test("a whole index passes", () => {
  expect(() => verifyIndex(copy(), ADDRESSES)).not.toThrow();
});

describe("what is missing", () => {
  test.each([
    ["", /^pagefind\.js$/],
    ["", /^pagefind-entry\.json$/],
    ["levels", /^levels\.json$/],
    ["levels", /^site-/],
    ["levels", /^terms-/],
    ["levels", /^cards-/],
    ["levels", /^words-/],
    ["fragment", /./],
  ])("in %s, like %s, is named", (below, pattern) => {
    const folder = copy();
    rmSync(firstIn(folder, below, pattern));
    expect(() => verifyIndex(folder, ADDRESSES)).toThrow(/lacks|no text/);
  });
});

describe("what is cut off", () => {
  test.each([
    ["", /pf_meta$/],
    ["", /^wasm\.en/],
    ["index", /./],
    ["fragment", /./],
    ["levels", /^site-/],
    ["levels", /^terms-/],
    ["levels", /^cards-/],
    ["levels", /^words-/],
    ["levels", /^levels\.json$/],
  ])("in %s, like %s, does not pass", (below, pattern) => {
    const folder = copy();
    const file = firstIn(folder, below, pattern);
    truncateSync(file, Math.floor(readFileSync(file).length * 0.8));
    expect(() => verifyIndex(folder, ADDRESSES)).toThrow();
  });
});

describe("what is of other pages", () => {
  test("a page that was not indexed", () => {
    expect(() => verifyIndex(copy(), [...ADDRESSES, "/safety/new/"])).toThrow("has 4 of 5 pages");
  });

  test("a page under another address", () => {
    const others = ADDRESSES.with(-1, "/safety/moved/");
    expect(() => verifyIndex(copy(), others)).toThrow("lacks /safety/moved/");
  });

  test("cards of fewer pages than there are terms of", () => {
    const folder = copy();
    const path = join(folder, "levels/levels.json");
    const levels: LevelsFile = JSON.parse(readFileSync(path, "utf8"));
    const site: SiteFile = JSON.parse(readFileSync(join(folder, "levels", levels.site), "utf8"));
    const text = JSON.stringify({ ...site, pages: site.pages.slice(1) });
    const name = `site-${contentHash([text])}.json`;
    writeFileSync(join(folder, "levels", name), text);
    writeFileSync(path, JSON.stringify({ ...levels, site: name }));
    expect(() => verifyIndex(folder, ADDRESSES)).toThrow(/cards of|lengths of/);
  });
});

test("the same content gives the same index, byte for byte", async () => {
  const root = temporaryFolder();
  writeFiles(join(root, "content"), smallSite());
  await waymark(["build", "--content", join(root, "content"), "--output", join(root, "site")]);
  const files = (folder: string) =>
    readdirSync(folder, { recursive: true, encoding: "utf8", withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length))
      .sort();
  const again = join(root, "site", "pagefind");
  expect(files(again)).toEqual(files(built));
  for (const name of files(built))
    expect(readFileSync(join(again, name)).equals(readFileSync(join(built, name)))).toBe(true);
});
