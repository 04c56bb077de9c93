/**
 * The cache of files that are generated from this package's sources.
 * Plain JavaScript, because it runs before TypeScript can.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { replaceFile } from "../base/disk/write.mjs";
import { PACKAGE_FOLDER } from "./package-folder.mjs";

/** The cache folder. */
export const CACHE = join(PACKAGE_FOLDER, "node_modules", ".cache", "waymark");
const SOURCES = ["src", "layouts"];
/** Age at which a file is removed, in milliseconds. */
const MAX_AGE = 24 * 60 * 60 * 1000;

/**
 * A hash of the names, dates and sizes of source files.
 *
 * @param {string} name what is generated from them
 * @param {RegExp} endings of the source files
 */
export function fingerprint(name, endings) {
  const hash = createHash("sha256").update(name).update(process.versions.node);
  for (const file of [...SOURCES.flatMap((folder) => listFiles(folder, endings)), "package-lock.json"]) {
    const stat = statSync(join(PACKAGE_FOLDER, file), { throwIfNoEntry: false });
    hash.update(`${file}\0${stat?.mtimeMs}\0${stat?.size}\0`);
  }
  return hash.digest("hex").slice(0, 16);
}

/**
 * A text from the cache, or made now. If the cache cannot be written, it is made each time.
 *
 * @param {string} name
 * @param {RegExp} endings of the source files
 * @param {() => Promise<string>} make
 */
export async function cachedText(name, endings, make) {
  const file = join(CACHE, `${name}-${fingerprint(name, endings)}.txt`);
  try {
    return readFileSync(file, "utf8");
  } catch {
    const text = await make();
    try {
      mkdirSync(CACHE, { recursive: true });
      replaceFile(file, text);
      removeOld();
    } catch {
      // Without a cache everything works, only slower.
    }
    return text;
  }
}

export function removeOld() {
  for (const name of readdirSync(CACHE)) {
    const path = join(CACHE, name);
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > MAX_AGE) rmSync(path, { force: true });
  }
}

/**
 * @param {string} folder
 * @param {RegExp} endings
 */
function listFiles(folder, endings) {
  return readdirSync(join(PACKAGE_FOLDER, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => endings.test(path))
    .map((path) => join(folder, path))
    .sort();
}
