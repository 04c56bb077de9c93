/** The package, packed and installed with production packages alone into a folder that all tests of a run share. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { PACKAGE_FOLDER } from "../../src/setup/package-folder.mjs";
import { runFolder } from "./run-folder.ts";

/** The folder with `node_modules`; the first caller of a run makes it, others wait. Nobody changes it. */
export async function installedPackage(): Promise<string> {
  const folder = join(runFolder(), "installed");
  const making = `${folder}.making`;
  try {
    mkdirSync(making);
  } catch {
    while (!existsSync(folder)) await pause(100);
    return folder;
  }
  run("npm", ["pack", "--pack-destination", making, "--silent"], PACKAGE_FOLDER);
  const tarball = readdirSync(making).find((name) => name.endsWith(".tgz")) ?? "";
  const words = ["install", "--omit=dev", "--prefer-offline", "--ignore-scripts", "--no-audit", "--no-fund"];
  run("npm", [...words, `./${tarball}`], making);
  renameSync(making, folder);
  mkdirSync(making); // So that later callers find it made.
  return folder;
}

function run(command: string, words: readonly string[], cwd: string): void {
  const env = { ...process.env, NODE_OPTIONS: "", npm_config_update_notifier: "false" };
  const { status, stderr } = spawnSync(command, words, { cwd, encoding: "utf8", env });
  if (status !== 0) throw new Error(`${command} ${words.join(" ")} ended with ${status}\n${stderr}`);
}
