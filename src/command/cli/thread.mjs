/**
 * Runs a command line in a thread. Where memory runs out, the engine aborts a
 * process, with its own traces and a code of its own; of a thread it says so.
 */
import { isMainThread, Worker, workerData } from "node:worker_threads";
import { run } from "./run.mjs";

/** Signals that `serve` waits for; a thread gets none. */
const SIGNALS = /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]);

/**
 * @param {readonly string[]} words
 * @param {{ cwd: string, areTerminals: { stdin: boolean, stdout: boolean, stderr: boolean }, script: string | undefined }} surroundings
 * @returns {Promise<number>} the exit code
 */
export function runInThread(words, surroundings) {
  const asks = words[0] === "links" && surroundings.areTerminals.stdin;
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL(import.meta.url), { workerData: { words, ...surroundings }, stdin: asks });
    if (thread.stdin) process.stdin.pipe(thread.stdin);
    if (words[0] === "serve") for (const signal of SIGNALS) process.once(signal, () => thread.postMessage(signal));
    thread.on("error", reject);
    thread.on("exit", (code) => {
      // A terminal that is still read would keep the process alive.
      if (asks) process.stdin.destroy();
      resolve(code);
    });
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
    stdin: Object.assign(process.stdin, { isTTY: areTerminals.stdin }),
    stdout: stream("stdout"),
    stderr: stream("stderr"),
    script,
  });
  // An input that has no end would keep the thread alive.
  process.stdin.push(null);
  process.stdin.resume();
}
