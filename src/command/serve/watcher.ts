/**
 * Watches folders. The system tells of most changes at once; what it does not tell,
 * such as that a folder was replaced as a whole, is found by looking again and again.
 */
import { type FSWatcher, lstatSync, readdirSync, watch } from "node:fs";
import { join } from "node:path";

/** How long a file must be left alone before it is read, in milliseconds: programs write in pieces. */
const QUIET = 25;

/** Pause between looks, in milliseconds, and at least this many times what a look takes. */
const PAUSE = 700;
const PAUSE_PER_LOOK = 20;

/** Names of folders whose changes are nobody's. */
const LEFT_OUT = new Set(["node_modules", ".git"]);

/**
 * @param onChange called after a change, not again before it has ended
 * @returns a function that ends this
 */
export function watchFolders(folders: readonly string[], onChange: () => Promise<void>): () => void {
  const watchers = new Map<string, FSWatcher>();
  let known = look();
  let isBusy = false;
  let isEnded = false;
  let told: NodeJS.Timeout | undefined;
  let next: NodeJS.Timeout | undefined;

  /** What the folders hold, as one text. */
  function look(): string {
    const seen: string[] = [];
    const kept = new Set<string>();
    const visit = (folder: string): void => {
      const entries = entriesOf(folder);
      if (entries === undefined) return;
      kept.add(folder);
      if (!watchers.has(folder)) listen(folder);
      for (const entry of entries) {
        const path = join(folder, entry.name);
        const stat = LEFT_OUT.has(entry.name) ? undefined : lstatSync(path, { throwIfNoEntry: false });
        if (stat?.isDirectory()) visit(path);
        else if (stat) seen.push(`${path} ${stat.ino} ${stat.size} ${stat.mtimeMs} ${stat.ctimeMs}`);
      }
    };
    for (const folder of folders) visit(folder);
    for (const [folder, watcher] of watchers) {
      if (kept.has(folder)) continue;
      watcher.close();
      watchers.delete(folder);
    }
    return seen.join("\n");
  }

  function listen(folder: string): void {
    try {
      const watcher = watch(folder, { persistent: false }, () => {
        clearTimeout(told);
        told = setTimeout(compare, QUIET);
      });
      watcher.on("error", () => {
        watcher.close();
        watchers.delete(folder);
      });
      watchers.set(folder, watcher);
    } catch {
      // The system watches no more folders: changes are found by looking.
    }
  }

  async function compare(): Promise<void> {
    if (isBusy || isEnded) return;
    clearTimeout(next);
    isBusy = true;
    const began = performance.now();
    let now = look();
    const cost = performance.now() - began;
    while (now !== known && !isEnded) {
      known = now;
      await onChange();
      now = look();
    }
    isBusy = false;
    if (!isEnded) next = setTimeout(compare, Math.max(PAUSE, cost * PAUSE_PER_LOOK));
  }

  next = setTimeout(compare, PAUSE);
  return () => {
    isEnded = true;
    clearTimeout(told);
    clearTimeout(next);
    for (const watcher of watchers.values()) watcher.close();
  };
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return undefined;
  }
}
