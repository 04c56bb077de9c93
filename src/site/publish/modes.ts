/**
 * Who may read a release. Files come from Node, Eleventy and Pagefind, some under
 * the mask of the process and some not. A web server mostly runs as another user,
 * so every file and folder of a release is made readable by all, and writable by its owner.
 */
import { chmodSync, lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";

const FOLDER = 0o755;
const FILE = 0o644;

/** Gives a folder and all that is in it the same modes, whatever the mask is. */
export function evenModes(folder: string): void {
  setMode(folder, FOLDER);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) evenModes(path);
    else if (entry.isFile()) setMode(path, FILE);
  }
}

/** Lets a web server through to the releases in a folder. */
export function openFolder(folder: string): void {
  if ((lstatSync(folder).mode & 0o555) !== 0o555) chmodSync(folder, FOLDER);
}

/** Files that were shared with the release before have the mode already. */
function setMode(path: string, mode: number): void {
  if ((lstatSync(path).mode & 0o777) !== mode) chmodSync(path, mode);
}
