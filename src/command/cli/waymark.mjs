#!/usr/bin/env node
/** The `waymark` command: bundles the command line if necessary, and runs it. */
import { existsSync, writeSync } from "node:fs";
import { join } from "node:path";
import { cacheCode, load } from "../../setup/load.mjs";
import { PACKAGE_FOLDER } from "../../setup/package-folder.mjs";

// A fresh clone has a lock file and no packages; an installed package has no lock file.
const has = (/** @type {string} */ name) => existsSync(join(PACKAGE_FOLDER, name));
if (has("package-lock.json") && !has("node_modules")) await import("../../setup/install.mjs");

// Every failure is reported in one sentence, without a stack trace.
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
  // A build calls nearly all functions, so its compiled code is worth caching.
  if (words[0] === "build") cacheCode();
} catch (error) {
  fail(error);
}

/**
 * Reports a failure of the machine, if standard error can be written, and exits.
 *
 * @param {unknown} error
 */
function fail(error) {
  const trace = process.env["WAYMARK_DEBUG"] && error instanceof Error ? `\n${error.stack}` : "";
  try {
    // A failure that follows from a reported one is not reported.
    if (error !== undefined && process.exitCode !== 3) writeSync(2, `waymark: ${sentenceOf(error)}${trace}\n`);
  } catch {
    // Standard error is closed as well; only the exit code is left.
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
 * The bundle; or, if no bundle can be written, the sources, more slowly.
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
