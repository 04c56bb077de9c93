/**
 * Compares folders by device and inode, so that links, `..`, letter case and mounts
 * do not matter. A path that does not exist is compared by its existing parents.
 */
import { lstatSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";

/**
 * True if `inner` is `outer` or is below it.
 *
 * @param inner need not exist
 */
export function liesIn(inner: string, outer: string): boolean {
  const [wanted] = folderKeys(outer);
  return wanted !== undefined && folderKeys(inner).includes(wanted);
}

/**
 * The path of an output folder with the links of its parents resolved, but not its
 * own, which is replaced by publishing.
 */
export function placeOfOutput(output: string): string {
  const folder = resolve(output);
  return join(realPath(dirname(folder)), basename(folder));
}

/** Unique keys of a folder and each of its parents, innermost first: device and inode, or the path if it does not exist. */
function folderKeys(folder: string): string[] {
  const keys: string[] = [];
  for (let at = realPath(folder); ; at = dirname(at)) {
    const stat = statSync(at, { throwIfNoEntry: false, bigint: true });
    keys.push(stat === undefined ? at : `${stat.dev}:${stat.ino}`);
    if (at === dirname(at)) return keys;
  }
}

/** The path with links resolved, as far as it exists. */
function realPath(path: string): string {
  const whole = resolve(path);
  if (lstatSync(whole, { throwIfNoEntry: false }) === undefined)
    return dirname(whole) === whole ? whole : join(realPath(dirname(whole)), basename(whole));
  try {
    return realpathSync(whole);
  } catch {
    return whole; // A broken link.
  }
}
