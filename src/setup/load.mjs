/**
 * Runs bundles. The code that V8 made of a bundle is kept for the next process, whose
 * start it makes about a seventh shorter (`npm run bench:claims`).
 * Plain JavaScript, because it runs before TypeScript can.
 */
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Script } from "node:vm";
import { isPackaged, packagedBundle } from "./packaged.mjs";

/**
 * Bundles that ran, by their files: each runs once, like any module.
 *
 * @type {Map<string, { script: Script, exports: unknown }>}
 */
const loaded = new Map();

/**
 * What the bundle of `entry` exports; a bundle made now if need be.
 *
 * @template Exports
 * @param {string} entry path from the package's folder, such as `src/command/cli/main.ts`
 * @returns {Promise<Exports>} other ones whenever a source file has changed
 * @throws when a source file has a syntax error, or the cache cannot be written
 */
export async function load(entry) {
  const file = isPackaged ? packagedBundle(entry) : await (await import("./bundle.mjs")).bundle(entry);
  const { exports } = loaded.get(file) ?? run(file);
  return /** @type {Exports} */ (exports);
}

/** Keeps the code of the bundles that ran: of those of their functions that were called. */
export function cacheCode() {
  if (isPackaged) return; // The folder of an installed package is not ours to write to.
  for (const [file, { script }] of loaded) {
    if (script.cachedDataRejected === false) continue;
    const partial = `${codeFile(file)}.${process.pid}`;
    try {
      writeFileSync(partial, script.createCachedData());
      renameSync(partial, codeFile(file));
    } catch {
      // A folder that cannot be written to makes nothing wrong, only slower.
    }
  }
}

/** @param {string} file */
function run(file) {
  const cachedData = keptCode(file);
  const source = `(function (module, require, __filename, importModule) {${readFileSync(file, "utf8")}\n})`;
  const script = new Script(source, { filename: file, ...(cachedData && { cachedData }) });
  /** @type {(module: object, require: NodeJS.Require, file: string, importModule: (specifier: string) => Promise<unknown>) => void} */
  const body = script.runInThisContext();
  const module = { exports: {} };
  body(module, createRequire(file), file, (specifier) => import(specifier));
  const own = { script, exports: module.exports };
  loaded.set(file, own);
  return own;
}

/**
 * What V8 kept of a bundle, if it did. It is V8 that refuses what another version wrote.
 *
 * @param {string} file
 */
function keptCode(file) {
  try {
    return readFileSync(codeFile(file));
  } catch {
    return undefined;
  }
}

/** @param {string} file */
function codeFile(file) {
  return `${file}.code`;
}
