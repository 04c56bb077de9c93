/** A window of a browser that a test drives, and how to find a browser on this machine. */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { delimiter, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

export interface Session {
  readonly goTo: (url: string) => Promise<void>;
  /** Runs the body of a function in the page and returns what it returns. */
  readonly run: (body: string) => Promise<unknown>;
  /** Presses keys where the focus is. */
  readonly type: (selector: string, text: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** How long a browser may take to start, and a page to come to something. */
const PATIENCE = 30_000;

/** The path of the first of these programs that is installed. */
export function programNamed(names: readonly string[]): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((file) => existsSync(file));
}

/** A port of this machine that nobody uses. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  server.close();
  if (address === null || typeof address === "string") throw new Error("there is no free port");
  return address.port;
}

/** Starts a program that is stopped with the tests. */
export function start(program: string, words: readonly string[], environment: Record<string, string> = {}) {
  return spawn(program, words, { stdio: "ignore", env: { ...process.env, ...environment } });
}

/** Ends a program and waits for its end. */
export async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill();
  await ended;
}

/** Tries until something succeeds. */
export async function until<T>(what: string, attempt: () => Promise<T | undefined>): Promise<T> {
  const end = Date.now() + PATIENCE;
  let last: unknown;
  while (Date.now() < end) {
    try {
      const value = await attempt();
      if (value !== undefined && value !== false) return value;
    } catch (error) {
      last = error;
    }
    await wait(100);
  }
  throw new Error(`${what} did not come: ${last instanceof Error ? last.message : String(last)}`);
}
