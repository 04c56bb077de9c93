#!/usr/bin/env node
/** The `waymark` command: bundles the command line if need be, and runs it. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { cacheCode, load } from "../../setup/load.mjs";
import { PACKAGE_FOLDER } from "../../setup/package-folder.mjs";

// A fresh clone has a lock file and no packages; what is installed as a package has no lock file.
const has = (/** @type {string} */ name) => existsSync(join(PACKAGE_FOLDER, name));
if (has("package-lock.json") && !has("node_modules")) await import("../../setup/install.mjs");

// A reader such as `head` may stop reading; that is no failure.
process.stdout.on("error", (error) => {
  if ("code" in error && error.code === "EPIPE") process.exit(0);
  throw error;
});

const { main } = await commandLine();
const words = process.argv.slice(2);
process.exitCode = await main(words, {
  cwd: process.cwd(),
  env: process.env,
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
});
// A build calls nearly all that there is.
if (words[0] === "build") cacheCode();

/**
 * The bundle; or, where no bundle can be written, the source itself, more slowly.
 *
 * @returns {Promise<typeof import("./main.ts")>}
 */
async function commandLine() {
  try {
    return await load("src/command/cli/main.ts");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (!["EACCES", "EROFS", "EPERM"].includes(code)) throw error;
    const { register } = await import("tsx/esm/api");
    register();
    return import("./main.ts");
  }
}
