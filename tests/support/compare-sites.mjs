/**
 * Compares two built sites file by file: `node tests/support/compare-sites.mjs OLD NEW`.
 * The hash in the name of a bundled file is left out, because it changes with the
 * order of the bundle's modules; scripts are compared by size alone, to 2 %.
 * Prints each difference and ends with 1 when there is one.
 */
import { readdirSync, readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";

const HASHED = /((?:^|\/)assets\/[a-z-]+)-[0-9A-Z]{8}\.(js|css)/g;
const HASHED_SCRIPT = /([a-z-]+)-[0-9A-Z]{8}\.js/g;

/** @param {string} site */
function filesOf(site) {
  const root = realpathSync(site);
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
  return new Map(files.map((path) => [path.replace(HASHED, "$1.$2"), readFileSync(join(root, path))]));
}

/** @param {Buffer} bytes */
const withoutHashes = (bytes) => bytes.toString("latin1").replace(HASHED, "$1.$2").replace(HASHED_SCRIPT, "$1.js");

const [oldSite = "", newSite = ""] = process.argv.slice(2);
const before = filesOf(oldSite);
const after = filesOf(newSite);
/** @type {string[]} */
const differences = [];
for (const [path, bytes] of before) {
  const now = after.get(path);
  if (now === undefined) differences.push(`gone: ${path}`);
  else if (/^assets\/.*\.js$/.test(path)) {
    if (Math.abs(bytes.length - now.length) > bytes.length / 50)
      differences.push(`${bytes.length} → ${now.length} bytes: ${path}`);
  } else if (withoutHashes(bytes) !== withoutHashes(now)) differences.push(`differs: ${path}`);
}
for (const path of after.keys()) if (!before.has(path)) differences.push(`new: ${path}`);
console.log(differences.length === 0 ? `The same, ${after.size} files.` : differences.join("\n"));
process.exitCode = differences.length === 0 ? 0 : 1;
