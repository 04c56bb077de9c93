/** Writing files where names may be taken by links, and runs may be killed. */
import { spawnSync } from "node:child_process";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createFile, replaceFile, stageFile, writeNew } from "../../../../src/base/disk/write.mjs";
import { temporaryFolder } from "../../../support/content/content.ts";

/** The number of a process that has ended. */
const DEAD = spawnSync(process.execPath, ["-e", ""]).pid;
const left = (pid: number) => `.a.json.${pid}-${"0123456789ab".repeat(2)}.partial`;

describe("a file that is replaced", () => {
  test("takes the place of a link, and leaves what the link leads to", () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "victim"), "mine");
    symlinkSync("victim", join(folder, "a.json"));
    replaceFile(join(folder, "a.json"), "new");
    expect(readFileSync(join(folder, "victim"), "utf8")).toBe("mine");
    expect(lstatSync(join(folder, "a.json")).isSymbolicLink()).toBe(false);
    expect(readFileSync(join(folder, "a.json"), "utf8")).toBe("new");
    expect(readdirSync(folder).sort()).toEqual(["a.json", "victim"]);
  });

  test("is called otherwise each time while it is written", () => {
    const folder = temporaryFolder();
    const files = [1, 2, 3].map(() => stageFile(join(folder, "a.json"), "new"));
    expect(readdirSync(folder).length).toBe(3);
    expect(existsSync(join(folder, "a.json"))).toBe(false);
    for (const { discard } of files) discard();
    expect(readdirSync(folder)).toEqual([]);
  });

  test("leaves nothing beside a folder of its name", () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "a.json", "in"), { recursive: true });
    expect(() => replaceFile(join(folder, "a.json"), "new")).toThrow();
    expect(readdirSync(folder)).toEqual(["a.json"]);
  });
});

describe("what a killed run left", () => {
  test("is removed by the next, and links among it are not followed", () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "victim"), "mine");
    symlinkSync("victim", join(folder, left(DEAD)));
    writeFileSync(join(folder, left(DEAD).replace("a.json", "b.json")), "half");
    replaceFile(join(folder, "a.json"), "new");
    expect(readdirSync(folder).sort()).toEqual(["a.json", "victim"]);
    expect(readFileSync(join(folder, "victim"), "utf8")).toBe("mine");
  });

  test("is kept while its process runs, for a day at most", () => {
    const folder = temporaryFolder();
    const file = join(folder, left(process.ppid));
    writeFileSync(file, "half");
    replaceFile(join(folder, "a.json"), "new");
    expect(existsSync(file)).toBe(true);
    utimesSync(file, 1_000_000, 1_000_000);
    replaceFile(join(folder, "a.json"), "new");
    expect(existsSync(file)).toBe(false);
  });

  test("is told from files that only look like it", () => {
    const folder = temporaryFolder();
    const names = [`.register.json.${DEAD}`, `.a.${DEAD}.partial`, `${left(DEAD)}.txt`, left(DEAD).slice(1)];
    for (const name of names) writeFileSync(join(folder, name), "mine");
    mkdirSync(join(folder, left(DEAD)));
    replaceFile(join(folder, "a.json"), "new");
    expect(readdirSync(folder).sort()).toEqual([...names, left(DEAD), "a.json"].sort());
  });
});

describe("a new file", () => {
  test("is never written through a link, also one that leads to nothing", () => {
    const folder = temporaryFolder();
    symlinkSync("nowhere", join(folder, "a.md"));
    expect(() => createFile(folder, "a.md", "new")).toThrow(/EEXIST/);
    expect(() => writeNew(join(folder, "a.md"), "new")).toThrow(/EEXIST/);
    expect(existsSync(join(folder, "nowhere"))).toBe(false);
  });

  test("makes the folders on its way, and follows none out of the folder that it belongs to", () => {
    const folder = temporaryFolder();
    const outside = temporaryFolder();
    symlinkSync(outside, join(folder, "out"));
    symlinkSync(folder, join(folder, "itself"));
    createFile(folder, "a/b/c.md", "new");
    expect(readFileSync(join(folder, "a/b/c.md"), "utf8")).toBe("new");
    for (const path of ["out/a.md", "out/deeper/a.md", "../a.md", "a/../../a.md"])
      expect(() => createFile(folder, path, "new"), path).toThrow(/outside/);
    expect(readdirSync(outside)).toEqual([]);
  });
});
