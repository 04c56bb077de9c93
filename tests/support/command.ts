/** Runs the real command line, as a process of its own. */
import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { PACKAGE_FOLDER } from "../../src/setup/package-folder.mjs";

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export const LAUNCHER = join(PACKAGE_FOLDER, "src/cli/waymark.mjs");

/** Starts `waymark` with some words. */
export function start(
  words: readonly string[],
  options: { cwd?: string; env?: Record<string, string> } = {},
): ChildProcess {
  return spawn(process.execPath, [LAUNCHER, ...words], {
    cwd: options.cwd ?? PACKAGE_FOLDER,
    env: { ...process.env, NODE_OPTIONS: "", NO_COLOR: "1", ...options.env },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/** Runs `waymark` to its end. */
export function waymark(
  words: readonly string[],
  options: { cwd?: string; env?: Record<string, string> } = {},
): Promise<Ended> {
  return ended(start(words, options));
}

/** Waits for a process to end and gathers what it wrote. */
export function ended(child: ChildProcess): Promise<Ended> {
  return new Promise((resolve, reject) => {
    let stdout = "";
    let stderr = "";
    child.stdout?.on("data", (data) => {
      stdout += data;
    });
    child.stderr?.on("data", (data) => {
      stderr += data;
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr }));
  });
}

/** Waits until `waymark serve` watches its content; gives the address at which it answers. */
export function whenWatching(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let log = "";
    server.on("close", () => reject(new Error(log)));
    server.stderr?.on("data", (data) => {
      log += data;
      const [, address] = /(http:\/\/\S+)/.exec(log) ?? [];
      if (address !== undefined && log.includes("Watching for changes")) resolve(address);
    });
  });
}
