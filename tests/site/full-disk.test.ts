/**
 * A disk that is full, or may not be written to, at any moment of a build: one sentence with the path, exit code 3,
 * and the site that was there before. The calls of the file system fail in this process, because tests may run as root.
 */
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { waymark } from "../support/command.ts";
import { smallSite, writeFiles } from "../support/content/content.ts";

/** Calls that write, by name; `open` counts only where it makes a file. */
const SYNC = [
  "openSync",
  "writeFileSync",
  "mkdirSync",
  "mkdtempSync",
  "renameSync",
  "symlinkSync",
  "chmodSync",
] as const;
const LATER = ["writeFile", "mkdir"] as const;

type Call = (...words: unknown[]) => unknown;
const require = createRequire(import.meta.url);
const fs: Record<string, Call> = require("node:fs");
const later: Record<string, Call> = require("node:fs/promises");

let root = "";
beforeAll(async () => {
  root = mkdtempSync(join(realpathSync(tmpdir()), "waymark-full-"));
  writeFiles(join(root, "content"), smallSite(2));
  expect((await build()).code).toBe(0);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Without the cache, which a full disk only costs its use. */
const build = () =>
  waymark(["build", "--no-cache", "--content", "content", "--output", "site", "--today", "2026-11-20"], { cwd: root });

/** The error of the system; where it is about writing to what is open, it names no path. */
function failure(code: "ENOSPC" | "EROFS", name: string, words: readonly unknown[]): Error {
  const place = /^writeFile/.test(name)
    ? "write"
    : `${name.replace("Sync", "")} ${words.map((word) => `'${String(word)}'`).join(" -> ")}`;
  const text = code === "ENOSPC" ? "no space left on device" : "read-only file system";
  return Object.assign(new Error(`${code}: ${text}, ${place}`), { code });
}

/** Runs a build in which the calls of a name fail, from number `at` on; resolves to its end and the number of calls. */
async function buildWith(name: string, code: "ENOSPC" | "EROFS", at: number) {
  const owner = name.endsWith("Sync") ? fs : later;
  const whole = owner[name];
  if (whole === undefined) throw new Error(`there is no ${name}`);
  let calls = 0;
  owner[name] = (...words) => {
    const isOurs = words.some((word) => String(word).startsWith(root)) || typeof words[0] === "number";
    const makes = name !== "openSync" || String(words[1]).startsWith("w");
    if (!isOurs || !makes || calls++ < at) return whole(...words);
    const error = failure(code, name, words);
    if (owner === later) return Promise.reject(error);
    throw error;
  };
  try {
    return { ...(await build()), calls };
  } finally {
    owner[name] = whole;
  }
}

describe.each([...SYNC, ...LATER])("where %s fails", (name) => {
  test.each(["ENOSPC", "EROFS"] as const)(
    "with %s, from the first time on, from the middle on, and the last time",
    async (code) => {
      // Another register each time, so that it is written as well.
      rmSync(join(root, "content/register.json"), { force: true });
      const { calls } = await buildWith(name, code, Number.POSITIVE_INFINITY);
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
      const left = readdirSync(join(root, ".site.waymark")).filter((entry) => !entry.startsWith("release-"));
      expect(left).toEqual([]);
      expect(readdirSync(join(root, "content")).filter((entry) => entry.endsWith(".partial"))).toEqual([]);
    },
  );
});
