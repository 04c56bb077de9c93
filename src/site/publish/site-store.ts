/**
 * Stores finished sites. The output folder is a symbolic link to one release in a
 * folder beside it, or, if it is to be plain, the live site itself:
 *
 *     _site -> ._site.waymark/release-…
 *     ._site.waymark/release-…          the live site unless it is plain, and the one before it
 *     ._site.waymark/build-PID-…        sites being built
 *     ._site.waymark/files-….json       what a plain live site holds
 *     ._site.waymark/cache.json         what the live site was built from; see site/cache
 *     ._site.waymark/bodies.bin         what was parsed for it; see site/cache
 *     ._site.waymark/bodies.bin         what was parsed of its pages
 *     ._site.waymark/carried-….json     what the live site has from the one before it
 *     ._site.waymark/swap-PID-…         the old site, between the two renames of a plain one
 *
 * A release is published by an atomic rename of a new link over the old one; a
 * plain one by two renames. A build that is killed leaves only its own folder,
 * which the next build removes, or the old site aside, which the next build moves back.
 */
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { basename, dirname, join, resolve, sep } from "node:path";
import { hashOf, type Stamps, stampsOf } from "../../base/disk/stamps.ts";
import { isAlive, writeNew } from "../../base/disk/write.mjs";
import type { Output } from "../render/output.ts";
import { carryOver } from "./carry-over.ts";
import { evenModes, openFolder } from "./modes.ts";
import { filesBelow, foreignFile, isPlainSystem, newestListed, removeListsBefore, writeList } from "./plain-files.ts";
import { liesIn, placeOfOutput } from "./same-folder.ts";
import { recoverSwap, swapIn } from "./swap.ts";

/** Waymark refuses to publish to a folder; the message names it and says what to do. */
export class OutputRefused extends Error {}

/** Number of releases kept besides the live one, for readers who are loading a page of it. */
const KEPT_RELEASES = 1;

/** The folder of an output folder's releases. */
export function releasesFolder(output: string): string {
  const target = resolve(output);
  return join(dirname(target), `.${basename(target)}.waymark`);
}

/** Gets a function that says what a site holds. */
export type WhenWhole = (stamps: () => Stamps | undefined) => void;

/** A site being built, in a staging folder. */
export interface StagedSite {
  /** Name of the staging folder. */
  readonly name: string;
  /** Absolute path of the staging folder. */
  readonly folder: string;
  readonly write: (output: Output) => void;
  /**
   * Hard-links a file of an earlier release; false if that is not possible.
   *
   * @param hash of its content, if it is known
   */
  readonly linkFrom: (path: string, release: string, hash?: string) => boolean;
  /**
   * Makes this build the live site; returns the folder of its release.
   *
   * @param whenWhole called with a function that says what the site holds, right before it goes live
   */
  readonly publish: (whenWhole?: WhenWhole) => string;
  /** Removes the staging folder, unless it was published. */
  readonly discard: () => void;
}

/**
 * Creates a staging folder and removes those of builds that were killed.
 *
 * @param isPlain true to publish a folder and not a link to one
 * @throws OutputRefused when the output folder holds something that Waymark did not make
 */
export function stageSite(output: string, isPlain = isPlainSystem()): StagedSite {
  const { target, store } = openStore(output);
  const folder = mkdtempSync(join(store, `build-${process.pid}-`));
  orRemove([folder], () => chmodSync(folder, 0o755)); // mkdtemp creates a private folder; a web server must be able to read it.
  const locate = createLocator(folder);
  const written = new Map<string, string>();
  let isPublished = false;
  return {
    name: basename(folder),
    folder,
    write: ({ path, body }) => {
      const file = locate(path);
      const bytes = typeof body === "string" ? Buffer.from(body) : body;
      try {
        writeNew(file, bytes);
        written.set(path, hashOf(bytes));
      } catch (error) {
        if (isTaken(error))
          throw new Error(`the site is not whole and was not published: two files are both called ${path}`);
        throw error;
      }
    },
    linkFrom: (path, release, hash) => {
      try {
        linkSync(join(release, path), locate(path));
        if (hash !== undefined) written.set(path, hash);
        return true;
      } catch {
        return false;
      }
    },
    publish: (whenWhole = () => {}) => {
      refuseForeignFolder(target, store);
      evenModes(folder);
      openFolder(store);
      const release = (isPlain ? publishPlain : publish)(folder, target, store, () =>
        whenWhole(() => stampsOf(folder, { written })),
      );
      isPublished = true;
      return release;
    },
    discard: () => {
      if (!isPublished) removeQuietly(folder);
    },
  };
}

/**
 * Makes the folder of releases, and tidies up after builds that were killed.
 *
 * @throws OutputRefused when the output folder holds something that Waymark did not make
 */
export function openStore(output: string): { readonly target: string; readonly store: string } {
  const target = resolve(output);
  const store = releasesFolder(output);
  refuseForeignFolder(target, store);
  refuseLinkedStore(store);
  mkdirSync(store, { recursive: true });
  recoverSwap(target, store);
  removeDeadBuilds(store);
  return { target, store };
}

/** The folder of the live site, if it is of the wanted kind. */
export function liveSite(output: string, isPlain: boolean): string | undefined {
  const target = resolve(output);
  const stat = lstatSync(target, { throwIfNoEntry: false });
  if (isPlain) return stat?.isDirectory() ? target : undefined;
  return stat?.isSymbolicLink() ? resolve(dirname(target), readlinkSync(target)) : undefined;
}

