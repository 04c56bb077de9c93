#!/usr/bin/env node
/** The `waymark` command: bundles the command line if need be, and runs it. */
import { existsSync, writeSync } from "node:fs";
import { join } from "node:path";
import { cacheCode, load } from "../../setup/load.mjs";
import { PACKAGE_FOLDER } from "../../setup/package-folder.mjs";

// A fresh clone has a lock file and no packages; what is installed as a package has no lock file.
const has = (/** @type {string} */ name) => existsSync(join(PACKAGE_FOLDER, name));
if (has("package-lock.json") && !has("node_modules")) await import("../../setup/install.mjs");

// Whatever fails is told in one sentence: a trace helps nobody who has a full disk.
process.on("uncaughtException", fail);
process.on("unhandledRejection", fail);
process.stdout.on("error", (error) => fail(new Error(`the standard output takes no more: ${error.message}`)));
process.stderr.on("error", () => fail(undefined));

try {
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
} catch (error) {
  fail(error);
}

/**
 * The machine failed: tells why, if anyone can hear it, and ends.
 *
 * @param {unknown} error
 */
function fail(error) {
  const trace = process.env["WAYMARK_DEBUG"] && error instanceof Error ? `\n${error.stack}` : "";
  try {
    // What fails because of a failure that is told already is not told as well.
    if (error !== undefined && process.exitCode !== 3) writeSync(2, `waymark: ${sentenceOf(error)}${trace}\n`);
  } catch {
    // The standard error is gone too; the exit code is left.
  }
  process.exit(3);
}

/**
 * @param {unknown} error
 * @returns {string}
 */
function sentenceOf(error) {
  const message = error instanceof Error ? error.message : String(error);
  if (/uv_cwd/.test(message)) return "the working folder is gone; change to one that exists";
  return message.split("\n")[0] ?? "";
}

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
    if (!["EACCES", "EROFS", "EPERM", "ENOSPC", "EDQUOT"].includes(code)) throw error;
    const { register } = await import("tsx/esm/api");
    register({ tsconfig: false });
    return import("./main.ts");
  }
}
