/**
 * The folder of a preview. A preview shows drafts and stubs, so it never writes
 * where people deploy from, and two of them never share a folder. A mark in the
 * folder of its releases says that a folder is a preview's, and whose.
 */
import { lstatSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { isAlive, writeNew } from "../../base/disk/write.mjs";
import { OutputRefused, releasesFolder } from "./site-store.ts";

export interface PreviewFolder {
  readonly output: string;
  /** Called when the preview ends. */
  readonly leave: () => void;
}

/** A folder of its own, which is removed when the preview ends. */
export function ownPreviewFolder(): PreviewFolder {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), "waymark-serve-"));
  const leave = () => {
    try {
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    } catch {
      // A build that is still writing keeps it; the system removes what is temporary.
    }
  };
  return { output: join(folder, "site"), leave };
}

/**
 * Takes a folder that somebody named; the site stays in it.
 *
 * @throws OutputRefused if another preview has it, or a build published to it
 */
export function claimPreviewFolder(output: string): PreviewFolder {
  const store = releasesFolder(output);
  const marks = marksIn(store);
  const owner = marks.find(({ pid }) => isAlive(pid));
  if (owner)
    throw new OutputRefused(
      `Another preview, process ${owner.pid}, writes to ${output}. Leave --output out, or name another folder.`,
    );
  if (marks.length === 0 && isPublished(output))
    throw new OutputRefused(
      `${output} holds a site that was published, and a preview shows drafts and pages that are not written. Leave --output out, or name another folder.`,
    );
  mkdirSync(store, { recursive: true });
  for (const { path } of marks) rmSync(path, { force: true });
  const mark = join(store, `${MARK}${process.pid}`);
  writeNew(mark, "");
  // The mark stays: it says what is in the folder.
  return { output, leave: () => {} };
}

/**
 * Makes a folder one that is published from.
 *
 * @throws OutputRefused if a preview writes to it
 */
export function refusePreviewFolder(output: string): void {
  const marks = marksIn(releasesFolder(output));
  const owner = marks.find(({ pid }) => isAlive(pid));
  if (owner)
    throw new OutputRefused(
      `A preview, process ${owner.pid}, writes to ${output}. Stop it, or name another folder with --output FOLDER.`,
    );
  for (const { path } of marks) rmSync(path, { force: true });
}

const MARK = "preview-";

function marksIn(store: string): { readonly pid: number; readonly path: string }[] {
  if (!lstatSync(store, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(store).flatMap((name) => {
    const [, pid] = /^preview-(\d+)$/.exec(name) ?? [];
    return pid === undefined ? [] : [{ pid: Number(pid), path: join(store, name) }];
  });
}

function isPublished(output: string): boolean {
  return lstatSync(resolve(output), { throwIfNoEntry: false }) !== undefined;
}
