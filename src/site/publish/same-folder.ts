/**
 * Whether two folders lie in each other, however they are spelled: by a link, by
 * `..`, in another letter case, or under a mount. The disk says which folders are
 * the same; a path that is not there yet is known by the folders above it.
 */
import { lstatSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";

/**
 * True when `inner` is `outer` or lies in it.
 *
 * @param inner need not exist
 */
export function liesIn(inner: string, outer: string): boolean {
  const [wanted] = trailOf(outer);
  return wanted !== undefined && trailOf(inner).includes(wanted);
}

/**
 * The place of an output folder, with every link on the way to it resolved, but
 * not its own: it is a link to a release, and is replaced.
 */
export function placeOfOutput(output: string): string {
  const folder = resolve(output);
  return join(realPath(dirname(folder)), basename(folder));
}

/** What tells a folder and each folder above it from all others, from the inside out; what is not there goes by its path. */
function trailOf(folder: string): string[] {
  const trail: string[] = [];
  for (let at = realPath(folder); ; at = dirname(at)) {
    const stat = statSync(at, { throwIfNoEntry: false, bigint: true });
    trail.push(stat === undefined ? at : `${stat.dev}:${stat.ino}`);
    if (at === dirname(at)) return trail;
  }
}

/** The path without links, as far as it is there. */
function realPath(path: string): string {
  const whole = resolve(path);
  if (lstatSync(whole, { throwIfNoEntry: false }) === undefined)
    return dirname(whole) === whole ? whole : join(realPath(dirname(whole)), basename(whole));
  try {
    return realpathSync(whole);
  } catch {
    return whole; // A link to nothing.
  }
}
