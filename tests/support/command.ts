/**
 * Runs the bundled command line, as users do. Usually in this process, because a
 * start takes as long as twenty checks; in its own process for tests about processes.
 */
/// <reference path="../../src/command/eleventy/eleventy.d.ts" />
import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { Readable } from "node:stream";
import type * as CommandLine from "../../src/command/cli/main.ts";
import { load } from "../../src/setup/load.mjs";
import { PACKAGE_FOLDER } from "../../src/setup/package-folder.mjs";

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly isTTY?: boolean;
  /** Lines typed on a terminal; without it, stdin is not a terminal. */
  readonly answers?: string;
}

/** The run before. Runs take turns, because builds in one process share Pagefind's process. */
let before: Promise<unknown> = Promise.resolve();

/** Runs `waymark` in this process, after earlier runs have ended. */
export function waymark(words: readonly string[], around: Surroundings = {}): Promise<Ended> {
  const run = before.then(() => runHere(words, around));
  before = run.catch(() => {});
  return run;
}

async function runHere(words: readonly string[], around: Surroundings): Promise<Ended> {
  const { cwd = PACKAGE_FOLDER, env = {}, isTTY = false, answers } = around;
  const { main } = await load<typeof CommandLine>("src/command/cli/main.ts");
  const stdin = Object.assign(Readable.from([answers ?? ""]), { isTTY: answers !== undefined });
  const written = { stdout: "", stderr: "" };
  const stream = (name: keyof typeof written) => ({
    write: (text: string) => {
      written[name] += text;
    },
    isTTY,
  });
  const code = await main(words, { cwd, env, stdin, stdout: stream("stdout"), stderr: stream("stderr") });
  return { code, ...written };
}

export const LAUNCHER = join(PACKAGE_FOLDER, "src/command/cli/waymark.mjs");

/** Starts `waymark` as a process of its own. */
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

/** Runs `waymark` as a process of its own. */
export function waymarkProcess(words: readonly string[]): Promise<Ended> {
  return ended(start(words));
}

/** Waits for a process to end, and collects its output. */
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

/** Waits until `waymark serve` is watching; resolves to its address. */
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
