/**
 * File modes of a release. Node, Eleventy and Pagefind apply the process's umask
 * differently, and a web server usually runs as another user, so all files and
 * folders are made readable by all and writable by their owner.
 */
import { chmodSync, lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";

const FOLDER = 0o755;
const FILE = 0o644;

/** Sets the modes of a folder and everything in it. */
export function evenModes(folder: string): void {
  setMode(folder, FOLDER);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) evenModes(path);
    else if (entry.isFile()) setMode(path, FILE);
  }
}

/** Lets other users read a folder. */
export function openFolder(folder: string): void {
  if ((lstatSync(folder).mode & 0o555) !== 0o555) chmodSync(folder, FOLDER);
}

/** Changes a mode only if necessary: files that are linked from the release before have it already. */
function setMode(path: string, mode: number): void {
  if ((lstatSync(path).mode & 0o777) !== mode) chmodSync(path, mode);
}
