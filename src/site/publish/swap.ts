/**
 * Puts a finished site, a folder or a link to one, in the place of the one before.
 * A link replaces a link in one step. Anything else takes two renames, as no system
 * renames over a folder that holds something: the old site is moved into the folder
 * of releases and the new one to its place. If a build is killed in between, the
 * next one moves the old site back before it does anything else.
 */
import { lstatSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { isAlive } from "../../base/disk/write.mjs";

/** Most times that another build may publish between our two renames. */
const MAX_TRIES = 20;

/**
 * Renames `source` to `target`; what was there becomes a release of the store, unless it is a link or empty.
 *
 * @param former name for what was there, as a release; no other build uses it
 */
export function swapIn(source: string, target: string, store: string, former: string): void {
  const isLink = lstatSync(source).isSymbolicLink();
  for (let attempt = 1; ; attempt++) {
    const old = lstatSync(target, { throwIfNoEntry: false });
    const aside = join(store, `swap-${process.pid}-${former.slice(-6)}-${attempt}`);
    const isAside = old !== undefined && !(isLink && old.isSymbolicLink()) && hasMoved(target, aside);
    try {
      renameSync(source, target);
      if (isAside) keep(aside, join(store, former));
      return;
    } catch (error) {
      // Another build may have published meanwhile; what it published is replaced in turn.
      const isTaken = lstatSync(target, { throwIfNoEntry: false }) !== undefined;
      if (isAside && isTaken) keep(aside, join(store, `${former}-${attempt}`));
      else if (isAside) renameSync(aside, target);
      if (!isTaken || attempt === MAX_TRIES) throw error;
    }
  }
}

/** Undoes or ends the swap of a build that was killed between its two renames. */
export function recoverSwap(target: string, store: string): void {
  const left = readdirSync(store).filter((name) => {
    const pid = Number(/^swap-(\d+)-/.exec(name)?.[1]);
    return pid > 0 && !isAlive(pid);
  });
  for (const name of left.sort()) {
    const aside = join(store, name);
    if (lstatSync(target, { throwIfNoEntry: false }) === undefined) renameSync(aside, target);
    else keep(aside, join(store, `release-${Date.now().toString(36)}-${name.slice(-8)}`));
  }
}

/** Moves the old site aside; false if it is gone, which another build did. */
function hasMoved(target: string, aside: string): boolean {
  try {
    renameSync(target, aside);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return false;
    throw error;
  }
}

/** Keeps a site that was replaced as a release. A link's release is in the store already. */
function keep(aside: string, release: string): void {
  const isSite = lstatSync(aside).isDirectory() && readdirSync(aside).length > 0;
  if (isSite) renameSync(aside, release);
  else rmSync(aside, { recursive: true, force: true });
}
