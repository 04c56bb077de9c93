/**
 * Puts the binary packages of every platform into package-lock.json. A registry
 * that lists only some of them (Pagefind's and Biome's were seen so) makes npm
 * write a lock file that `npm ci` refuses on the other platforms. Each package also
 * gets the hash that npm holds it against, which the registry is asked for. Run
 * this after `npm install` has changed the lock file:
 *
 *     node src/setup/complete-lock.mjs
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { replaceFile } from "../base/disk/write.mjs";
import { PACKAGE_FOLDER } from "./package-folder.mjs";

const LOCK = join(PACKAGE_FOLDER, "package-lock.json");

/** npm's names of systems and processors, by words in the names of binary packages. */
const SYSTEMS = {
  android: "android",
  darwin: "darwin",
  freebsd: "freebsd",
  linux: "linux",
  win32: "win32",
  windows: "win32",
};
const PROCESSORS = { arm64: "arm64", x64: "x64" };

const lock = JSON.parse(readFileSync(LOCK, "utf8"));
for (const [place, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (lock.packages[`node_modules/${name}`] || lock.packages[`${place}/node_modules/${name}`]) continue;
    const words = name.split(/[/-]/);
    const os = Object.entries(SYSTEMS).find(([word]) => words.includes(word))?.[1];
    const cpu = Object.entries(PROCESSORS).find(([word]) => words.includes(word))?.[1];
    if (os === undefined || cpu === undefined)
      throw new Error(`${name} is for a platform that this script does not know; add it.`);
    lock.packages[`node_modules/${name}`] = {
      version,
      cpu: [cpu],
      ...(entry.dev ? { dev: true } : {}),
      ...(words.includes("musl")
        ? { libc: ["musl"] }
        : `${name}-musl` in entry.optionalDependencies
          ? { libc: ["glibc"] }
          : {}),
      license: entry.license,
      optional: true,
      os: [os],
    };
  }
}
for (const [place, entry] of Object.entries(lock.packages)) {
  if (place === "" || entry.link || entry.integrity) continue;
  const name = place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length);
  const words = ["view", `${name}@${entry.version}`, "dist.integrity"];
  const integrity = spawnSync("npm", words, { encoding: "utf8", shell: process.platform === "win32" }).stdout.trim();
  if (!integrity.startsWith("sha512-")) throw new Error(`The registry has no hash of ${name}@${entry.version}.`);
  lock.packages[place] = withIntegrity(entry, integrity);
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
replaceFile(LOCK, `${JSON.stringify(lock, null, 2)}\n`);

/**
 * The entry with its hash where npm writes it: behind the version.
 *
 * @param {Record<string, unknown>} entry
 * @param {string} integrity
 */
function withIntegrity({ version, ...rest }, integrity) {
  return { version, integrity, ...rest };
}
