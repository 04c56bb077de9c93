/**
 * Installs the packages of a fresh clone; `npm start` and `npm test` begin with it.
 * It writes to standard error only, because standard output may be JSON.
 * Plain JavaScript without packages, because there are none yet.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { replaceFile } from "../base/disk/write.mjs";
import { PACKAGE_FOLDER } from "./package-folder.mjs";

const MIN_NODE = [20, 19];
const LOCK = join(PACKAGE_FOLDER, "package-lock.json");
const INSTALLED = join(PACKAGE_FOLDER, "node_modules", ".package-lock.json");
const STAMP = join(PACKAGE_FOLDER, "node_modules", ".waymark-installed");

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
const [minMajor = 0, minMinor = 0] = MIN_NODE;
if (major < minMajor || (major === minMajor && minor < minMinor)) {
  console.error(`Waymark needs Node ${MIN_NODE.join(".")} or later; this is ${process.versions.node}.`);
  process.exit(3);
}

if (!isInstalled()) {
  console.error("Installing packages (npm ci); this takes about a minute the first time.");
  const npm = process.env["npm_execpath"];
  const words = ["ci", "--no-audit", "--no-fund", "--loglevel=error"];
  const { status } = npm
    ? spawnSync(process.execPath, [npm, ...words], { cwd: PACKAGE_FOLDER, stdio: ["inherit", 2, 2] })
    : spawnSync("npm", words, { cwd: PACKAGE_FOLDER, stdio: ["inherit", 2, 2], shell: process.platform === "win32" });
  if (status !== 0) {
    console.error("The packages could not be installed; npm says why above.");
    process.exit(3);
  }
  replaceFile(STAMP, lockHash());
}

/** True if node_modules matches package-lock.json. */
function isInstalled() {
  if (existsSync(STAMP)) return readFileSync(STAMP, "utf8") === lockHash();
  // Installed by hand: npm writes its own copy of the lock file at the end.
  return existsSync(INSTALLED) && statSync(INSTALLED).mtimeMs >= statSync(LOCK).mtimeMs;
}

function lockHash() {
  return createHash("sha256").update(readFileSync(LOCK)).digest("hex");
}
