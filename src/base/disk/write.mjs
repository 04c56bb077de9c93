/**
 * All of Waymark's file writing. A name may be taken by somebody else's link, and a run may be killed
 * at any moment. So each file is created exclusively under a random name and renamed once complete: a
 * rename replaces a link and does not follow it. Plain JavaScript, because some of it runs before
 * TypeScript can.
 */
import { randomBytes } from "node:crypto";
import {
  closeSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, sep } from "node:path";

/** Name of a file that is being written: its final name, process id and random digits. */
const TEMPORARY = /^\..+\.(\d+)-[0-9a-f]{24}\.partial$/;

/** Process ids are reused, so files older than this, in milliseconds, are always stale. */
const OLDEST = 24 * 60 * 60 * 1000;

/**
 * A complete file under a temporary name.
 *
 * @typedef {object} StagedFile
 * @property {() => void} commit moves it to its final name, replacing anything but a folder
 * @property {() => void} discard removes it; does nothing after `commit`
 */

/**
 * Writes a file under a temporary name, after removing what killed runs left behind.
 *
 * @param {string} file
 * @param {string | Uint8Array} body
 * @returns {StagedFile}
 * @throws Error of the disk
 */
export function stageFile(file, body) {
  const folder = dirname(file);
  removeStale(folder);
  const staged = join(folder, `.${basename(file)}.${process.pid}-${randomBytes(12).toString("hex")}.partial`);
  const discard = () => rmSync(staged, { force: true });
  const handle = openSync(staged, "wx");
  try {
    writeFileSync(handle, body);
    fsyncSync(handle);
  } catch (error) {
    discard();
    throw named(error, file);
  } finally {
    closeSync(handle);
  }
  return { commit: () => renameSync(staged, file), discard };
}

/**
 * Creates or replaces a file atomically: readers see the old content or the new, never a part.
 *
 * @param {string} file
 * @param {string | Uint8Array} body
 * @throws Error of the disk
 */
export function replaceFile(file, body) {
  const { commit, discard } = stageFile(file, body);
  try {
    commit();
  } finally {
    discard();
  }
}

/**
 * Writes a new file below a folder, and the folders on the way.
 *
 * @param {string} root
 * @param {string} path below `root`
 * @param {string | Uint8Array} body
 * @throws Error where something has that name, also a link to nothing; where a link on the way leads out of `root`; or of the disk
 */
export function createFile(root, path, body) {
  let folder = realpathSync(root);
  const top = folder;
  const steps = path.split(/[\\/]/).filter((step) => step !== "" && step !== ".");
  const name = steps.pop() ?? "";
  for (const step of steps) {
    const next = join(folder, step);
    if (lstatSync(next, { throwIfNoEntry: false }) === undefined) mkdirSync(next);
    folder = realpathSync(next);
    if (!folder.startsWith(top.endsWith(sep) ? top : top + sep))
      throw new Error(`${join(root, path)} would lie outside ${root}, because ${next} leads out of it.`);
  }
  const file = join(folder, name);
  try {
    writeFileSync(file, body, { flag: "wx" });
  } catch (error) {
    throw named(error, file);
  }
}

/**
 * The system's error, with the file that it is about; if the disk is full it does not name one.
 *
 * @param {unknown} error
 * @param {string} file
 */
function named(error, file) {
  if (error instanceof Error && !error.message.includes(file))
    error.message = `${file} cannot be written: ${error.message}`;
  return error;
}

/**
 * Writes a new file in a folder of our own.
 *
 * @param {string} file
 * @param {string | Uint8Array} body
 * @throws Error where something has that name, also a link; or of the disk
 */
export function writeNew(file, body) {
  // At once: for thousands of small files, promises and threads take longer than the writing.
  try {
    writeFileSync(file, body, { flag: "wx" });
  } catch (error) {
    throw named(error, file);
  }
}

/**
 * Removes the files that runs left unfinished whose process is gone.
 *
 * @param {string} folder
 */
export function removeStale(folder) {
  for (const name of readdirSync(folder)) {
    const pid = Number(TEMPORARY.exec(name)?.[1] ?? 0);
    if (pid === 0 || pid === process.pid) continue;
    const path = join(folder, name);
    const stat = lstatSync(path, { throwIfNoEntry: false });
    if (stat === undefined || stat.isDirectory()) continue;
    if (!isAlive(pid) || Date.now() - stat.mtimeMs > OLDEST) rmSync(path, { force: true });
  }
}

/**
 * True for a process of this machine that runs.
 *
 * @param {number} pid
 */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
