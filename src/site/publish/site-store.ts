/**
 * Where finished sites are kept. The output folder is a symbolic link to one
 * release in a folder beside it:
 *
 *     _site -> ._site.waymark/release-…
 *     ._site.waymark/release-…     the live site, and the one before it
 *     ._site.waymark/build-PID-…   sites being built
 *
 * A release becomes live by renaming a new link over the old one, which readers
 * see either not at all or whole. A build that dies leaves its own folder and
 * nothing else; the next build removes it.
 */
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmdirSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { link, mkdir } from "node:fs/promises";
import { basename, dirname, join, resolve, sep } from "node:path";
import { isAlive, writeNew } from "../../base/disk/write.mjs";
import type { Output } from "../render/output.ts";
import { evenModes, openFolder } from "./modes.ts";
import { liesIn, placeOfOutput } from "./same-folder.ts";

/** Why Waymark will not publish to a folder; the message names it and says what to do. */
export class OutputRefused extends Error {}

/** Releases kept besides the live one, for readers who are in the middle of it. */
const KEPT = 1;

/** The folder beside an output folder in which its releases are kept. */
export function releasesFolder(output: string): string {
  const target = resolve(output);
  return join(dirname(target), `.${basename(target)}.waymark`);
}

/** One site being built. */
export interface StagedSite {
  /** Name of its folder in the store. */
  readonly name: string;
  /** The folder to write to. */
  readonly folder: string;
  /** Writes a file below the folder. */
  readonly write: (output: Output) => Promise<void>;
  /** Has a file in common with an earlier release, as it is there; false where that is not to be had. */
  readonly share: (path: string, release: string) => Promise<boolean>;
  /** Makes this build the live site; tells the folder of its release. */
  readonly publish: () => string;
  /** Removes what was written, unless it was published. */
  readonly discard: () => void;
}

/**
 * Opens the store of an output folder and clears what dead builds left.
 *
 * @throws OutputRefused when the output folder holds something that Waymark did not make
 */
export function stageSite(output: string): StagedSite {
  const target = resolve(output);
  const store = releasesFolder(output);
  refuseForeign(target, store);
  refuseLinkedStore(store);
  mkdirSync(store, { recursive: true });
  removeDeadBuilds(store);

  const folder = mkdtempSync(join(store, `build-${process.pid}-`));
  // mkdtemp makes a private folder; a web server must be able to read it.
  chmodSync(folder, 0o755);
  const place = createPlaces(folder);
  let isPublished = false;
  return {
    name: basename(folder),
    folder,
    write: async ({ path, body }) => {
      const file = await place(path);
      try {
        await writeNew(file, body);
      } catch (error) {
        if (isTaken(error))
          throw new Error(`the site is not whole and was not published: two files are both called ${path}`);
        // The system names no file when it is a disk that is full.
        throw new Error(`${file} cannot be written: ${error instanceof Error ? error.message : error}`);
      }
    },
    share: async (path, release) =>
      link(join(release, path), await place(path)).then(
        () => true,
        () => false,
      ),
    publish: () => {
      refuseForeign(target, store);
      evenModes(folder);
      openFolder(store);
      const release = publish(folder, target, store);
      isPublished = true;
      return release;
    },
    discard: () => {
      if (!isPublished) removeQuietly(folder);
    },
  };
}

/** True when `inner` is `outer` or lies in it. */
export function isWithin(inner: string, outer: string): boolean {
  return inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : outer + sep);
}

function refuseForeign(target: string, store: string): void {
  const stat = lstatSync(target, { throwIfNoEntry: false });
  if (stat === undefined) return;
  const advice = "Name another folder with --output, or move it away first.";
  if (stat.isSymbolicLink()) {
    const release = resolve(dirname(target), readlinkSync(target));
    if (!isWithin(release, store))
      throw new OutputRefused(`${target} is a link to ${release}, which Waymark did not make. ${advice}`);
  } else if (!stat.isDirectory()) {
    throw new OutputRefused(`${target} is a file. ${advice}`);
  } else if (readdirSync(target).length > 0) {
    throw new OutputRefused(`${target} holds files that Waymark did not make, so it is left as it is. ${advice}`);
  }
}

/**
 * An output folder and the content may not lie in each other: each build replaces the one, and reads the other.
 *
 * @throws OutputRefused
 */
export function refuseOverlap(output: string, content: string): void {
  const place = placeOfOutput(output);
  if ([place, output].some((folder) => liesIn(folder, content)) || liesIn(releasesFolder(place), content))
    throw new OutputRefused(
      `The output folder ${output} lies in the content folder. Name one outside it with --output FOLDER.`,
    );
  if ([place, output, releasesFolder(place)].some((folder) => liesIn(content, folder)))
    throw new OutputRefused(
      `The content folder lies in the output folder ${output}, which is replaced by every build. Name another with --output FOLDER.`,
    );
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EEXIST";
}

/** A store that is a link would have releases written, and old ones removed, wherever it leads. */
function refuseLinkedStore(store: string): void {
  const stat = lstatSync(store, { throwIfNoEntry: false });
  if (stat !== undefined && !stat.isDirectory())
    throw new OutputRefused(`${store}, where releases are kept, is no folder. Move it away, or name another --output.`);
}

/** Finds the place of a file below a folder, and makes the folders on the way, each once. */
function createPlaces(folder: string): (path: string) => Promise<string> {
  const made = new Map<string, Promise<unknown>>();
  return async (path) => {
    const file = join(folder, path);
    const parent = dirname(file);
    const making = made.get(parent) ?? mkdir(parent, { recursive: true });
    made.set(parent, making);
    await making;
    return file;
  };
}

function publish(folder: string, target: string, store: string): string {
  const name = `release-${Date.now().toString(36)}-${basename(folder).slice(-6)}`;
  const release = join(store, name);
  const link = join(store, `link-${process.pid}-${basename(folder).slice(-6)}`);
  renameSync(folder, release);
  symlinkSync(join(basename(store), name), link, "dir");
  // A link cannot be renamed over a folder, and an empty one holds nothing to lose.
  if (lstatSync(target, { throwIfNoEntry: false })?.isDirectory()) rmdirSync(target);
  renameSync(link, target);
  removeOldReleases(store, name);
  return release;
}

/** Removes all releases but the live one and the newest before it. */
function removeOldReleases(store: string, live: string): void {
  const others = readdirSync(store)
    .filter((name) => name.startsWith("release-") && name !== live)
    .sort();
  for (const name of others.slice(0, Math.max(0, others.length - KEPT))) removeQuietly(join(store, name));
}

/** Removes the folders and links of builds whose process is gone. */
function removeDeadBuilds(store: string): void {
  for (const name of readdirSync(store)) {
    const pid = Number(/^(?:build|link)-(\d+)-/.exec(name)?.[1]);
    if (pid > 0 && !isAlive(pid)) removeQuietly(join(store, name));
  }
}

/** What cannot be removed is left to the next build: the disk may have failed, or another build be clearing up as well. */
function removeQuietly(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    // Told as what failed before, if anything did.
  }
}
