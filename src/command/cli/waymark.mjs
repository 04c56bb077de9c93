#!/usr/bin/env node
/** The `waymark` command: bundles the command line if necessary, and runs it. */
import { existsSync, writeSync } from "node:fs";
import { join } from "node:path";
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
  const words = process.argv.slice(2);
  const { env, stdin, stdout, stderr } = process;
  const cwd = process.cwd();
  const script = process.argv[1];
  // Loaded here, because a fresh clone has nothing but the installer to begin with.
  const { mayRunOutOfMemory } = await import("./memory.mjs");
  if (mayRunOutOfMemory(words)) {
    const { runInThread } = await import("./thread.mjs");
    const areTerminals = { stdin: stdin.isTTY === true, stdout: stdout.isTTY === true, stderr: stderr.isTTY === true };
    process.exitCode = await runInThread(words, { cwd, areTerminals, script });
  } else {
    const { run } = await import("./run.mjs");
    process.exitCode = await run(words, { cwd, env, stdin, stdout, stderr, script });
  }
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
  if (error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY")
    return "the content takes more memory than there is; give more with NODE_OPTIONS=--max-old-space-size=MEGABYTES";
  if (/uv_cwd/.test(message)) return "the working folder is gone; change to one that exists";
  return message.split("\n")[0] ?? "";
}
