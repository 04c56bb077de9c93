/** A fresh clone in which nothing is installed yet. */
import { spawnSync } from "node:child_process";
import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { PACKAGE_FOLDER } from "../../../src/setup/package-folder.mjs";
import { temporaryFolder } from "../../support/content/content.ts";

/** The parts of a clone that run before there are packages, and in npm's place a script that does not get far. */
function bareClone(): { folder: string; npm: string } {
  const folder = temporaryFolder();
  for (const path of [
    "src/setup",
    "src/base/disk",
    "src/command/cli/waymark.mjs",
    "layouts/styles/tokens.css",
    "package-lock.json",
  ])
    cpSync(join(PACKAGE_FOLDER, path), join(folder, path), { recursive: true });
  const npm = join(folder, "npm.mjs");
  writeFileSync(npm, 'console.log("npm was asked to", process.argv[2]); process.exit(1);\n');
  return { folder, npm };
}

test("a command installs first, says so beside its own answer, and ends with 3 where that fails", () => {
  const { folder, npm } = bareClone();
  const words = [join(folder, "src/command/cli/waymark.mjs"), "check", "--format", "json"];
  const env = { ...process.env, npm_execpath: npm };
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: folder, env, encoding: "utf8" });
  expect(stdout).toBe("");
  expect(stderr).toContain("Installing packages");
  expect(stderr).toContain("npm was asked to ci");
  expect(stderr).toContain("could not be installed");
  expect(status).toBe(3);
});
