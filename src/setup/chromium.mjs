/** Finds the Chromium that browser tests drive, or installs Debian's where that is possible. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** Switches for tests on a closed machine: no sandbox for root, nothing called outside. */
export const CHROMIUM_ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * The path of a Chromium: `$CHROMIUM`, else one that is installed.
 *
 * @returns {string | undefined}
 */
export function findChromium() {
  return [process.env["CHROMIUM"], ...PLACES].find((path) => path !== undefined && existsSync(path));
}

/**
 * Finds Chromium, installing it where there is apt and the right to use it.
 *
 * @returns {string}
 * @throws Error that says what to do, where it can be neither found nor installed
 */
export function provideChromium() {
  const found = findChromium();
  if (found !== undefined) return found;
  const advice =
    "Browser tests need Chromium. Install it (Debian and Ubuntu: apt-get install chromium), or set CHROMIUM to its path.";
  const sudo = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  if (process.platform !== "linux" || !existsSync("/usr/bin/apt-get")) throw new Error(advice);
  console.error("Installing Chromium for the browser tests (apt-get install chromium); this takes a minute or two.");
  run([...sudo, "apt-get", "update", "-qq"]);
  run([
    ...sudo,
    "env",
    "DEBIAN_FRONTEND=noninteractive",
    "apt-get",
    "install",
    "-y",
    "-qq",
    "--no-install-recommends",
    "chromium",
  ]);
  const installed = findChromium();
  if (installed === undefined) throw new Error(`Chromium could not be installed. ${advice}`);
  return installed;
}

/** @param {string[]} words */
function run([command = "", ...words]) {
  spawnSync(command, words, { stdio: ["ignore", "ignore", "inherit"] });
}
