/**
 * Runs bundles, with V8's code cache, which makes a start about a seventh shorter
 * (`npm run bench:claims`).
 * Plain JavaScript, because it runs before TypeScript can.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Script } from "node:vm";
import { replaceFile } from "../base/disk/write.mjs";
import { isPackaged, packagedBundle } from "./packaged.mjs";

/**
 * Bundles that were run, by path: each runs once, like a module.
 *
 * @type {Map<string, { script: Script, exports: unknown }>}
 */
const loaded = new Map();

/**
 * The exports of the bundle of `entry`.
 *
 * @template Exports
 * @param {string} entry path from the package's folder, such as `src/command/cli/main.ts`
 * @returns {Promise<Exports>} from a new bundle if a source file has changed
 * @throws when a source file has a syntax error, or the cache cannot be written
 */
export async function load(entry) {
  const file = isPackaged ? packagedBundle(entry) : await (await import("./bundle.mjs")).bundle(entry);
  const { exports } = loaded.get(file) ?? run(file);
  return /** @type {Exports} */ (exports);
}

/** Caches the compiled code of the functions that were called so far. */
export function cacheCode() {
  if (isPackaged) return; // The folder of an installed package is not ours to write to.
  for (const [file, { script }] of loaded) {
    if (script.cachedDataRejected === false) continue;
    try {
      replaceFile(codeFile(file), script.createCachedData());
    } catch {
      // Without a cache everything works, only slower.
    }
  }
}

/** @param {string} file */
function run(file) {
  const cachedData = cachedCode(file);
  const source = `(function (module, require, __filename, importModule) {${readFileSync(file, "utf8")}\n})`;
  const script = new Script(source, { filename: file, ...(cachedData && { cachedData }) });
  /** @type {(module: object, require: NodeJS.Require, file: string, importModule: (specifier: string) => Promise<unknown>) => void} */
  const body = script.runInThisContext();
  const module = { exports: {} };
  body(module, createRequire(file), file, (specifier) => import(specifier));
  const entry = { script, exports: module.exports };
  loaded.set(file, entry);
  return entry;
}

/**
 * The compiled code of a bundle, if it is cached. V8 rejects code of another version.
 *
 * @param {string} file
 */
function cachedCode(file) {
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
