/** When `serve` is to end: it is told so, or the npm that started it is gone. */
import { parentPort } from "node:worker_threads";

/** How often to look for the process that started this one, in milliseconds. */
const INTERVAL = 250;

/**
 * Resolves when this process is to end. npm hands a signal to a shell, which ends and
 * leaves the server behind; the server then has another parent. A server that a person
 * put into the background may outlive its shell.
 */
export function whenToEnd(env: Readonly<Record<string, string | undefined>>): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve());
    // A thread gets no signals; the main thread hands them on.
    parentPort?.once("message", () => resolve());
    parentPort?.unref();
    if (env["npm_lifecycle_event"] === undefined) return;
    const parent = process.ppid;
    const looking = setInterval(() => {
      if (process.ppid === parent) return;
      clearInterval(looking);
      resolve();
    }, INTERVAL);
    looking.unref();
  });
}
