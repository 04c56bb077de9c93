/** Finds Chromium for browser tests, or installs Debian's package. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** Where Chromium may be; the headless shell first, because tests take about a fifth less time in it. */
const PATHS = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** Debian's packages; not every release has the first. */
const PACKAGES = ["chromium-headless-shell", "chromium"];
const NO_MORE = "--no-install-recommends";

/**
 * Features of Chromium that tests do not need. Only the last `--disable-features`
 * counts, so the list repeats those that Playwright turns off.
 */
const FEATURES_OFF = [
  "AimEnabled",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsFirstBalancedModeAutoEnable",
  "HttpsUpgrades",
  "LensOverlay",
  "MediaRouter",
  "NetworkTimeServiceQuerying",
  "OptimizationHints",
  "PaintHolding",
  "PreconnectToSearch",
  "ThirdPartyStoragePartitioning",
  // The popup of the address bar is a page with its own process, in every window, even if hidden.
  "WebUIOmniboxAimPopup",
  "WebUIOmniboxFullPopup",
  "WebUIOmniboxPopup",
];

/** Switches for tests: no sandbox (for root), no network access of the browser's own, one process for all pages. */
export const CHROMIUM_ARGUMENTS = [
  "--no-sandbox",
  `--disable-features=${FEATURES_OFF.join(",")}`,
  "--disable-site-isolation-trials",
  "--renderer-process-limit=1",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * The path of Chromium: `$CHROMIUM`, else an installed one.
 *
 * @returns {string | undefined}
 */
export function findChromium() {
  return [process.env["CHROMIUM"], ...PATHS].find((path) => path !== undefined && existsSync(path));
}

/**
 * Finds Chromium, or installs it with apt if that is allowed.
 *
 * @returns {string}
 * @throws Error that says what to do if it can be neither found nor installed
 */
export function provideChromium() {
  const found = findChromium();
  if (found !== undefined) return found;
  const advice =
    "Browser tests need Chromium. Install it (Debian and Ubuntu: apt-get install chromium), or set CHROMIUM to its path.";
  const sudo = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  if (process.platform !== "linux" || !existsSync("/usr/bin/apt-get")) throw new Error(advice);
  run([...sudo, "apt-get", "update", "-qq"]);
  for (const name of PACKAGES) {
    console.error(`Installing Chromium for the browser tests (apt-get install ${name}); this takes a minute or two.`);
    run([...sudo, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "-y", "-qq", NO_MORE, name]);
    const installed = findChromium();
    if (installed !== undefined) return installed;
  }
  throw new Error(`Chromium could not be installed. ${advice}`);
}

/** @param {string[]} words */
function run([command = "", ...words]) {
  spawnSync(command, words, { stdio: ["ignore", "ignore", "inherit"] });
}
