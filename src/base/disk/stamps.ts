/**
 * What a folder holds: the hash of each file, and what the system says of it. A
 * file that the system says is as it was need not be read again.
 */
import { createHash } from "node:crypto";
import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface Stamp {
  readonly hash: string;
  readonly size: number;
  /** Times in milliseconds. A time may be set; that of the last change of anything may not. */
  readonly modified: number;
  readonly changed: number;
  /** 0 if the file was changed so shortly before that a later change may have the same times. */
  readonly inode: number;
}

/** By path below the folder, with forward slashes. */
export type Stamps = ReadonlyMap<string, Stamp>;

export function hashOf(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("base64url");
}

export interface StampOptions {
  /** Stamps of before; the hash of an unchanged file is taken from there. */
  readonly known?: Stamps | undefined;
  /** Hashes of files that were just written. */
  readonly written?: ReadonlyMap<string, string> | undefined;
  /** True for files and folders to pass over. */
  readonly isLeftOut?: (path: string) => boolean;
}

/**
 * @returns undefined if there is anything besides plain files and folders
 * @throws Error of the disk
 */
export function stampsOf(folder: string, options: StampOptions = {}): Stamps | undefined {
  const { known, written, isLeftOut = () => false } = options;
  const stamps = new Map<string, Stamp>();
  const now = Date.now();
  const visit = (below: string): boolean =>
    readdirSync(join(folder, below), { withFileTypes: true }).every((entry) => {
      const path = below === "" ? entry.name : `${below}/${entry.name}`;
      if (isLeftOut(path)) return true;
      if (entry.isDirectory()) return visit(path);
      if (!entry.isFile()) return false;
      const { size, mtimeMs: modified, ctimeMs: changed, ino } = lstatSync(join(folder, path));
      const before = known?.get(path);
      const isAsItWas =
        before?.inode === ino && before.size === size && before.modified === modified && before.changed === changed;
      const hash = (isAsItWas && before.hash) || written?.get(path) || hashOf(readFileSync(join(folder, path)));
      const inode = isSettled(Math.max(modified, changed), now) ? ino : 0;
      stamps.set(path, { hash, size, modified, changed, inode });
      return true;
    });
  return visit("") ? stamps : undefined;
}

/** True if both hold the same files. */
export function areSame(a: Stamps, b: Stamps): boolean {
  if (a.size !== b.size) return false;
  for (const [path, { hash }] of a) if (b.get(path)?.hash !== hash) return false;
  return true;
}

/** How far apart two changes are, in milliseconds, that surely have two times: on most disks, and on those that count seconds. */
const MARGIN = 50;
const COARSE_MARGIN = 2500;

function isSettled(changed: number, now: number): boolean {
  return now - changed > (changed % 1000 === 0 ? COARSE_MARGIN : MARGIN);
}
