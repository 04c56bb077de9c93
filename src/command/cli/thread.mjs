/**
 * Runs a command line in a thread. Where memory runs out, the engine aborts a
 * process, with its own traces and a code of its own; of a thread it says so.
 */
import { isMainThread, Worker, workerData } from "node:worker_threads";
import { run } from "./run.mjs";

/**
 * @param {readonly string[]} words
 * @param {{ cwd: string, areTerminals: { stdout: boolean, stderr: boolean }, script: string | undefined }} surroundings
 * @returns {Promise<number>} the exit code
 */
export function runInThread(words, surroundings) {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL(import.meta.url), { workerData: { words, ...surroundings } });
    thread.on("error", reject);
    thread.on("exit", resolve);
  });
}

if (!isMainThread) {
  const { words, cwd, areTerminals, script } = workerData;
  /** @param {"stdout" | "stderr"} name */
  const stream = (name) => ({
    write: (/** @type {string} */ text) => process[name].write(text),
    isTTY: areTerminals[name],
  });
  process.exitCode = await run(words, {
    cwd,
    env: process.env,
    stdin: process.stdin,
    stdout: stream("stdout"),
    stderr: stream("stderr"),
    script,
  });
}
