/** Runs a command line like a function: quicker than a process, and its surroundings are arguments. */
/// <reference path="../../src/eleventy/eleventy.d.ts" />
import { Readable } from "node:stream";
import { main } from "../../src/cli/main.ts";
import { PACKAGE_FOLDER } from "../../src/setup/package-folder.mjs";

export interface Surroundings {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly isTTY?: boolean;
  /** What a person types, with line ends; without it, stdin is no terminal. */
  readonly answers?: string;
}

export interface Returned {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export async function runLikeAFunction(words: readonly string[], around: Surroundings = {}): Promise<Returned> {
  const { cwd = PACKAGE_FOLDER, env = {}, isTTY = false, answers } = around;
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
