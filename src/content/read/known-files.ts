/**
 * The texts of a preview's last build. One of the same size and times is not read
 * again, and is the same object, so that what was made of it can be found by it.
 */
import { statSync } from "node:fs";
import type { SourceFile } from "../../base/source/source-file.ts";

interface Kept {
  readonly state: string;
  readonly file: SourceFile;
}

/** How long after a change a file may change again without another time, in milliseconds. */
const MARGIN = 50;

export class KnownFiles {
  #previous = new Map<string, Kept>();
  #current = new Map<string, Kept>();
  /** The states of files that are being read, from before they were. */
  readonly #states = new Map<string, string>();

  /** Begins to read a folder; files that the time before did not have are forgotten. */
  begin(): void {
    this.#previous = this.#current;
    this.#current = new Map();
    this.#states.clear();
  }

  /** The file at an absolute path, if it is as it was. */
  recall(path: string): SourceFile | undefined {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat === undefined) return undefined;
    const isSettled = Date.now() - Math.max(stat.mtimeMs, stat.ctimeMs) > MARGIN;
    const state = isSettled ? `${stat.ino} ${stat.size} ${stat.mtimeMs} ${stat.ctimeMs}` : "";
    this.#states.set(path, state);
    const known = this.#previous.get(path);
    if (state === "" || known?.state !== state) return undefined;
    this.#current.set(path, known);
    return known.file;
  }

  keep(path: string, file: SourceFile): void {
    this.#current.set(path, { state: this.#states.get(path) ?? "", file });
  }
}
