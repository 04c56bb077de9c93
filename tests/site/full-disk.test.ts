/**
 * A disk that is full, or may not be written to, at any moment of a build: one sentence with the path, exit code 3,
 * and the site that was there before. The calls of the file system fail in this process, because tests may run as root.
 */
import { mkdtempSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PACKAGE_FOLDER } from "../../src/setup/package-folder.mjs";
import { waymark } from "../support/command.ts";
import { smallSite, writeFiles } from "../support/content/content.ts";

/** Every call by which a build writes, by name; `open` counts only where it makes a file. */
const SYNC = [
  "openSync",
  "writeFileSync",
  "fsyncSync",
  "mkdirSync",
  "mkdtempSync",
  "renameSync",
  "symlinkSync",
  "chmodSync",
] as const;

type Call = (...words: unknown[]) => unknown;
const require = createRequire(import.meta.url);
const fs: Record<string, Call> = require("node:fs");

let root = "";
beforeAll(async () => {
  root = mkdtempSync(join(realpathSync(tmpdir()), "waymark-full-"));
  writeFiles(join(root, "content"), smallSite(2));
  expect((await build("")).code).toBe(0);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Without the cache, which a full disk only costs its use. */
const build = (name: string) => {
  // Compressing takes as long as all the rest, and writes files only.
  const compressed = name === "writeFileSync" ? ["--compress"] : [];
  const words = ["--no-cache", "--content", "content", "--output", "site", "--today", "2026-11-20"];
  return waymark(["build", ...compressed, ...words], { cwd: root });
};

/** The error of the system; where it is about writing to what is open, it names no path. */
function failure(code: "ENOSPC" | "EROFS", name: string, words: readonly unknown[]): Error {
  const place = /^(?:writeFile|fsync)/.test(name)
    ? name.replace(/File|Sync/g, "")
    : `${name.replace("Sync", "")} ${words.map((word) => `'${String(word)}'`).join(" -> ")}`;
  const text = code === "ENOSPC" ? "no space left on device" : "read-only file system";
  return Object.assign(new Error(`${code}: ${text}, ${place}`), { code });
}

/** Runs a build in which the calls of a name fail, from number `at` on; resolves to its end and the number of calls. */
async function buildWith(name: string, code: "ENOSPC" | "EROFS", at: number) {
  const whole = fs[name];
  if (whole === undefined) throw new Error(`there is no ${name}`);
  let calls = 0;
  fs[name] = (...words) => {
    const isOurs = words.some((word) => String(word).startsWith(root)) || typeof words[0] === "number";
    const makes = name !== "openSync" || String(words[1]).startsWith("w");
    if (!isOurs || !makes || calls++ < at) return whole(...words);
    throw failure(code, name, words);
  };
  try {
    return { ...(await build(name)), calls };
  } finally {
    fs[name] = whole;
  }
}

test("nothing is written by calls that end later, which the rows below do not see", () => {
  const folder = join(PACKAGE_FOLDER, "src");
  const imported = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.m?[jt]s$/.test(path) && !path.startsWith("client"))
    .flatMap((path) => {
      const text = readFileSync(join(folder, path), "utf8");
      return [...text.matchAll(/import ([^;]+?) from "node:fs\/promises"/g)].map(([, names]) => names);
    });
  expect(imported).toEqual(["{ readFile }"]);
});

describe.each(SYNC)("where %s fails", (name) => {
  test.each(["ENOSPC", "EROFS"] as const)(
    "with %s, from the first time on, from the middle on, and the last time",
    async (code) => {
      // Another register each time, so that it is written as well.
      rmSync(join(root, "content/register.json"), { force: true });
      const { calls } = await buildWith(name, code, Number.POSITIVE_INFINITY);
      expect(calls, "a row whose call is never made tests nothing").toBeGreaterThan(0);
      const before = readFileSync(join(root, "site/index.html"), "utf8");
      for (const at of new Set([0, calls >> 1, calls - 1])) {
        if (at < 0 || at >= calls) continue;
        rmSync(join(root, "content/register.json"), { force: true });
        const { code: exit, stderr } = await buildWith(name, code, at);
        expect(stderr).toMatch(/^waymark: [^\n]+\n$/);
        expect(stderr).toContain(root);
        expect(exit).toBe(3);
        expect(readFileSync(join(root, "site/index.html"), "utf8")).toBe(before);
      }
      // The live site may have files of the one before it, and a list of them.
      const list = `carried-${basename(readlinkSync(join(root, "site")))}.json`;
      const left = readdirSync(join(root, ".site.waymark")).filter(
        (entry) => !entry.startsWith("release-") && entry !== list,
      );
      expect(left).toEqual([]);
      expect(readdirSync(join(root, "content")).filter((entry) => entry.endsWith(".partial"))).toEqual([]);
    },
  );
});