/** True if `inner` is `outer` or is below it. */
export function isWithin(inner: string, outer: string): boolean {
  return inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : outer + sep);
}

function refuseForeignFolder(target: string, store: string): void {
  const stat = lstatSync(target, { throwIfNoEntry: false });
  if (stat === undefined) return;
  const advice = "Name another folder with --output, or move it away first.";
  if (stat.isSymbolicLink()) {
    const release = resolve(dirname(target), readlinkSync(target));
    if (!isWithin(release, store))
      throw new OutputRefused(`${target} is a link to ${release}, which Waymark did not make. ${advice}`);
  } else if (!stat.isDirectory()) {
    throw new OutputRefused(`${target} is a file. ${advice}`);
  } else {
    const file = foreignFile(target, store);
    if (file !== undefined)
      throw new OutputRefused(
        `${target} holds files that Waymark did not make, such as ${file}, so it is left as it is. ${advice}`,
      );
  }
}

/**
 * Refuses an output folder that contains the content folder or is in it: each build replaces the one and reads the other.
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

/** Refuses a folder of releases that is a link: releases would be written and removed at its target. */
function refuseLinkedStore(store: string): void {
  const stat = lstatSync(store, { throwIfNoEntry: false });
  if (stat !== undefined && !stat.isDirectory())
    throw new OutputRefused(`${store}, where releases are kept, is no folder. Move it away, or name another --output.`);
}

/** The result gives the absolute path of a file below a folder, and creates its parent folders, each once. */
function createLocator(folder: string): (path: string) => string {
  const created = new Set<string>();
  return (path) => {
    const file = join(folder, path);
    const parent = dirname(file);
    if (!created.has(parent)) mkdirSync(parent, { recursive: true });
    created.add(parent);
    return file;
  };
}

function publish(folder: string, target: string, store: string, whenWhole: () => void): string {
  const { name, former, mark } = releaseNames(folder);
  keepForVisitors(folder, target, store, name);
  makeRoom(target, store);
  whenWhole();
  const release = join(store, name);
  const link = join(store, `link-${process.pid}-${mark}`);
  renameSync(folder, release);
  orRemove([link, release], () => {
    symlinkSync(join(basename(store), name), link, "dir");
    swapIn(link, target, store, former);
  });
  removeOldReleases(store, name);
  removeListsBefore(store, name);
  return release;
}

/** Publishes the staging folder itself, without a link. */
function publishPlain(folder: string, target: string, store: string, whenWhole: () => void): string {
  const { name, former } = releaseNames(folder);
  keepForVisitors(folder, target, store, name);
  whenWhole();
  const files = filesBelow(folder);
  writeList(store, name, files);
  swapIn(folder, target, store, former);
  writeList(store, name, files); // A build that ended meanwhile may have taken it for an old one.
  removeOldReleases(store, undefined);
  removeListsBefore(store, name);
  return target;
}

/** Carries over what pages of the live site may still ask for. */
function keepForVisitors(folder: string, target: string, store: string, name: string): void {
  const stat = lstatSync(target, { throwIfNoEntry: false });
  if (stat === undefined || !existsSync(target)) return; // There is no site, or its folder was removed by hand.
  const isLink = stat.isSymbolicLink();
  const live = isLink ? resolve(dirname(target), readlinkSync(target)) : target;
  const liveName = isLink ? basename(live) : (newestListed(store) ?? "");
  carryOver(folder, store, { live, liveName, name });
}

/** The names of a new release and of what it replaces, if that has none; names sort by age. */
function releaseNames(folder: string) {
  const mark = basename(folder).slice(-6);
  const now = Date.now();
  return { name: `release-${now.toString(36)}-${mark}`, former: `release-${(now - 1).toString(36)}-${mark}`, mark };
}

/**
 * Removes all releases but the live one, which is about to be the one before. It is done
 * before times are noted, because a link that goes away changes those of its file.
 */
function makeRoom(target: string, store: string): void {
  if (lstatSync(target, { throwIfNoEntry: false })?.isSymbolicLink())
    removeOldReleases(store, basename(readlinkSync(target)), 0);
}

/** Removes all releases but the live one and the newest before it. */
function removeOldReleases(store: string, live: string | undefined, kept = KEPT_RELEASES): void {
  const others = readdirSync(store)
    .filter((name) => name.startsWith("release-") && name !== live)
    .sort();
  for (const name of others.slice(0, Math.max(0, others.length - kept))) removeQuietly(join(store, name));
}

/** Removes the folders and links of builds whose process has ended. */
function removeDeadBuilds(store: string): void {
  for (const name of readdirSync(store)) {
    const pid = Number(/^(?:build|link)-(\d+)-/.exec(name)?.[1]);
    if (pid > 0 && !isAlive(pid)) removeQuietly(join(store, name));
  }
}

/** Runs `work`; if it fails, nothing of what it was for stays on a disk that may be full. */
function orRemove(paths: readonly string[], work: () => void): void {
  try {
    work();
  } catch (error) {
    paths.forEach(removeQuietly);
    throw error;
  }
}

/** Leaves what cannot be removed to the next build; another build may be removing it too. */
function removeQuietly(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    // If the disk failed, another error reports it.
  }
}
